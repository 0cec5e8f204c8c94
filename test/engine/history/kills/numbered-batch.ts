// A batch that can be recognised: each of its parts tells its number, so that half a batch shows.
import type { DatabaseSync } from 'node:sqlite';
import type { Batch } from '../../../../engine/history/history.ts';
import { incident, minute, readings, span, told } from '../batches.ts';

/** So many batches belong to one incident. */
const BATCHES_AN_INCIDENT = 10;

/** The batch of a number, with so many readings that the history is soon full. */
export const batchOf = (number: number): Batch => {
  const nowMs = Date.now();
  const id = Math.ceil(number / BATCHES_AN_INCIDENT);
  return {
    spans: [span(number, nowMs)],
    readings: readings(1000, nowMs * 1000),
    line: [minute(Math.floor(nowMs / 60_000) * 60_000)],
    incidents: [incident(id, nowMs, { watchedMs: number })],
    told: [told(nowMs)],
  };
};

const numberIn = (db: DatabaseSync, sql: string): number => Number(db.prepare(sql).get()?.['number'] ?? 0);

/** How many batches a file holds, counted by each of their parts; all are the same where none is there by half. */
export const countsIn = (db: DatabaseSync): number[] => [
  numberIn(db, 'SELECT max(id) AS number FROM spans'),
  numberIn(db, 'SELECT count(*) AS number FROM spans'),
  numberIn(db, 'SELECT count(*) AS number FROM told'),
  numberIn(db, 'SELECT sum(sent) AS number FROM line WHERE tier = 1'),
  numberIn(db, "SELECT incident ->> 'watchedMs' AS number FROM incidents ORDER BY id DESC LIMIT 1"),
];
