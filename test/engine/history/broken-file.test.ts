import {
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { createHandClock } from '../support/hand-clock.ts';
import { batch, incident, reading, readings, span } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, sentencesOf, valueOf, visitTo } from './history-in.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const asideName = /^history\.corrupt-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/;

/** A directory whose history holds more than SQLite keeps in memory. */
const filled = async (): Promise<string> => {
  const directory = freshDirectory();
  const history = await historyIn(directory);
  for (let count = 0; count < 8; count += 1)
    await history.write(batch({ readings: readings(20_000, NOON + count * 100_000), incidents: [incident(1, NOON)] }));
  await history.close();
  return directory;
};

/** Overwrites everything between a fourth and three fourths of a file. */
const spoil = (file: string): void => {
  const { size } = statSync(file);
  writeSync(openSync(file, 'r+'), Buffer.alloc(size / 2, 0xa5), 0, size / 2, Math.floor(size / 4));
};

const asideIn = (directory: string): string[] => readdirSync(directory).filter((name) => name.includes('corrupt'));

describe('A history whose file is broken', () => {
  it.each<[string, (file: string) => void]>([
    ['pages are overwritten', spoil],
    ['its first page is overwritten', (file) => writeSync(openSync(file, 'r+'), 'no database at all', 0)],
    ['its second half is cut off', (file) => truncateSync(file, statSync(file).size / 2)],
    ['it is something else altogether', (file) => writeFileSync(file, 'Dear diary, '.repeat(1000))],
  ])('is set aside whole, and a new one begins: %s', async (_what, breakFile) => {
    const directory = await filled();
    breakFile(fileIn(directory));
    const broken = readFileSync(fileIn(directory));
    const history = await historyIn(directory);
    const [name = ''] = asideIn(directory);
    expect(name).toMatch(asideName);
    expect(readFileSync(join(directory, name)).equals(broken)).toBe(true);
    expect(history.state().state).toBe('kept');
    expect(sentencesOf(history.state())).toEqual([
      `The history could not be read any more. It was set aside as ${name}, and a new one has begun. Nothing else to do.`,
    ]);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(await valueOf(history.ask('spans', always))).toHaveLength(1);
    expect(await valueOf(history.ask('incidents', {}))).toEqual([]);
  });

  it('is told for a week, also after restarts', async () => {
    const directory = await filled();
    spoil(fileIn(directory));
    const clock = createHandClock();
    const noticesAfter = async (days: number): Promise<string[]> => {
      clock.jump(days * 86_400_000);
      const history = await historyIn(directory, { clock });
      const notices = noticesOf(history.state());
      await history.close();
      return notices;
    };
    expect(await noticesAfter(0)).toEqual(['history.set-aside']);
    expect(await noticesAfter(6)).toEqual(['history.set-aside']);
    expect(noticesOf((await visitTo(directory, { clock })).state())).toEqual(['history.set-aside']);
    expect(await noticesAfter(2)).toEqual([]);
  });

  it('is found while it is being asked', async () => {
    const directory = await filled();
    const history = await historyIn(directory);
    expect(history.state().notices).toEqual([]);
    spoil(fileIn(directory));
    const answer = await history.ask('readings', always);
    expect(answer).toEqual({ ok: true, value: [] });
    expect(noticesOf(history.state())).toEqual(['history.set-aside']);
    expect(asideIn(directory)[0]).toMatch(asideName);
  });

  it('is found while it is being written, and the batch is not lost', async () => {
    const directory = await filled();
    const history = await historyIn(directory);
    spoil(fileIn(directory));
    for (let count = 0; history.state().notices.length === 0 && count < 100; count += 1)
      expect(await history.write(batch({ readings: [reading(NOON + 13 + count * 8000, { probe: 'late' })] }))).toBe(
        true,
      );
    expect(noticesOf(history.state())).toEqual(['history.set-aside']);
    const left = await valueOf(history.ask('readings', always));
    expect(left.at(-1)).toMatchObject({ probe: 'late' });
    expect(left.length).toBeLessThan(100);
  });

  it('keeps the last two of those that were set aside', async () => {
    const directory = freshDirectory();
    const clock = createHandClock();
    for (let count = 0; count < 4; count += 1) {
      writeFileSync(fileIn(directory), `broken ${count} `.repeat(1000));
      await (await historyIn(directory, { clock })).close();
      clock.jump(1000);
    }
    expect(asideIn(directory).map((name) => readFileSync(join(directory, name), 'utf8').slice(0, 8))).toEqual([
      'broken 2',
      'broken 3',
    ]);
  });

  it('is not touched by a visit', async () => {
    const directory = await filled();
    writeFileSync(fileIn(directory), 'Dear diary, '.repeat(1000));
    const visit = await visitTo(directory);
    expect(visit.state().state).toBe('off');
    expect(sentencesOf(visit.state())).toEqual([
      'The history cannot be read any more. When Tokwatch watches, it sets it aside and begins a new one.',
    ]);
    expect(readdirSync(directory)).toEqual(['history.sqlite']);
  });
});

describe('A log beside the file', () => {
  it('that is spoilt costs what was in it alone', async () => {
    const directory = await filled();
    const history = await historyIn(directory);
    await history.write(batch({ spans: [span(1, NOON)] }));
    const copy = freshDirectory();
    for (const name of ['history.sqlite', 'history.sqlite-wal'])
      writeFileSync(join(copy, name), readFileSync(join(directory, name)));
    spoil(join(copy, 'history.sqlite-wal'));
    const next = await historyIn(copy);
    expect(next.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await valueOf(next.ask('readings', always))).toHaveLength(160_000);
  });
});

describe('A file that is not there any more', () => {
  it('is noticed at the next batch, which goes to a new one', async () => {
    const directory = await filled();
    const history = await historyIn(directory);
    renameSync(fileIn(directory), join(directory, 'taken away'));
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(noticesOf(history.state())).toEqual(['history.went-away']);
    await history.close();
    expect(await valueOf((await historyIn(directory)).ask('spans', always))).toHaveLength(1);
  });
});

describe('What is not ours', () => {
  it('a database of another program is left alone', async () => {
    const directory = freshDirectory();
    const theirs = new DatabaseSync(fileIn(directory));
    theirs.exec('CREATE TABLE recipes (name TEXT)');
    theirs.close();
    const before = readFileSync(fileIn(directory));
    const history = await historyIn(directory);
    expect(history.state().state).toBe('off');
    expect(sentencesOf(history.state())).toEqual([
      'history.sqlite was not written by Tokwatch, so it is left alone and no history is kept. Move it away, and a new history begins.',
    ]);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(false);
    await history.close();
    expect(readFileSync(fileIn(directory)).equals(before)).toBe(true);
    expect(noticesOf((await visitTo(directory)).state())).toEqual(['history.foreign']);
  });

  it('a folder of that name is left alone', async () => {
    const directory = freshDirectory();
    mkdirSync(fileIn(directory));
    expect(noticesOf((await historyIn(directory)).state())).toEqual(['history.foreign']);
    expect((await visitTo(directory)).state().state).toBe('off');
  });

  it('an empty file is a beginning', async () => {
    const directory = freshDirectory();
    writeFileSync(fileIn(directory), '');
    expect((await historyIn(directory)).state()).toMatchObject({ state: 'kept', notices: [] });
  });
});
