// How fine an answer is: by how long the time asked about is, and by how many pixels it is drawn on. Pure.
import type { Period, StripAsk } from '../../../contract/history.ts';
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { ceilTo, floorTo, stepOf } from './tiers.ts';
import type { Tier } from './tiers.ts';

/**
 * Up to here the spans themselves are told. For a whole day a minute is about a pixel, and minutes take the same time however
 * restless the day was.
 */
const MOST_EXACT_MS = 6 * 60 * MINUTE_MS;
/** Minutes beyond this are more than any screen shows. */
const MOST_MINUTES_MS = 3 * DAY_MS;
/** A season; beyond it there would be more quarters of an hour than can be read at once. */
const MOST_QUARTERS_MS = 100 * DAY_MS;

/** So many stretches or points a pixel are drawn at most. */
const MOST_A_PIXEL = 2;

const tierOf = (lengthMs: number): Tier => {
  if (lengthMs <= MOST_EXACT_MS) return 0;
  if (lengthMs <= MOST_MINUTES_MS) return 1;
  return lengthMs <= MOST_QUARTERS_MS ? 2 : 3;
};

/** The tier that fits a period, not finer than `finest`. */
export const tierFor = ({ fromMs, toMs }: Period, finest: Tier): Tier =>
  Math.max(tierOf(toMs - fromMs), finest) as Tier;

const stepsIn = ({ fromMs, toMs }: Period, stepMs: number): number =>
  (ceilTo(toMs, stepMs) - floorTo(fromMs, stepMs)) / stepMs;

/** How many stretches or points may be drawn. */
export const mostDrawn = ({ widthPx }: Pick<StripAsk, 'widthPx'>): number => widthPx * MOST_A_PIXEL;

/** The grid on which an answer is drawn: whole steps of `tier`, or of milliseconds, but not more of them than fit. */
export const cellMsFor = (ask: StripAsk, tier: Tier): number => {
  const unitMs = stepOf(tier) || 1;
  if (stepsIn(ask, unitMs) <= mostDrawn(ask)) return unitMs;
  // The grid does not begin where the period does, so that one step more is cut at its edges.
  return Math.ceil((ask.toMs - ask.fromMs) / unitMs / (mostDrawn(ask) - 1)) * unitMs;
};
