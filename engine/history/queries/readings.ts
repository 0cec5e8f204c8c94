// The readings that are still kept one by one.
import type { DatabaseSync } from 'node:sqlite';
import type { Period } from '../../../contract/history.ts';
import { readingStatuses } from '../../../contract/fault.ts';
import { isoTime } from '../../deps/clock.ts';
import type { ReadingRow } from '../history.ts';

type Row = {
  at_ms: number;
  probe: string;
  target: string;
  status: number;
  fault: string | null;
  total_us: number | null;
};

/** The readings of a period, oldest first; the first `limit` of them. */
export const answerReadings = (db: DatabaseSync, { fromMs, toMs, limit }: Period & { limit: number }): ReadingRow[] => {
  const rows = db
    .prepare(
      `SELECT at_ms, probes.name AS probe, targets.name AS target, status, faults.name AS fault, total_us
       FROM readings JOIN names AS probes ON probes.id = probe JOIN names AS targets ON targets.id = target
       LEFT JOIN names AS faults ON faults.id = fault
       WHERE at_ms >= ? AND at_ms < ? ORDER BY at_ms LIMIT ?`,
    )
    .all(fromMs, toMs, limit) as Row[];
  return rows.map(({ at_ms, probe, target, status, fault, total_us }) => ({
    at: isoTime(at_ms),
    probe,
    target,
    status: readingStatuses[status] ?? 'skipped',
    fault,
    totalMs: total_us === null ? null : total_us / 1000,
  }));
};
