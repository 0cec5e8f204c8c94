// What is owed and may be computed by now.
import type { DatabaseSync } from 'node:sqlite';
import type { Period } from '../../../contract/history.ts';
import { isTime, overlapOf, unionOf } from '../roll-ups/periods.ts';
import type { Owed } from '../roll-ups/plan.ts';
import { ceilTo, floorTo, stepOf } from '../roll-ups/tiers.ts';
import type { BucketTier } from '../roll-ups/tiers.ts';

/** Whole buckets of a tier that are to be computed, in order. */
export type Due = { tier: BucketTier; window: Period; parts: Period[] };

type Row = { tier: BucketTier; from_ms: number; to_ms: number };

/** The earliest piece of the finest tier that is owed and ended by `settledMs`, as long as `lengthOf` says; null for none. */
export const nextDue = (
  db: DatabaseSync,
  settledMs: number,
  lengthOf: Readonly<Record<BucketTier, number>>,
): Due | null => {
  const steps = `CASE tier WHEN 1 THEN ${stepOf(1)} WHEN 2 THEN ${stepOf(2)} ELSE ${stepOf(3)} END`;
  const first = db
    .prepare(`SELECT tier, from_ms FROM owed WHERE from_ms + ${steps} <= ? ORDER BY tier, from_ms LIMIT 1`)
    .get(settledMs) as Pick<Row, 'tier' | 'from_ms'> | undefined;
  if (!first) return null;
  const { tier, from_ms: fromMs } = first;
  const window = { fromMs, toMs: Math.min(fromMs + lengthOf[tier], floorTo(settledMs, stepOf(tier))) };
  const rows = db
    .prepare('SELECT tier, from_ms, to_ms FROM owed WHERE tier = ? AND from_ms < ? AND to_ms > ?')
    .all(tier, window.toMs, window.fromMs) as Row[];
  const parts = rows.map(({ from_ms, to_ms }) => overlapOf({ fromMs: from_ms, toMs: to_ms }, window));
  return { tier, window, parts: unionOf(parts) };
};

/** Writes down that buckets are to be computed. */
export const owe = (db: DatabaseSync, { tier, fromMs, toMs }: Owed): void => {
  const stepMs = stepOf(tier);
  db.prepare('INSERT OR IGNORE INTO owed (tier, from_ms, to_ms) VALUES (?, ?, ?)').run(
    ...[tier, floorTo(fromMs, stepMs), ceilTo(toMs, stepMs)],
  );
};

/** Strikes out what is due, and leaves what reaches beyond it. */
export const settle = (db: DatabaseSync, { tier, window }: Due): void => {
  const beyond = db
    .prepare('DELETE FROM owed WHERE tier = ? AND from_ms < ? AND to_ms > ? RETURNING to_ms')
    .all(tier, window.toMs, window.fromMs)
    .map((row): Owed => ({ tier, fromMs: window.toMs, toMs: Number(row['to_ms']) }))
    .filter(isTime);
  for (const rest of beyond) owe(db, rest);
};
