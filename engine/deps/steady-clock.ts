// The wall clock of somebody who keeps a log: it never goes back, whoever sets the computer’s clock, and loses no time of sleep.
import type { Clock } from './clock.ts';

/** A moment (epoch ms), when that was on the monotonic clock, and how far it is ahead of the computer’s own clock (ms). */
export type Steady = { atMs: number; monotonicMs: number; aheadMs: number };

/** What two readings of the clocks differ by in any case (ms). */
const JITTER_MS = 50;
/** Sleep, or a clock that is set right again, makes at least so much (ms). */
const LEAP_MS = 2000;

/**
 * The moment after `before`. A clock that was set back is passed over by the time that really went by. One that leaps forward is
 * followed, for the computer may have slept while its monotonic clock stood still; but where it was set back before, it is set
 * right again first.
 */
export const stepSteady = (before: Steady, wallMs: number, monotonicMs: number): Steady => {
  const expectedMs = before.atMs + Math.round(monotonicMs - before.monotonicMs);
  const leapMs = wallMs + before.aheadMs - expectedMs;
  const isOff = leapMs < -JITTER_MS || (before.aheadMs > 0 && leapMs > LEAP_MS);
  const aheadMs = isOff ? Math.max(0, expectedMs - wallMs) : before.aheadMs;
  return { atMs: Math.max(before.atMs, wallMs + aheadMs), monotonicMs, aheadMs };
};

/** A clock that never goes back; `aheadMs` is how far it is ahead of the computer’s own by now. */
export type SteadyClock = Clock & { aheadMs: () => number };

/** Makes a steady clock that begins with the computer’s own. */
export const createSteadyClock = (clock: Clock): SteadyClock => {
  let steady: Steady = { atMs: clock.now(), monotonicMs: clock.monotonicMs(), aheadMs: 0 };
  const step = (): Steady => (steady = stepSteady(steady, clock.now(), clock.monotonicMs()));
  return { ...clock, now: () => step().atMs, aheadMs: () => step().aheadMs };
};
