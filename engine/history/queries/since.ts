// How far back a history goes.
import type { DatabaseSync } from 'node:sqlite';

const begins = [
  'SELECT min(from_ms) AS at FROM (SELECT from_ms FROM spans ORDER BY to_ms LIMIT 1)',
  'SELECT min(at_ms) AS at FROM shares WHERE tier = 1',
  'SELECT min(at_ms) AS at FROM shares WHERE tier = 2',
  'SELECT min(at_ms) AS at FROM shares WHERE tier = 3',
  'SELECT min(started_ms) AS at FROM incidents',
];

/** The oldest moment that is remembered (epoch ms); null where nothing is. */
export const answerSince = (db: DatabaseSync): number | null => {
  const known = begins.map((sql) => db.prepare(sql).get()?.['at']).filter((at) => typeof at === 'number');
  return known.length === 0 ? null : Math.min(...known);
};
