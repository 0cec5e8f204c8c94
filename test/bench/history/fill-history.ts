// Fills the file of a history the way its thread does: batches in, roll-ups and retention after them.
import type { DatabaseSync } from 'node:sqlite';
import { DAY_MS } from '../../../contract/durations.ts';
import { forgetReadings, READINGS_KEPT_MS } from '../../../engine/history/maintain/forget.ts';
import { rollUp } from '../../../engine/history/maintain/roll-up.ts';
import { sizeOnDisk } from '../../../engine/history/maintain/size.ts';
import { migrations } from '../../../engine/history/migrations/all.ts';
import { openFile } from '../../../engine/history/sqlite/open-file.ts';
import { writeBatch } from '../../../engine/history/write-batch.ts';
import { cadences, madeHistory } from './made-history.ts';
import type { Making } from './made-history.ts';

const tidy = (db: DatabaseSync, nowMs: number): void => {
  while (rollUp(db, nowMs));
  while (forgetReadings(db, nowMs - READINGS_KEPT_MS));
};

/** What a filled file came to. */
export type Filled = { bytes: number; madeInMs: number };

/** Makes a file with that history in it; nothing of it is left to do afterwards. */
export const fillHistory = async (file: string, making: Making): Promise<Filled> => {
  const startedMs = performance.now();
  const db = await openFile(file, migrations);
  let nowMs = making.fromMs;
  for (const batch of madeHistory(making)) {
    nowMs = Math.min(making.toMs, nowMs + making.batchMs);
    writeBatch(db, String(nowMs), batch);
    tidy(db, nowMs);
  }
  db.close();
  return { bytes: sizeOnDisk(file), madeInMs: Math.round(performance.now() - startedMs) };
};

/** So many days up to `toMs` of a machine that watches day and night while nobody is LIVE, with the readings that are kept. */
export const quietDays = (days: number, toMs: number): Making => ({
  ...{ fromMs: toMs - days * DAY_MS, toMs, cadence: 'quiet', seed: 1, batchMs: DAY_MS / 4 },
  readingsFromMs: toMs - READINGS_KEPT_MS,
});

/** A whole day of LIVE up to `toMs`. */
export const liveDay = (toMs: number): Making => ({
  ...{ fromMs: toMs - DAY_MS, toMs, cadence: 'live', seed: 2, batchMs: DAY_MS / 24 },
  readingsFromMs: toMs - DAY_MS,
});

/** One round from `atMs` on, as a making of its own. */
export const oneRound = (cadence: Making['cadence'], atMs: number): Making => {
  const { roundMs } = cadences[cadence];
  const fromMs = Math.ceil(atMs / roundMs) * roundMs;
  return { fromMs, toMs: fromMs + roundMs, cadence, seed: 3, batchMs: roundMs, readingsFromMs: fromMs };
};
