// The clock by which a log is kept, whatever happens to the computer’s own.
import { describe, expect, it } from 'vitest';
import { createSteadyClock, stepSteady } from '../../../engine/deps/steady-clock.ts';
import type { Steady } from '../../../engine/deps/steady-clock.ts';
import { chanceOf } from '../../campaigns/weeks/chance.ts';
import { createHandClock } from '../support/hand-clock.ts';

const HOUR_MS = 3_600_000;
const noon: Steady = { atMs: Date.UTC(2026, 10, 21, 12), monotonicMs: 500.25, aheadMs: 0 };

/** What it shows a second later, and after each of these leaps of the computer’s clock, a second after the other. */
const shown = (...leapsMs: readonly number[]): number[] => {
  let [steady, wallMs, monotonicMs] = [noon, noon.atMs, noon.monotonicMs];
  return leapsMs.map((leapMs) => {
    [wallMs, monotonicMs] = [wallMs + 1000 + leapMs, monotonicMs + 1000];
    steady = stepSteady(steady, wallMs, monotonicMs);
    return steady.atMs - noon.atMs;
  });
};

describe('A steady clock', () => {
  it('is the computer’s own while nobody sets that', () => {
    expect(shown(0, 3, -2, 0)).toEqual([1000, 2003, 3001, 4001]);
  });

  it('goes on by the time that passed when that is set back', () => {
    expect(shown(0, -HOUR_MS, 0, -700, 0)).toEqual([1000, 2000, 3000, 4000, 5000]);
  });

  it('leaps with it when the computer slept, and not when it is only set right again', () => {
    expect(shown(0, HOUR_MS, 0)).toEqual([1000, 2000 + HOUR_MS, 3000 + HOUR_MS]);
    expect(shown(0, -HOUR_MS, HOUR_MS, 0)).toEqual([1000, 2000, 3000, 4000]);
    expect(shown(-HOUR_MS, 2 * HOUR_MS)).toEqual([1000, 2000 + HOUR_MS]);
  });

  it('never goes back, whatever the other does', () => {
    const chance = chanceOf(7, 'clock');
    const leaps = Array.from({ length: 500 }, () => (chance.isSo(0.2) ? chance.whole(-9_000_000, 9_000_000) : 0));
    const times = shown(...leaps);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });

  it('says how far it is ahead', async () => {
    const own = createHandClock();
    const steady = createSteadyClock(own);
    await own.advance(1000);
    expect([steady.now() - own.now(), steady.aheadMs()]).toEqual([0, 0]);
    own.jump(-HOUR_MS);
    expect([steady.now() - own.now(), steady.aheadMs()]).toEqual([HOUR_MS, HOUR_MS]);
  });
});
