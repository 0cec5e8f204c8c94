import { describe, expect, it } from 'vitest';
import {
  DOUBT_MS,
  HORIZON_MS,
  nextLookMs,
  PULSE_MS,
  QUIET_MS,
  SLEEP_GAP_MS,
} from '../../../engine/schedule/cadence.ts';

const quiet = { doubted: false, code: 'ok', faultyLooks: 0, random: 0.5 };

describe('the time until the next look', () => {
  it('is about a minute when all is well, spread so that many machines do not come together', () => {
    expect(nextLookMs(quiet)).toBe(QUIET_MS);
    expect(nextLookMs({ ...quiet, random: 0 })).toBe(54_000);
    expect(nextLookMs({ ...quiet, random: 0.999_999 })).toBeLessThan(66_000);
  });

  it.each(['ok', 'unknown', 'tiktok.down'])('is short in doubt, whatever the verdict (%s)', (code) => {
    expect(nextLookMs({ ...quiet, doubted: true, code, faultyLooks: 50 })).toBe(DOUBT_MS);
  });

  it('grows patiently during an outage, and never beyond half a minute', () => {
    const waits = Array.from({ length: 15 }, (_, faultyLooks) => nextLookMs({ ...quiet, code: 'x', faultyLooks }));
    const seconds = waits.map((ms) => ms / 1000);
    expect(seconds).toEqual([3, 3, 3, 6, 6, 6, 12, 12, 12, 24, 24, 24, 30, 30, 30]);
    expect(nextLookMs({ ...quiet, code: 'x', faultyLooks: 10_000 })).toBe(30_000);
  });
});

it('the horizon holds two quiet looks, and a pulse fits well into the gap that means sleep', () => {
  expect(HORIZON_MS).toBeGreaterThan(2 * 1.1 * QUIET_MS);
  expect(SLEEP_GAP_MS).toBeGreaterThan(2 * PULSE_MS);
});
