import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import type { FixRun } from '../../../contract/fix.ts';
import { realFiles } from '../../../engine/deps/real-files.ts';
import { guardsNote, openJournal } from '../../../engine/fixes/journal.ts';
import type { Journal, JournalEdges } from '../../../engine/fixes/journal.ts';
import type { CommandStep } from '../../../engine/os/controls/step.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tokwatch-journal-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const startedMs = Date.parse('2026-11-23T20:00:00.000Z');
const MINUTE_MS = 60_000;

const run: FixRun = {
  ...{ id: 1, fix: 'cycle-interface', startedAt: new Date(startedMs).toISOString(), endedAt: null, phase: 'doing' },
  ...{ by: 'ip', commands: [], result: null, message: message('fix.under-way'), proof: null, undo: 'none' },
};
const up: CommandStep = {
  ...{ type: 'command', program: 'ip', args: ['link', 'set', 'dev', 'eth0', 'up'] },
  ...{ privilege: 'admin', timeoutMs: 1000 },
};
const change = { always: [up], undo: null };

const journalOf = (processId: number, more: Partial<JournalEdges> & { nowMs?: number } = {}): Journal =>
  openJournal(
    {
      ...{ files: realFiles, clock: { now: () => more.nowMs ?? startedMs + MINUTE_MS }, processId },
      ...{ userId: process.getuid?.() ?? null, isAlive: () => false, upSinceMs: () => startedMs - MINUTE_MS },
      ...more,
    },
    folder,
  );

describe('The journal of fixes', () => {
  it('tells who starts next what was left', async () => {
    expect(await journalOf(1).begin(run, change)).toBe(true);
    expect(await journalOf(2).left()).toEqual({ run, ...change });
  });

  it('leaves what another program is at to that program', async () => {
    await journalOf(1).begin(run, change);
    const other = journalOf(2, { isAlive: (processId) => processId === 1 });
    expect(await other.left()).toBeNull();
    expect(await other.begin(run, change)).toBe(false);
  });

  it('takes a process that has the number long afterwards for another one', async () => {
    await journalOf(1).begin(run, change);
    const later = journalOf(2, { isAlive: () => true, nowMs: startedMs + 60 * MINUTE_MS });
    expect(await later.left()).not.toBeNull();
  });

  it('takes a process that has the number since a restart of the computer for another one', async () => {
    await journalOf(1).begin(run, change);
    const rebooted = journalOf(2, { isAlive: () => true, upSinceMs: () => startedMs + 2 * MINUTE_MS });
    expect(await rebooted.isBusyElsewhere()).toBe(false);
    expect(await rebooted.left()).toEqual({ run, always: [], undo: null });
    expect(await rebooted.begin(run, change)).toBe(true);
  });

  it('says that nothing was left where the disk gives nothing, and ends where it takes nothing', async () => {
    mkdirSync(join(folder, 'fix-under-way.json'));
    const journal = journalOf(1);
    expect(await journal.isBusyElsewhere()).toBe(false);
    expect(await journal.left()).toBeNull();
    await journal.end();
    const bug = () => Promise.reject(new TypeError('a bug'));
    await expect(journalOf(1, { files: { ...realFiles, readText: bug } }).left()).rejects.toThrow('a bug');
  });

  it('guards the taking back of a run that is long over as well: what counts is when the note was made', async () => {
    const lastWeek = { ...run, startedAt: new Date(startedMs - 7 * 24 * 60 * MINUTE_MS).toISOString() };
    await journalOf(1).begin(lastWeek, { always: [], undo: [up] });
    const other = journalOf(2, { isAlive: (processId) => processId === 1 });
    expect(await other.begin(run, change)).toBe(false);
    expect(await other.left()).toBeNull();
  });

  it('asks for no second half that a guard has done, or that belongs to a network of before the last start', async () => {
    await journalOf(1).begin(run, change);
    expect(await journalOf(2, { upSinceMs: () => startedMs + 2 * MINUTE_MS }).left()).toEqual({
      run,
      always: [],
      undo: null,
    });
    writeFileSync(guardsNote(folder), '');
    expect(await journalOf(2).left()).toEqual({ run, always: [], undo: null });
    await journalOf(3).begin(run, change);
    expect((await journalOf(4).left())?.always).toEqual([up]);
  });

  it.each([
    ['nothing', ''],
    ['half a text', '{"run":'],
    ['null', 'null'],
    ['a step that is none', JSON.stringify({ run, always: [1], undo: null, owner: 1 })],
    ['an option for a program', JSON.stringify({ run, always: [{ ...up, program: '-c' }], undo: null, owner: 1 })],
    ['no run', JSON.stringify({ run: {}, always: [up], undo: null, owner: 1 })],
    ['another form of undo', JSON.stringify({ run, always: [up], undo: 'rm', owner: 1 })],
  ])('reads nothing from a bad file, and goes on: %s', async (_what, text) => {
    writeFileSync(join(folder, 'fix-under-way.json'), text);
    expect(await journalOf(2).left()).toBeNull();
    expect(await journalOf(2).begin(run, change)).toBe(true);
  });

  it.skipIf(process.getuid === undefined)('is not believed where somebody else has written it', async () => {
    await journalOf(1).begin(run, change);
    expect(await journalOf(2, { userId: (process.getuid?.() ?? 0) + 1 }).left()).toBeNull();
  });
});
