import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../engine/history/migrations/all.ts';
import type { Migration } from '../../../engine/history/migrations/migration.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { batch, incident, span } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, sentencesOf, valueOf, visitTo } from './history-in.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const last = migrations.length;

const oneMore = (steps: readonly Migration[], sql = 'CREATE TABLE more (x INTEGER)'): Migration[] => [
  ...steps,
  { number: steps.length + 1, sql },
];

/** A directory with a history of today's form. */
const today = async (): Promise<string> => {
  const directory = freshDirectory();
  const history = await historyIn(directory);
  await history.write(batch({ spans: [span(1, NOON)], incidents: [incident(1, NOON)] }));
  await history.close();
  return directory;
};

const looking = <T>(file: string, look: (db: DatabaseSync) => T): T => {
  using db = new DatabaseSync(file, { readOnly: true });
  return look(db);
};

const formOf = (file: string): unknown =>
  looking(file, (db) => db.prepare('PRAGMA user_version').get()?.['user_version']);
const countOf = (file: string, table: string): unknown =>
  looking(file, (db) => db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']);

describe('The steps of the form', () => {
  it('are numbered from one without gaps', () =>
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_step, index) => index + 1)));

  it('make no backup of a file that is new', async () => {
    const directory = freshDirectory();
    await (await historyIn(directory)).close();
    expect(readdirSync(directory)).toEqual(['history.sqlite']);
    expect(formOf(fileIn(directory))).toBe(last);
  });
});

describe('A history of an older form', () => {
  const newer = oneMore(migrations, 'ALTER TABLE incidents ADD COLUMN town TEXT');

  it('is brought up to date, after a backup that is private and whole', async () => {
    const directory = await today();
    const history = await historyIn(directory, { steps: newer });
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await valueOf(history.ask('spans', always))).toHaveLength(1);
    await history.close();
    expect(formOf(fileIn(directory))).toBe(last + 1);
    const backup = join(directory, `history.before-${last + 1}.sqlite`);
    expect(formOf(backup)).toBe(last);
    expect(countOf(backup, 'incidents')).toBe(1);
    expect((statSync(backup).mode & 0o777).toString(8)).toBe('600');
  });

  it('leaves the last two backups', async () => {
    const directory = await today();
    let steps: readonly Migration[] = migrations;
    for (let count = 1; count <= 11; count += 1) {
      steps = oneMore(steps, `CREATE TABLE more_${count} (x INTEGER)`);
      await (await historyIn(directory, { steps })).close();
    }
    const backups = readdirSync(directory).filter((name) => name.includes('before'));
    expect(backups).toEqual([last + 10, last + 11].map((number) => `history.before-${number}.sqlite`));
  });

  it('is told of to a visit, and left as it is', async () => {
    const directory = await today();
    const before = readFileSync(fileIn(directory));
    const visit = await visitTo(directory, { steps: newer });
    expect(visit.state().state).toBe('off');
    expect(sentencesOf(visit.state())).toEqual([
      'This history was written by an older Tokwatch. Start Tokwatch to watch, and the history is brought up to date.',
    ]);
    expect(readFileSync(fileIn(directory)).equals(before)).toBe(true);
  });
});

describe('A step that fails half-way', () => {
  it('leaves the file as it was, with a backup, and no history is kept', async () => {
    const directory = await today();
    const steps = oneMore(
      oneMore(migrations, 'CREATE TABLE more (x INTEGER); DELETE FROM spans; DROP TABLE notes'),
      'DROP TABLE incidents; CREATE TABLE even_more (x INTEGER); INSERT INTO nowhere VALUES (1)',
    );
    const history = await historyIn(directory, { steps });
    expect(history.state().state).toBe('off');
    expect(sentencesOf(history.state())).toEqual([
      'The history could not be brought into the form that this Tokwatch needs. It is left as it was, and none is kept for now. Update Tokwatch, or move history.sqlite away to begin a new one.',
    ]);
    expect(await history.write(batch({ spans: [span(2, NOON)] }))).toBe(false);
    await history.close();
    expect(formOf(fileIn(directory))).toBe(last);
    expect(countOf(join(directory, `history.before-${last + 1}.sqlite`), 'spans')).toBe(1);
    const before = await historyIn(directory);
    expect(before.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await valueOf(before.ask('spans', always))).toHaveLength(1);
    expect(await valueOf(before.ask('incidents', {}))).toHaveLength(1);
  });
});

describe('A history of a newer form', () => {
  it('is left alone', async () => {
    const directory = await today();
    await (await historyIn(directory, { steps: oneMore(migrations) })).close();
    const before = readFileSync(fileIn(directory));
    const history = await historyIn(directory);
    expect(history.state().state).toBe('off');
    expect(sentencesOf(history.state())).toEqual([
      'This history was written by a newer Tokwatch, so this one leaves it alone and keeps none. Update Tokwatch to go on with it.',
    ]);
    expect(await history.write(batch({ spans: [span(2, NOON)] }))).toBe(false);
    expect(await history.ask('incidents', {})).toMatchObject({ ok: false, error: { code: 'no-history' } });
    await history.close();
    expect(noticesOf((await visitTo(directory)).state())).toEqual(['history.newer']);
    expect(readFileSync(fileIn(directory)).equals(before)).toBe(true);
  });
});
