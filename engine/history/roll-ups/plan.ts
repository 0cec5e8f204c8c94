// Where the answer to a question comes from: as coarse as it may be in the middle, finer at the edges, from the spans
// themselves where roll-ups are still owed, and coarser again where the finer has been removed. Pure.
import type { Period } from '../../../contract/history.ts';
import { isTime, unionOf, without } from './periods.ts';
import { ceilTo, coarserThan, finerThan, floorTo, stepOf } from './tiers.ts';
import type { BucketTier, Tier } from './tiers.ts';

/** What is to be read from which tier. */
export type Segment = Period & { tier: Tier };

/** A stretch of time whose buckets of a tier must be computed anew. */
export type Owed = Period & { tier: BucketTier };

/** What is known of the tiers: what is owed, and until when things were removed from each (epoch ms, 0 for never). */
export type Shelf = { owed: readonly Owed[]; removedUntilMs: Readonly<Record<Tier, number>> };

/**
 * Since when a tier is whole (epoch ms, 0 for always), on the grid of the coarser tier that has what came before: a bucket of
 * that one is told as a whole, or not at all.
 */
export const wholeSince = (shelf: Shelf, tier: Tier): number => {
  let sinceMs = shelf.removedUntilMs[tier];
  if (sinceMs === 0) return 0;
  for (let coarser = coarserThan(tier); coarser !== null; coarser = coarserThan(coarser)) {
    sinceMs = ceilTo(sinceMs, stepOf(coarser));
    if (sinceMs - stepOf(coarser) >= wholeSince(shelf, coarser)) break;
  }
  return sinceMs;
};

/** The buckets of a tier that do not hold what they should yet. */
const staleIn = ({ owed }: Shelf, tier: BucketTier): Period[] => {
  const stepMs = stepOf(tier);
  const wide = owed
    .filter((one) => one.tier <= tier)
    .map(({ fromMs, toMs }) => ({ fromMs: floorTo(fromMs, stepMs), toMs: ceilTo(toMs, stepMs) }));
  return unionOf(wide);
};

/** How to answer for a period with `tier` where that is possible, and with `finest` at the finest. */
export const planFor = (period: Period, tier: Tier, shelf: Shelf, finest: Tier): Segment[] => {
  if (!isTime(period)) return [];
  const wholeMs = wholeSince(shelf, tier);
  const coarser = coarserThan(tier);
  if (coarser && period.fromMs < wholeMs) {
    const { old, rest } = splitAt(period, wholeMs);
    return [...coarsely(old, coarser, shelf), ...planFor(rest, tier, shelf, finest)];
  }
  if (tier === 0 || tier === finest) return [{ ...period, tier }];
  const finer = (part: Period): Segment[] => planFor(part, finerThan(tier), shelf, finest);
  const stepMs = stepOf(tier);
  const whole = { fromMs: ceilTo(period.fromMs, stepMs), toMs: floorTo(period.toMs, stepMs) };
  if (!isTime(whole)) return finer(period);
  const good = without(whole, staleIn(shelf, tier));
  const segments = [...without(period, good).flatMap(finer), ...good.map((part): Segment => ({ ...part, tier }))];
  return segments.toSorted((a, b) => a.fromMs - b.fromMs);
};

const splitAt = ({ fromMs, toMs }: Period, atMs: number): { old: Period; rest: Period } => {
  const middleMs = Math.min(toMs, Math.max(fromMs, atMs));
  return { old: { fromMs, toMs: middleMs }, rest: { fromMs: middleMs, toMs } };
};

// Here there is nothing finer to fall back on: whatever the tier holds is used, owed or not.
const coarsely = (period: Period, tier: BucketTier, shelf: Shelf): Segment[] => {
  const coarser = coarserThan(tier);
  const { old, rest } = splitAt(period, coarser ? wholeSince(shelf, tier) : period.fromMs);
  const segments = isTime(rest) ? [{ ...rest, tier }] : [];
  return coarser && isTime(old) ? [...coarsely(old, coarser, shelf), ...segments] : segments;
};
