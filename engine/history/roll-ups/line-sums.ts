// What was measured to one end of the line during a step, as sums that can be put together. Pure.
import type { LinePoint } from '../../../contract/history.ts';
import { floorTo } from './tiers.ts';

/**
 * What was measured during a while, in sums that can be added up; times in µs, null where nothing came back. `rttSumUs` is the sum
 * over the `sent - lost` answers that came back.
 */
export type Sums = {
  sent: number;
  lost: number;
  rttSumUs: number;
  leastRttUs: number | null;
  mostRttUs: number | null;
  /** The sum of the differences between neighbouring RTTs, and how many there are. */
  jitterSumUs: number;
  jitters: number;
};

/** The sums of one step that begins at `atMs` (epoch ms). */
export type LineSums = Sums & { atMs: number };

const pick = (a: number | null, b: number | null, choose: (...both: number[]) => number): number | null =>
  a === null || b === null ? (a ?? b) : choose(a, b);

/** The sums of both. */
export const addUp = (a: Sums, b: Sums): Sums => ({
  sent: a.sent + b.sent,
  lost: a.lost + b.lost,
  rttSumUs: a.rttSumUs + b.rttSumUs,
  leastRttUs: pick(a.leastRttUs, b.leastRttUs, Math.min),
  mostRttUs: pick(a.mostRttUs, b.mostRttUs, Math.max),
  jitterSumUs: a.jitterSumUs + b.jitterSumUs,
  jitters: a.jitters + b.jitters,
});

/** Sums in order, put together on a grid. */
export const onGrid = (sums: readonly LineSums[], stepMs: number): LineSums[] => {
  const steps: LineSums[] = [];
  for (const one of sums) {
    const next = { ...one, atMs: floorTo(one.atMs, stepMs) };
    const last = steps.at(-1);
    if (last?.atMs === next.atMs) steps[steps.length - 1] = { ...addUp(last, next), atMs: last.atMs };
    else steps.push(next);
  }
  return steps;
};

const inMs = (us: number | null): number | null => (us === null ? null : us / 1000);

/** The point that is drawn for a step. */
export const pointOf = ({ atMs, sent, lost, ...sums }: LineSums): LinePoint => {
  const came = sent - lost;
  return {
    ...{ atMs, sent, lost },
    rttMs: came > 0 && sums.leastRttUs !== null ? sums.rttSumUs / came / 1000 : null,
    leastRttMs: inMs(sums.leastRttUs),
    mostRttMs: inMs(sums.mostRttUs),
    jitterMs: sums.jitters > 0 ? sums.jitterSumUs / sums.jitters / 1000 : null,
  };
};
