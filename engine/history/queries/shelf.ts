// What is known of the tiers before a question is answered or a roll-up is made.
import type { DatabaseSync } from 'node:sqlite';
import type { Period } from '../../../contract/history.ts';
import type { Owed, Shelf } from '../roll-ups/plan.ts';
import type { BucketTier, Tier } from '../roll-ups/tiers.ts';

/** The two things that are rolled up. */
export type Kind = 'shares' | 'line';

const owedIn = (db: DatabaseSync, { fromMs, toMs }: Period): Owed[] =>
  db
    .prepare('SELECT tier, from_ms, to_ms FROM owed WHERE from_ms < ? AND to_ms > ?')
    .all(toMs, fromMs)
    .map((row) => ({
      tier: Number(row['tier']) as BucketTier,
      ...{ fromMs: Number(row['from_ms']), toMs: Number(row['to_ms']) },
    }));

/** What is owed in a period, and until when things of a kind were removed; spans are what shares are made of. */
export const readShelf = (db: DatabaseSync, kind: Kind, period: Period): Shelf => {
  const removedUntilMs: Record<Tier, number> = { 0: 0, 1: 0, 2: 0, 3: 0 };
  const rows = db
    .prepare("SELECT tier, until_ms FROM removed WHERE kind = ? OR (kind = 'spans' AND ? = 'shares')")
    .all(kind, kind);
  for (const row of rows) removedUntilMs[Number(row['tier']) as Tier] = Number(row['until_ms']);
  return { owed: owedIn(db, period), removedUntilMs };
};
