// Medians, since one slow repetition on a busy machine should not decide.
import type { Spread } from './bench-result.ts';

/** The median, the range and the number of samples; the median of an even number is the mean of the two in the middle. */
export const spreadOf = (samples: readonly number[]): Spread => {
  if (samples.length === 0) throw new Error('there is no median of nothing');
  const sorted = samples.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1]!, sorted[Math.floor(half)]!];
  return {
    median: rounded((low + high) / 2),
    min: rounded(sorted[0]!),
    max: rounded(sorted.at(-1)!),
    count: samples.length,
  };
};

/** The spread of the quotients, each of two samples that were taken one after the other. */
export const ratioOf = (samples: readonly number[], references: readonly number[]): Spread =>
  spreadOf(samples.map((sample, index) => sample / references[index]!));

/** Rounded to hundredths: nothing here is measured finer. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
