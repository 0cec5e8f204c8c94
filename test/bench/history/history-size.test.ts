import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerStrip } from '../../../engine/history/queries/strip.ts';
import { READINGS_KEPT_MS } from '../../../engine/history/maintain/forget.ts';
import { DAY_MS } from '../../../contract/durations.ts';
import { fillHistory, liveDay, quietDays } from './fill-history.ts';
import { cadences, madeHistory } from './made-history.ts';

const END_MS = Date.UTC(2026, 5, 30, 18, 30);
const MEGABYTE = 1_000_000;
/** What history.maxMegabytes is unless the user says otherwise. */
const CAP_BYTES = 150 * MEGABYTE;

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'tokwatch-history-size-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

describe('A history that was made', () => {
  it('has the readings, minutes and states of its cadence', () => {
    const [first] = madeHistory(quietDays(1, END_MS));
    expect(first?.line).toHaveLength(4 * 360);
    expect(first?.readings).toHaveLength(Math.ceil(DAY_MS / 4 / cadences.quiet.roundMs) * 36);
    const day = [...madeHistory(liveDay(END_MS))];
    expect(day.flatMap(({ readings }) => readings)).toHaveLength(8640 * 38);
  });

  it('of a year stays below what it may take, with all of its minutes', { timeout: 240_000 }, async () => {
    const place = folder();
    const kept = READINGS_KEPT_MS / DAY_MS;
    const { bytes } = await fillHistory(join(place, 'short.db'), quietDays(kept, END_MS));
    const longer = await fillHistory(join(place, 'longer.db'), quietDays(2 * kept, END_MS));
    const yearBytes = bytes + ((longer.bytes - bytes) / kept) * (365 - kept);
    console.log(`a year would take ${(yearBytes / MEGABYTE).toFixed(0)} MB`);
    expect(yearBytes).toBeLessThan(0.9 * CAP_BYTES);
    const db = new DatabaseSync(join(place, 'longer.db'), { readOnly: true });
    const ask = { fromMs: END_MS - 365 * DAY_MS, toMs: END_MS, widthPx: 1000 };
    const [verdict] = answerStrip(db, ask, END_MS).rows;
    db.close();
    expect(verdict?.stretches.length).toBeLessThanOrEqual(2 * kept + 1);
    expect(verdict?.totals.notWatchedMs).toBe((365 - 2 * kept) * DAY_MS);
  });

  it('of a day of LIVE takes a few megabytes', { timeout: 120_000 }, async () => {
    const { bytes } = await fillHistory(join(folder(), 'live.db'), liveDay(END_MS));
    expect(bytes).toBeLessThan(12 * MEGABYTE);
  });
});
