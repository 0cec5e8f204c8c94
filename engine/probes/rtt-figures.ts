/** The middle one of some figures, in their unit; null for none. */
export const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;

/** Jitter as RFC 3550 means it, the mean difference between neighbours, in milliseconds; null for fewer than two RTTs. */
export const jitterOf = (rttsMs: readonly number[]): number | null => {
  const steps = rttsMs.slice(1).map((rtt, index) => Math.abs(rtt - rttsMs[index]!));
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
};
