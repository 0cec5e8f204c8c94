// How fine time is told apart: the spans themselves, minutes, quarters of an hour, days of UTC. Pure.
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';

/** 0 is the spans themselves; 1 minutes, 2 quarters of an hour and 3 days of UTC are rolled up from the tier before. */
export type Tier = 0 | 1 | 2 | 3;

/** A tier that is stored in buckets. */
export type BucketTier = Exclude<Tier, 0>;

/** One quarter of an hour, in milliseconds. */
export const QUARTER_MS = 15 * MINUTE_MS;

const steps: Readonly<Record<Tier, number>> = { 0: 0, 1: MINUTE_MS, 2: QUARTER_MS, 3: DAY_MS };

/** How long a bucket of a tier is, in milliseconds; 0 for the spans, which are exact. */
export const stepOf = (tier: Tier): number => steps[tier];

/** The next finer tier. */
export const finerThan = (tier: BucketTier): Tier => (tier - 1) as Tier;

/** The next coarser tier; null for days. */
export const coarserThan = (tier: Tier): BucketTier | null => (tier === 3 ? null : ((tier + 1) as BucketTier));

/** The last moment of the grid that is not after `ms`; a step of 0 is no grid. */
export const floorTo = (ms: number, stepMs: number): number => (stepMs === 0 ? ms : Math.floor(ms / stepMs) * stepMs);

/** The first moment of the grid that is not before `ms`; a step of 0 is no grid. */
export const ceilTo = (ms: number, stepMs: number): number => (stepMs === 0 ? ms : Math.ceil(ms / stepMs) * stepMs);
