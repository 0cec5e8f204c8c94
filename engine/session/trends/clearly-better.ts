// Whether some scores are better than others by more than chance makes them. Pure.
import { CLEAR_POINTS, LEAST_SESSIONS } from './limits.ts';

/** The middle of some numbers; the mean of the two in the middle where their count is even. Null for none. */
export const middleOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
};

/** The share of a normal distribution that lies above `z` (Abramowitz and Stegun 26.2.17, good to 7 digits). */
const above = (z: number): number => {
  if (z < 0) return 1 - above(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => t * (factor + rest), 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
};

const tiesIn = (values: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
};

/**
 * How often chance alone would put `some` so far above `others`, from 0 to 1: the rank test of Mann and Whitney with its correction
 * for ties, since scores crowd below 100 and are in no way normal.
 */
export const chanceOf = (some: readonly number[], others: readonly number[]): number => {
  const [n, m] = [some.length, others.length];
  const all = n + m;
  if (n === 0 || m === 0) return 1;
  const wins = some.reduce(
    (sum, one) => sum + others.reduce((won, other) => won + (one > other ? 1 : one === other ? 0.5 : 0), 0),
    0,
  );
  const spread = Math.sqrt(((n * m) / 12) * (all + 1 - tiesIn([...some, ...others]) / (all * (all - 1))));
  return spread === 0 ? 1 : above((wins - (n * m) / 2 - 0.5) / spread);
};

/** True where `some` are enough, better by a clear number of points, and by more than chance would make them in `chance` of cases. */
export const isClearlyBetter = (some: readonly number[], others: readonly number[], chance: number): boolean => {
  if (some.length < LEAST_SESSIONS || others.length < LEAST_SESSIONS) return false;
  return middleOf(some)! - middleOf(others)! >= CLEAR_POINTS && chanceOf(some, others) <= chance;
};
