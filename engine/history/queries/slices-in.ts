// Reads spans and shares as slices.
import type { DatabaseSync } from 'node:sqlite';
import type { Period } from '../../../contract/history.ts';
import { overlapOf } from '../roll-ups/periods.ts';
import type { Segment } from '../roll-ups/plan.ts';
import { fromSharesText } from '../roll-ups/shares-text.ts';
import { clipped } from '../roll-ups/slices.ts';
import type { Slice } from '../roll-ups/slices.ts';
import { slicesOfSpans } from '../roll-ups/span-slices.ts';
import { stepOf } from '../roll-ups/tiers.ts';
import type { BucketTier } from '../roll-ups/tiers.ts';

type SpanRow = { id: number; from_ms: number; to_ms: number; conditions: string };
type ShareRow = { at_ms: number; watched_ms: number; shares: string };

/** What the spans say about a period, in order and without overlaps. */
export const spanSlicesIn = (db: DatabaseSync, period: Period): Slice[] => {
  const rows = db
    .prepare(`SELECT id, from_ms, to_ms, conditions FROM spans INDEXED BY spans_by_end WHERE to_ms > ? AND from_ms < ?`)
    .all(period.fromMs, period.toMs) as SpanRow[];
  return slicesOfSpans(
    rows.map(({ id, from_ms, to_ms, conditions }) => ({
      ...{ id, conditions },
      ...overlapOf({ fromMs: from_ms, toMs: to_ms }, period),
    })),
  );
};

/** What the buckets of a tier say about a period, in order; those that reach beyond it are cut. */
export const bucketSlicesIn = (db: DatabaseSync, tier: BucketTier, period: Period): Slice[] => {
  const stepMs = stepOf(tier);
  const rows = db
    .prepare('SELECT at_ms, watched_ms, shares FROM shares WHERE tier = ? AND at_ms > ? AND at_ms < ? ORDER BY at_ms')
    .all(tier, period.fromMs - stepMs, period.toMs) as ShareRow[];
  return rows.flatMap(({ at_ms, watched_ms, shares }) => {
    const slice: Slice = {
      ...{ fromMs: at_ms, toMs: at_ms + stepMs },
      ...{ watchedMs: watched_ms, shares: fromSharesText(shares, watched_ms) },
    };
    return clipped(slice, period) ?? [];
  });
};

/** What a segment says. */
export const slicesIn = (db: DatabaseSync, { tier, ...period }: Segment): Slice[] =>
  tier === 0 ? spanSlicesIn(db, period) : bucketSlicesIn(db, tier, period);
