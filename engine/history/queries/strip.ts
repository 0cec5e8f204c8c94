// Answers for the status strips.
import type { DatabaseSync } from 'node:sqlite';
import { subjects } from '../../../contract/history.ts';
import type { Period, Stretch, Strip, StripAsk } from '../../../contract/history.ts';
import { inCells } from '../roll-ups/buckets.ts';
import { planFor } from '../roll-ups/plan.ts';
import type { Segment } from '../roll-ups/plan.ts';
import { cellMsFor, mostDrawn, tierFor } from '../roll-ups/scale.ts';
import type { Slice } from '../roll-ups/slices.ts';
import { stretchesOf } from '../roll-ups/stretches.ts';
import { stepOf } from '../roll-ups/tiers.ts';
import { totalsOf } from '../roll-ups/totals.ts';
import { readShelf } from './shelf.ts';
import { slicesIn } from './slices-in.ts';

type Drawn = { stepMs: number; stretches: Stretch[][] };

const drawnFrom = (slices: readonly Slice[], stepMs: number): Drawn => ({
  stepMs,
  stretches: subjects.map((subject) => stretchesOf(slices, subject)),
});

// Spans are drawn as they are, unless there are more of them than pixels to draw them on.
const draw = (ask: StripAsk, past: Period, slices: readonly Slice[], segments: readonly Segment[]): Drawn => {
  const tier = tierFor(ask, 0);
  const cellMs = cellMsFor(ask, tier);
  if (tier !== 0) return drawnFrom(inCells(slices, cellMs, past), cellMs);
  const exact = drawnFrom(slices, Math.max(0, ...segments.map((segment) => stepOf(segment.tier))));
  if (exact.stretches.every(({ length }) => length <= mostDrawn(ask))) return exact;
  return drawnFrom(inCells(slices, cellMs, past), Math.max(cellMs, exact.stepMs));
};

/** The status strips over the time asked about; what lies after `nowMs` has not been watched yet. */
export const answerStrip = (db: DatabaseSync, ask: StripAsk, nowMs: number): Strip => {
  const { fromMs, toMs } = ask;
  const past = { fromMs, toMs: Math.min(toMs, nowMs) };
  const segments = planFor(past, tierFor(ask, 0), readShelf(db, 'shares', past), 0);
  const slices = slicesIn(db, segments);
  const { stepMs, stretches } = draw(ask, past, slices, segments);
  const rows = subjects.map((subject, index) => ({
    ...{ subject, stretches: stretches[index]! },
    totals: totalsOf(slices, subject, ask),
  }));
  return { fromMs, toMs, stepMs, rows };
};
