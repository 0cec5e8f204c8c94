// A slice of time and how long each subject was in which condition meanwhile: the one form in which spans and roll-ups are
// counted and drawn. Pure.
import { subjects } from '../../../contract/history.ts';
import type { Period } from '../../../contract/history.ts';

/** How long a subject was not ok, by condition, in milliseconds. */
export type NotOk = { degradedMs: number; downMs: number; unknownMs: number };

/** How long each subject was not ok, in the order of the contract; null for whoever was ok all the time that was watched. */
export type Shares = ReadonlyArray<NotOk | null>;

/** A stretch of time, how much of it was watched, and the shares of that. */
export type Slice = Period & { watchedMs: number; shares: Shares };

/** Nobody was anything but ok. */
export const allOk: Shares = subjects.map(() => null);

const scaled = ({ degradedMs, downMs, unknownMs }: NotOk, scale: (ms: number) => number): NotOk => ({
  degradedMs: scale(degradedMs),
  downMs: scale(downMs),
  unknownMs: scale(unknownMs),
});

/**
 * The part of a slice that lies in a period, null where there is none. Where in the slice its shares lie is not known, so the
 * part gets what is due to its length, which is exact for a slice in which nothing changed.
 */
export const clipped = (slice: Slice, { fromMs, toMs }: Period): Slice | null => {
  if (fromMs <= slice.fromMs && toMs >= slice.toMs) return slice;
  const [begin, end] = [Math.max(fromMs, slice.fromMs), Math.min(toMs, slice.toMs)];
  if (begin >= end) return null;
  const lengthMs = slice.toMs - slice.fromMs;
  // Rounded down throughout, so that the parts never come to more than the whole.
  const scale = (ms: number): number => Math.floor((ms * (end - begin)) / lengthMs);
  const shares = slice.shares === allOk ? allOk : slice.shares.map((notOk) => notOk && scaled(notOk, scale));
  return { fromMs: begin, toMs: end, watchedMs: scale(slice.watchedMs), shares };
};

const together = (a: NotOk | null, b: NotOk | null): NotOk | null =>
  a && b
    ? {
        degradedMs: a.degradedMs + b.degradedMs,
        downMs: a.downMs + b.downMs,
        unknownMs: a.unknownMs + b.unknownMs,
      }
    : (a ?? b);

/** The shares of all slices together. */
export const sharesOf = (slices: readonly Slice[]): Shares =>
  slices
    .map(({ shares }) => shares)
    .filter((shares) => shares !== allOk)
    .reduce(
      (sum, shares) => (sum === allOk ? shares : sum.map((notOk, index) => together(notOk, shares[index]!))),
      allOk,
    );

/** How long the slices were watched together, in milliseconds. */
export const watchedIn = (slices: readonly Slice[]): number =>
  slices.reduce((sumMs, { watchedMs }) => sumMs + watchedMs, 0);
