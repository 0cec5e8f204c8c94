// The log of what was told and what was not.
import type { DatabaseSync } from 'node:sqlite';
import { alertLogSchema } from '../../../contract/alert.ts';
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { Period } from '../../../contract/history.ts';
import { readStored } from './stored.ts';

/** The lines of a period, newest first; the last `limit` of them. */
export const answerTold = (db: DatabaseSync, { fromMs, toMs, limit }: Period & { limit: number }): AlertLogLine[] => {
  const rows = db
    .prepare('SELECT line FROM told WHERE at_ms >= ? AND at_ms < ? ORDER BY id DESC LIMIT ?')
    .all(fromMs, toMs, limit) as Array<{ line: string }>;
  return rows.flatMap(({ line }) => readStored(alertLogSchema, line) ?? []);
};
