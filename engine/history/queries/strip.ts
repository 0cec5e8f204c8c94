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
type Told = { segment: Segment; slices: Slice[] };

const drawnFrom = (slices: readonly Slice[], stepMs: number): Drawn => ({
  stepMs,
  stretches: subjects.map((_subject, index) => stretchesOf(slices, index)),
});

const slicesOf = (told: readonly Told[]): Slice[] => told.flatMap(({ slices }) => slices);

// Put together on a grid, but for what is exact, and for what is coarser than the grid because the finer was removed. Only
// where that is more than can be drawn, it is all cut to the grid.
const draw = (ask: StripAsk, past: Period, told: readonly Told[]): Drawn => {
  const tier = tierFor(ask, 0);
  const cellMs = cellMsFor(ask, tier);
  const gridMs = tier === 0 ? 0 : cellMs;
  const stepMs = Math.max(gridMs, ...told.map(({ segment }) => stepOf(segment.tier)));
  const isOffGrid = ({ segment }: Told): boolean => tier === 0 || stepOf(segment.tier) > gridMs;
  const onGrid = slicesOf(told.filter((one) => !isOffGrid(one)));
  const drawn = drawnFrom([...slicesOf(told.filter(isOffGrid)), ...inCells(onGrid, cellMs, past)], stepMs);
  if (drawn.stretches.every(({ length }) => length <= mostDrawn(ask))) return drawn;
  return drawnFrom(inCells(slicesOf(told), cellMs, past), Math.max(cellMs, stepMs));
};

/** The status strips over the time asked about; what lies after `nowMs` has not been watched yet. */
export const answerStrip = (db: DatabaseSync, ask: StripAsk, nowMs: number): Strip => {
  const { fromMs, toMs } = ask;
  const past = { fromMs, toMs: Math.min(toMs, nowMs) };
  const segments = planFor(past, tierFor(ask, 0), readShelf(db, 'shares', past), 0);
  const told = segments.map((segment) => ({ segment, slices: slicesIn(db, segment) }));
  const slices = slicesOf(told);
  const { stepMs, stretches } = draw(ask, past, told);
  const rows = subjects.map((subject, index) => ({
    ...{ subject, stretches: stretches[index]! },
    totals: totalsOf(slices, index, ask),
  }));
  return { fromMs, toMs, stepMs, rows };
};
