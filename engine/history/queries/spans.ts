// The states as they were settled.
import type { DatabaseSync } from 'node:sqlite';
import type { Period, SpanRecord } from '../../../contract/history.ts';
import { fromLetters } from '../conditions.ts';

type Row = { from_ms: number; to_ms: number; code: string; blame: string; conditions: string };

/** The spans that reach into a period, oldest first; the first `limit` of them. */
export const answerSpans = (db: DatabaseSync, { fromMs, toMs, limit }: Period & { limit: number }): SpanRecord[] => {
  const rows = db
    .prepare(
      `SELECT from_ms, to_ms, code, blame, conditions FROM spans WHERE to_ms > ? AND from_ms < ?
       ORDER BY from_ms, id LIMIT ?`,
    )
    .all(fromMs, toMs, limit) as Row[];
  return rows.map((row) => ({
    fromMs: row.from_ms,
    toMs: row.to_ms,
    code: row.code as SpanRecord['code'],
    blame: row.blame as SpanRecord['blame'],
    conditions: fromLetters(row.conditions),
  }));
};
