// Slices put together on a grid. Pure.
import type { Period } from '../../../contract/history.ts';
import { overlapOf } from './periods.ts';
import { clipped, sharesOf, watchedIn } from './slices.ts';
import type { Slice } from './slices.ts';
import { floorTo } from './tiers.ts';

/** What a step of the grid holds: the pieces of slices in it, in order. */
type Step = { beginMs: number; pieces: Slice[] };

const stepsOf = (slices: readonly Slice[], stepMs: number): Step[] => {
  const steps: Step[] = [];
  for (const slice of slices) {
    for (let beginMs = floorTo(slice.fromMs, stepMs); beginMs < slice.toMs; beginMs += stepMs) {
      const piece = clipped(slice, { fromMs: beginMs, toMs: beginMs + stepMs });
      const last = steps.at(-1);
      if (piece && last?.beginMs === beginMs) last.pieces.push(piece);
      else if (piece) steps.push({ beginMs, pieces: [piece] });
    }
  }
  return steps;
};

/** Slices that are in order, one for each step of the grid in which there was any, as long as the step. */
export const inBuckets = (slices: readonly Slice[], stepMs: number): Slice[] =>
  stepsOf(slices, stepMs).map(({ beginMs, pieces }) => ({
    ...{ fromMs: beginMs, toMs: beginMs + stepMs },
    ...{ watchedMs: watchedIn(pieces), shares: sharesOf(pieces) },
  }));

/** The same as they are drawn: not beyond the period that was asked about, which holds all that is in the slices. */
export const inCells = (slices: readonly Slice[], stepMs: number, period: Period): Slice[] =>
  inBuckets(slices, stepMs).map((bucket) => ({ ...bucket, ...overlapOf(bucket, period) }));
