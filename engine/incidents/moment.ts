// A moment by two clocks: the one on the wall, which may be set, and the one that only goes forward, which may stand still
// while the machine sleeps. Pure.

/** A moment: epoch milliseconds, and milliseconds of the monotonic clock. */
export type Moment = { wallMs: number; monotonicMs: number };

/** The moment at which the wall clock showed `wallMs`, seen from a later one. */
export const momentBefore = (at: Moment, wallMs: number): Moment => ({
  wallMs: Math.min(wallMs, at.wallMs),
  monotonicMs: at.monotonicMs - Math.max(0, at.wallMs - wallMs),
});

/** How long it is from one moment to another, in milliseconds: sleep counts, and a clock that was set back does not shorten it. */
export const elapsedMs = (from: Moment, to: Moment): number =>
  Math.max(0, to.wallMs - from.wallMs, to.monotonicMs - from.monotonicMs);

/**
 * How long was watched from `from` until the wall clock showed `endWallMs`, seen from `at`, in milliseconds. The monotonic
 * clock may have stood still since then or gone on, and the wall clock may have been set back.
 */
export const watchedUntilMs = (from: Moment, endWallMs: number, at: Moment): number => {
  const wholeMs = at.monotonicMs - from.monotonicMs;
  const sinceMs = Math.max(0, at.wallMs - endWallMs);
  return Math.max(0, wholeMs - sinceMs, Math.min(wholeMs, endWallMs - from.wallMs));
};
