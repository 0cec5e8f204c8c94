// Single measurements of hosts put together on a grid, each step with its median and the middle four fifths. Pure.
import type { Measured, MeasuredPoint } from '../../../contract/measured.ts';
import { floorTo } from './tiers.ts';

/** One measurement of a host, or (null) that it did not answer as it should. */
export type Single = { atMs: number; target: string; value: number | null };

/** The smallest value that so many (a part from 0 to 1) do not exceed: nearest rank, so that it is one that was measured. */
const rank = (sorted: readonly number[], part: number): number | null =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;

const pointOf = (atMs: number, values: readonly (number | null)[]): MeasuredPoint => {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return {
    ...{ atMs, asked: values.length, failed: values.length - sorted.length },
    ...{ middle: rank(sorted, 0.5), low: rank(sorted, 0.1), high: rank(sorted, 0.9) },
  };
};

/** The rows of all hosts, by name; measurements may come in any order. */
export const measuredRows = (singles: Iterable<Single>, stepMs: number): Measured['rows'] => {
  const hosts = new Map<string, Map<number, (number | null)[]>>();
  for (const { atMs, target, value } of singles) {
    const steps = hosts.get(target) ?? new Map<number, (number | null)[]>();
    hosts.set(target, steps);
    const at = floorTo(atMs, stepMs);
    const step = steps.get(at);
    if (step) step.push(value);
    else steps.set(at, [value]);
  }
  return [...hosts]
    .map(([target, steps]) => ({
      target,
      points: [...steps].sort(([a], [b]) => a - b).map(([at, values]) => pointOf(at, values)),
    }))
    .sort((a, b) => (a.target < b.target ? -1 : 1));
};
