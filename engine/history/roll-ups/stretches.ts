// The stretches of a strip. Pure.
import type { Condition, Stretch, Subject } from '../../../contract/history.ts';
import { notOkIn } from './slices.ts';
import type { NotOk, Slice } from './slices.ts';

// Trouble shows however short it was. Not knowing for a moment, as at every start, must not hide a day that was fine.
const conditionOf = ({ degradedMs, downMs, unknownMs }: NotOk, watchedMs: number): Condition => {
  if (downMs > 0) return 'down';
  if (degradedMs > 0) return 'degraded';
  return unknownMs * 2 > watchedMs ? 'unknown' : 'ok';
};

// Two that were bad for a part of their time are told apart, since each has its own part.
const isEven = ({ fromMs, toMs, badMs }: Stretch): boolean => badMs === 0 || badMs === toMs - fromMs;

const goesOn = (before: Stretch, next: Stretch): boolean =>
  before.toMs === next.fromMs && before.condition === next.condition && isEven(before) && isEven(next);

/** How a subject fared, from slices in order; neighbours in the same condition are one stretch. */
export const stretchesOf = (slices: readonly Slice[], subject: Subject): Stretch[] => {
  const stretches: Stretch[] = [];
  for (const slice of slices) {
    if (slice.watchedMs === 0) continue;
    const notOk = notOkIn(slice, subject);
    const badMs = notOk.degradedMs + notOk.downMs;
    const { fromMs, toMs } = slice;
    const next = { fromMs, toMs, condition: conditionOf(notOk, slice.watchedMs), badMs };
    const last = stretches.at(-1);
    if (last && goesOn(last, next)) Object.assign(last, { toMs, badMs: last.badMs + badMs });
    else stretches.push(next);
  }
  return stretches;
};
