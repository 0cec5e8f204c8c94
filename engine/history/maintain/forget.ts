// What is thrown away when there is no room: the oldest readings first; then seconds of LIVE sessions are put together; then the
// oldest minutes go with the states and the log of their time, then the oldest quarters of an hour, then the rows of the oldest
// sessions. Incidents, notes, days, and what a session came to are never thrown away.
import type { DatabaseSync } from 'node:sqlite';
import { DAY_MS } from '../../../contract/durations.ts';
import { lineEnds } from '../../../contract/history.ts';
import { inTransaction } from '../sqlite/transaction.ts';
import { forgetRows, thinForRoom } from './thin-sessions.ts';

/** Readings are kept one by one for so long at most. */
export const READINGS_KEPT_MS = 14 * DAY_MS;

/** So many readings go at once: a few milliseconds of work. */
const READINGS_AT_ONCE = 2000;

/** So much time goes at once, for each tier. */
const TIME_AT_ONCE: Readonly<Record<1 | 2, number>> = { 1: DAY_MS / 4, 2: 8 * DAY_MS };

/** What is younger than this is never thrown away: something must be left to draw. */
const YOUNG_MS = DAY_MS;

type Tier = 1 | 2;

const oldest = (db: DatabaseSync, sql: string, ...values: number[]): number | null => {
  const found = db.prepare(sql).get(...values)?.['at'];
  return typeof found === 'number' ? found : null;
};

/** Forgets some of the oldest readings before a moment; false where there is none. */
export const forgetReadings = (db: DatabaseSync, beforeMs: number): boolean => {
  const last = oldest(
    db,
    'SELECT max(at_ms) AS at FROM (SELECT at_ms FROM readings WHERE at_ms < ? ORDER BY at_ms LIMIT ?)',
    beforeMs,
    READINGS_AT_ONCE,
  );
  if (last === null) return false;
  db.prepare('DELETE FROM readings WHERE at_ms <= ?').run(last);
  return true;
};

const beginOf = (db: DatabaseSync, tier: Tier): number | null => {
  const begins = lineEnds.map((_end, index) =>
    oldest(db, 'SELECT min(at_ms) AS at FROM line WHERE tier = ? AND line_end = ?', tier, index),
  );
  begins.push(oldest(db, 'SELECT min(at_ms) AS at FROM shares WHERE tier = ?', tier));
  if (tier === 1) begins.push(oldest(db, 'SELECT to_ms AS at FROM spans ORDER BY to_ms LIMIT 1'));
  const known = begins.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
};

/** Forgets the oldest hours of a tier, none of them after `beforeMs`; false where there is nothing to forget. */
const forgetTier = (db: DatabaseSync, tier: Tier, beforeMs: number): boolean => {
  const begin = beginOf(db, tier);
  if (begin === null || begin >= beforeMs) return false;
  const end = Math.min(begin + TIME_AT_ONCE[tier], beforeMs);
  for (const index of lineEnds.keys())
    db.prepare('DELETE FROM line WHERE tier = ? AND line_end = ? AND at_ms < ?').run(tier, index, end);
  db.prepare('DELETE FROM shares WHERE tier = ? AND at_ms < ?').run(tier, end);
  if (tier === 1) {
    db.prepare('DELETE FROM spans WHERE to_ms <= ?').run(end);
    db.prepare('DELETE FROM told WHERE at_ms < ?').run(end);
  }
  return true;
};

/** Forgets a piece of what matters least; false where all that is left is too young or never thrown away. */
export const forgetOldest = (db: DatabaseSync, nowMs: number): boolean => {
  const beforeMs = nowMs - YOUNG_MS;
  // Also those that a wrong clock has put into the future.
  const isForgotten = inTransaction(db, () => forgetReadings(db, Number.MAX_SAFE_INTEGER));
  if (isForgotten || thinForRoom(db, beforeMs)) return true;
  return inTransaction(
    db,
    () => forgetTier(db, 1, beforeMs) || forgetTier(db, 2, beforeMs) || forgetRows(db, beforeMs),
  );
};
