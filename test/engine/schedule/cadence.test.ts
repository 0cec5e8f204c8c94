import { describe, expect, it } from 'vitest';
import {
  DOUBT_MS,
  FIRST_DOUBT_MS,
  HORIZON_MS,
  NETWORK_MS,
  nextLookMs,
  PULSE_MS,
  QUIET_MOST_MS,
  QUIET_MS,
  SLEEP_GAP_MS,
} from '../../../engine/schedule/cadence.ts';

const quiet = { doubted: false, code: 'ok', faultyLooks: 0, random: 0.5 };
const secondsAfter = (looks: number, of: (count: number) => number): number[] =>
  Array.from({ length: looks }, (_, count) => of(count + 1) / 1000);

describe('the time until the next look', () => {
  it('is a minute or somewhat more when all is well, so that no host is asked twice in one minute', () => {
    expect(nextLookMs({ ...quiet, random: 0 })).toBe(QUIET_MS);
    expect(nextLookMs(quiet)).toBe(66_000);
    expect(nextLookMs({ ...quiet, random: 0.999_999 })).toBeLessThan(QUIET_MOST_MS);
  });

  it.each(['ok', 'unknown', 'tiktok.down'])('is short in doubt, whatever the verdict (%s)', (code) => {
    expect(nextLookMs({ ...quiet, doubted: true, code, faultyLooks: 50 })).toBe(DOUBT_MS);
  });

  it('grows when haste does not end the doubt', () => {
    const waits = secondsAfter(16, (doubtfulLooks) => nextLookMs({ ...quiet, doubted: true, doubtfulLooks }));
    expect(waits).toEqual([FIRST_DOUBT_MS / 1000, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 3, 3, 3, 6, 6, 6, 12, 12, 12]);
    expect(nextLookMs({ ...quiet, doubted: true, doubtfulLooks: 1000 })).toBe(30_000);
  });

  it('is short for about a minute after a fault, grows patiently, and never beyond half a minute', () => {
    const waits = secondsAfter(18, (faultyLooks) => nextLookMs({ ...quiet, code: 'x', faultyLooks }));
    expect(waits).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 3, 6, 6, 6, 12, 12, 12, 24, 24, 24]);
    expect(nextLookMs({ ...quiet, code: 'x', faultyLooks: 10_000 })).toBe(30_000);
  });

  it('is ten seconds at most from look to look while the user is LIVE', () => {
    const live = { ...quiet, cadence: 'live' } as const;
    expect(nextLookMs(live)).toBe(10_000);
    expect(nextLookMs({ ...live, tookMs: 2300 })).toBe(7700);
    expect(nextLookMs({ ...live, tookMs: 12_000 })).toBe(2000);
    expect(nextLookMs({ ...live, tookMs: 12_000, code: 'x', faultyLooks: 1000 })).toBe(10_000);
    expect(nextLookMs({ ...live, code: 'x', faultyLooks: 1000 })).toBe(10_000);
    expect(nextLookMs({ ...live, doubted: true })).toBe(DOUBT_MS);
  });
});

it('the horizon holds two quiet looks, and a pulse fits well into the gap that means sleep', () => {
  expect(HORIZON_MS).toBeGreaterThan(2 * QUIET_MOST_MS);
  expect(SLEEP_GAP_MS).toBeGreaterThan(2 * PULSE_MS);
});

it('a pulled cable is noticed within two seconds', () => expect(NETWORK_MS).toBeLessThan(2000));
