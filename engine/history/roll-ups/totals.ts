// What a strip comes to. Pure.
import type { Period, Subject, Totals } from '../../../contract/history.ts';
import { notOkIn } from './slices.ts';
import type { Slice } from './slices.ts';

/** How long a subject was in each condition; what no slice tells of was not watched, so that all add up to the period. */
export const totalsOf = (slices: readonly Slice[], subject: Subject, { fromMs, toMs }: Period): Totals => {
  const totals: Totals = { okMs: 0, degradedMs: 0, downMs: 0, unknownMs: 0, notWatchedMs: toMs - fromMs };
  for (const slice of slices) {
    const { degradedMs, downMs, unknownMs } = notOkIn(slice, subject);
    totals.degradedMs += degradedMs;
    totals.downMs += downMs;
    totals.unknownMs += unknownMs;
    totals.okMs += slice.watchedMs - degradedMs - downMs - unknownMs;
    totals.notWatchedMs -= slice.watchedMs;
  }
  return totals;
};
