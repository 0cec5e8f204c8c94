// What a strip comes to. Pure.
import type { Period, Totals } from '../../../contract/history.ts';
import type { Slice } from './slices.ts';

/** How long a subject (by its number in the contract) was in each condition; what no slice tells of was not watched, so that all add up to the period. */
export const totalsOf = (slices: readonly Slice[], subject: number, { fromMs, toMs }: Period): Totals => {
  const totals: Totals = { okMs: 0, degradedMs: 0, downMs: 0, unknownMs: 0, notWatchedMs: toMs - fromMs };
  for (const { watchedMs, shares } of slices) {
    const notOk = shares[subject] ?? null;
    totals.okMs += watchedMs;
    totals.notWatchedMs -= watchedMs;
    if (notOk === null) continue;
    totals.degradedMs += notOk.degradedMs;
    totals.downMs += notOk.downMs;
    totals.unknownMs += notOk.unknownMs;
    totals.okMs -= notOk.degradedMs + notOk.downMs + notOk.unknownMs;
  }
  return totals;
};
