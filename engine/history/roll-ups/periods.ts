// Periods of time as sets: what several cover together, and what is left of one. Pure.
import type { Period } from '../../../contract/history.ts';

/** What the periods cover together: in order, without touching each other. */
export const unionOf = (periods: readonly Period[]): Period[] => {
  const union: Period[] = [];
  for (const { fromMs, toMs } of periods.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = union.at(-1);
    if (fromMs >= toMs) continue;
    if (last && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else union.push({ fromMs, toMs });
  }
  return union;
};

/** What two periods have in common; it ends before it begins where that is nothing. */
export const overlapOf = (a: Period, b: Period): Period => ({
  fromMs: Math.max(a.fromMs, b.fromMs),
  toMs: Math.min(a.toMs, b.toMs),
});

/** True for a period in which there is time. */
export const isTime = ({ fromMs, toMs }: Period): boolean => fromMs < toMs;

/** What is left of a period without others, which must be in order and must not touch each other. */
export const without = ({ fromMs, toMs }: Period, others: readonly Period[]): Period[] => {
  const inside = others.filter((other) => other.fromMs < toMs && other.toMs > fromMs);
  const begins = [fromMs, ...inside.map((other) => other.toMs)];
  const ends = [...inside.map((other) => other.fromMs), toMs];
  return begins.map((begin, index) => ({ fromMs: begin, toMs: ends[index]! })).filter(isTime);
};
