// The stretches of a strip. Pure.
import type { Condition, Stretch } from '../../../contract/history.ts';
import type { NotOk, Slice } from './slices.ts';

// Trouble shows however short it was. Not knowing for a moment, as at every start, must not hide a day that was fine.
const conditionOf = (notOk: NotOk | null, watchedMs: number): Condition => {
  if (notOk === null) return 'ok';
  if (notOk.downMs > 0) return 'down';
  if (notOk.degradedMs > 0) return 'degraded';
  return notOk.unknownMs * 2 > watchedMs ? 'unknown' : 'ok';
};

// Two that were bad for a part of their time are told apart, since each has its own part.
const isEven = ({ fromMs, toMs, badMs }: Stretch): boolean => badMs === 0 || badMs === toMs - fromMs;

const goesOn = (before: Stretch, next: Stretch): boolean =>
  before.toMs === next.fromMs && before.condition === next.condition && isEven(before) && isEven(next);

const stretchOf = ({ fromMs, toMs, watchedMs, shares }: Slice, subject: number): Stretch => {
  const notOk = shares[subject] ?? null;
  const badMs = notOk === null ? 0 : notOk.degradedMs + notOk.downMs;
  return { fromMs, toMs, condition: conditionOf(notOk, watchedMs), badMs };
};

/** How a subject (by its number in the contract) fared, from slices in order; neighbours in the same condition are one stretch. */
export const stretchesOf = (slices: readonly Slice[], subject: number): Stretch[] => {
  const stretches: Stretch[] = [];
  let last: Stretch | null = null;
  for (const slice of slices) {
    if (slice.watchedMs === 0) continue;
    const next = stretchOf(slice, subject);
    if (last && goesOn(last, next)) {
      last.toMs = next.toMs;
      last.badMs += next.badMs;
    } else {
      stretches.push(next);
      last = next;
    }
  }
  return stretches;
};
