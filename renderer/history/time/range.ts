// Which stretch of time is looked at. Pure: the present moment comes in as an argument; all times are epoch ms.
import { DAY_MS, HOUR_MS } from '../../../contract/durations.ts';
import type { Period } from '../../../contract/history.ts';

/** The ranges that have a button, shortest first. */
export const rangeNames = ['hour', 'day', 'week', 'quarter', 'year'] as const;

export type RangeName = (typeof rangeNames)[number];

const lengthsMs: Record<RangeName, number> = {
  ...{ hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, quarter: 90 * DAY_MS, year: 365 * DAY_MS },
};

/** Nobody needs to look closer than this. */
const CLOSEST_MS = 2 * 60_000;

/** An end that is no further from the present than this part of the length is meant to be the present, which went on meanwhile. */
const NEARLY_NOW = 0.02;

/** How much closer one step is. */
const STEP = 4;

/** The range of a button, up to `endMs` or, where that is null, up to now; and the part of it that is looked at closely. */
export type Range = { name: RangeName; endMs: number | null; part: Period | null };

/** The range of a button up to now. */
export const rangeOf = (name: RangeName): Range => ({ name, endMs: null, part: null });

/** True while the range moves on with the time. */
export const isFollowing = ({ endMs, part }: Range): boolean => endMs === null && part === null;

/** The stretch of time that is shown. */
export const periodOf = ({ name, endMs, part }: Range, nowMs: number): Period => {
  const toMs = Math.round(endMs ?? nowMs);
  return part ?? { fromMs: Math.max(0, toMs - lengthsMs[name]), toMs };
};

/** The same length, so many lengths later (or earlier, where negative), but never past the present. */
export const moved = (range: Range, lengths: number, nowMs: number): Range => {
  const { fromMs, toMs } = periodOf(range, nowMs);
  const lengthMs = toMs - fromMs;
  const endMs = Math.max(lengthMs, Math.min(Math.round(nowMs), toMs + lengths * lengthMs));
  const isNow = endMs >= nowMs - lengthMs * NEARLY_NOW;
  if (range.part) return { ...range, part: { fromMs: endMs - lengthMs, toMs: endMs } };
  return { ...range, endMs: isNow ? null : endMs };
};

/** Looks at the time between two moments only, in either order; what is shorter than anybody needs is widened. */
export const closeUp = (range: Range, aMs: number, bMs: number, nowMs: number): Range => {
  const { fromMs, toMs } = periodOf(range, nowMs);
  const lengthMs = Math.min(toMs - fromMs, Math.max(CLOSEST_MS, Math.round(Math.abs(bMs - aMs))));
  const startMs = Math.round((aMs + bMs - lengthMs) / 2);
  const begin = Math.min(Math.max(fromMs, startMs), toMs - lengthMs);
  return { ...range, part: { fromMs: begin, toMs: begin + lengthMs } };
};

/** One step closer around a moment. */
export const closer = (range: Range, atMs: number, nowMs: number): Range => {
  const { fromMs, toMs } = periodOf(range, nowMs);
  const halfMs = (toMs - fromMs) / STEP / 2;
  return closeUp(range, atMs - halfMs, atMs + halfMs, nowMs);
};

/** The whole range of the button again. */
export const whole = (range: Range): Range => ({ ...range, part: null });

/** A stretch inside the whole range, closer or further away than what is shown; what would reach beyond the whole is moved or cut. */
export const spanned = (range: Range, wanted: Period, nowMs: number): Range => {
  const { fromMs, toMs } = periodOf(whole(range), nowMs);
  const lengthMs = Math.max(CLOSEST_MS, Math.round(wanted.toMs - wanted.fromMs));
  if (lengthMs >= toMs - fromMs) return whole(range);
  const begin = Math.min(Math.max(fromMs, Math.round(wanted.fromMs)), toMs - lengthMs);
  return { ...range, part: { fromMs: begin, toMs: begin + lengthMs } };
};

/** How long a picture of so many pixels stays true enough (ms): a pixel's worth of time, within reason. */
export const freshForMs = ({ fromMs, toMs }: Period, widthPx: number): number =>
  Math.min(300_000, Math.max(15_000, (toMs - fromMs) / Math.max(1, widthPx)));
