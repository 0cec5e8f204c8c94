import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { batch, span } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, valueOf, visitTo } from './history-in.ts';
import { countsIn } from './kills/numbered-batch.ts';

const writer = fileURLToPath(new URL('kills/endless-writer.ts', import.meta.url));
const NOTES = 40;

describe('Two processes', () => {
  it('write at the same time: one batches, the other notes and a snooze', async () => {
    const file = fileIn(freshDirectory());
    const child = spawn(process.execPath, [writer, file, '150000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    await once(child.stdout, 'data');
    const visit = await visitTo(file.replace(/\/[^/]+$/, ''));
    for (let count = 1; count <= NOTES; count += 1) {
      const at = new Date().toISOString();
      expect(await visit.ask('note', { incident: 1, text: `note ${count}`, at })).toMatchObject({ ok: true });
      expect(await visit.ask('snooze', { until: at })).toMatchObject({ ok: true });
      expect((await valueOf(visit.ask('spans', always))).length).toBeGreaterThan(0);
    }
    // It would have ended by itself with a batch that is not written.
    expect(child.exitCode).toBeNull();
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
    const said = Number(text.split('\n').at(-2));
    expect((await valueOf(visit.ask('incident', { id: 1 })))?.incident.notes).toHaveLength(NOTES);
    await visit.close();
    using db = new DatabaseSync(file, { readOnly: true });
    const counts = countsIn(db);
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBeGreaterThanOrEqual(said);
  });

  it('one that holds the file for long makes the other wait, and that is told until it lets go', async () => {
    const directory = freshDirectory();
    const history = await historyIn(directory);
    await history.write(batch({ spans: [span(1, 0)] }));
    const other = new DatabaseSync(fileIn(directory));
    other.exec('BEGIN IMMEDIATE');
    expect(await history.write(batch({ spans: [span(2, 0)] }))).toBe(false);
    expect(noticesOf(history.state())).toEqual(['history.busy']);
    expect(await valueOf(history.ask('spans', always))).toHaveLength(1);
    other.exec('ROLLBACK');
    other.close();
    expect(await history.write(batch({ spans: [span(2, 0)] }))).toBe(true);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
  });
});
