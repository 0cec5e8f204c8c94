// A series cut into a few equal slices of time, for a table. Pure.
import type { LinePoint, Period } from '../../../contract/history.ts';
import { sumOf } from './series.ts';
import type { LineSum } from './series.ts';

/** A slice of time and what the line came to in it. */
export type Slice = Period & { sum: LineSum };

/** Cuts a stretch of time into `count` slices; one in which nothing was measured is left out. */
export const slicesOf = (points: readonly LinePoint[], { fromMs, toMs }: Period, count: number): Slice[] => {
  const lengthMs = (toMs - fromMs) / count;
  return Array.from({ length: count }, (_, index) => ({
    fromMs: fromMs + index * lengthMs,
    toMs: fromMs + (index + 1) * lengthMs,
  }))
    .map((slice) => ({
      ...slice,
      sum: sumOf(points.filter(({ atMs }) => atMs >= slice.fromMs && atMs < slice.toMs)),
    }))
    .filter(({ sum }) => sum.sent > 0);
};
