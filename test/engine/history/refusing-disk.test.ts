import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { History } from '../../../engine/history/history.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { batch, incident, readings, span } from './batches.ts';
import { always, fileIn, historyIn, noticesOf, sentencesOf, valueOf, visitTo } from './history-in.ts';
import { canMount, remount, smallDisk } from './mounted.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

/** Fills a disk with something else to the last byte. */
const fill = (directory: string): string => {
  const ballast = join(directory, 'films');
  for (let bytes = 65_536; bytes >= 1; bytes = Math.floor(bytes / 2))
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(bytes), { flag: 'a' });
    } catch {
      // Full for pieces of this size; smaller ones may still fit.
    }
  return ballast;
};

const spansIn = async (history: History): Promise<number> => (await valueOf(history.ask('spans', always))).length;

describe.skipIf(!canMount)('A full disk', () => {
  it('makes the history wait, and it goes on when there is room again', async () => {
    const disk = smallDisk(4096);
    const history = await historyIn(disk);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    const ballast = fill(disk);
    const large = batch({ spans: [span(2, NOON + 10_000)], readings: readings(2000, NOON) });
    let id = 10;
    while (await history.write({ ...large, spans: [span(id, NOON)] })) id += 1;
    expect(history.state().state).toBe('held');
    expect(sentencesOf(history.state())).toEqual([
      'The disk is full, so the history waits. Free some space; it then goes on by itself.',
    ]);
    const before = await spansIn(history);
    expect(await history.write(large)).toBe(false);
    rmSync(ballast);
    expect(await history.write(large)).toBe(true);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await spansIn(history)).toBe(before + 1);
  });

  it('at the start is no reason not to watch', async () => {
    const disk = smallDisk(2048);
    const ballast = fill(disk);
    const history = await historyIn(disk);
    expect(noticesOf(history.state())).toEqual(['history.disk-full']);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(false);
    rmSync(ballast);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
  });

  it('refuses a broken file its new one, and that is told', async () => {
    const disk = smallDisk(2048);
    writeFileSync(fileIn(disk), 'Dear diary, '.repeat(1000));
    const ballast = fill(disk);
    const history = await historyIn(disk);
    expect(noticesOf(history.state()).sort()).toEqual(['history.disk-full', 'history.set-aside']);
    rmSync(ballast);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(noticesOf(history.state())).toEqual(['history.set-aside']);
  });
});

describe.skipIf(!canMount)('A disk that is read-only', () => {
  it('still shows what was written before, and is written again once it can be', async () => {
    const disk = smallDisk(4096);
    const first = await historyIn(disk);
    await first.write(batch({ spans: [span(1, NOON)], incidents: [incident(1, NOON)] }));
    await first.close();
    remount(disk, 'ro');
    const history = await historyIn(disk);
    expect(history.state()).toMatchObject({ state: 'held', since: new Date(NOON).toISOString() });
    expect(sentencesOf(history.state())).toEqual([
      'The history cannot be written: its file or its disk is read-only. It waits, and goes on once it can be written.',
    ]);
    expect(await history.write(batch({ spans: [span(2, NOON)] }))).toBe(false);
    expect(await spansIn(history)).toBe(1);
    expect(await spansIn(await visitTo(disk))).toBe(1);
    const note = { incident: 1, text: 'x', at: new Date(NOON).toISOString() };
    expect(await history.ask('note', note)).toMatchObject({ ok: false, error: { code: 'no-history' } });
    expect(readdirSync(disk)).toEqual(['history.sqlite']);
    remount(disk, 'rw');
    expect(await history.write(batch({ spans: [span(2, NOON)] }))).toBe(true);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
    expect(await spansIn(history)).toBe(2);
  });

  it('that never held a history says so, and nothing is made', async () => {
    const disk = smallDisk(1024);
    remount(disk, 'ro');
    const history = await historyIn(join(disk, 'data'));
    expect(noticesOf(history.state())).toEqual(['history.read-only']);
    expect(await history.ask('spans', always)).toMatchObject({ ok: false, error: { code: 'no-history' } });
    expect(readdirSync(disk)).toEqual([]);
  });
});

describe.skipIf(process.getuid?.() === 0)('A folder that this user may not write to', () => {
  it('is told, and the history waits', async () => {
    const directory = freshDirectory();
    chmodSync(directory, 0o500);
    const history = await historyIn(directory);
    expect(noticesOf(history.state())).toEqual(['history.no-access']);
    chmodSync(directory, 0o700);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(history.state()).toMatchObject({ state: 'kept', notices: [] });
  });
});

describe('A place where no file can be', () => {
  it('is told, and the history waits', async () => {
    const directory = freshDirectory();
    writeFileSync(join(directory, 'data'), '');
    const history = await historyIn(join(directory, 'data'));
    expect(noticesOf(history.state())).toEqual(['history.no-access']);
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(false);
    rmSync(join(directory, 'data'));
    expect(await history.write(batch({ spans: [span(1, NOON)] }))).toBe(true);
    expect(statSync(fileIn(join(directory, 'data'))).isFile()).toBe(true);
  });
});
