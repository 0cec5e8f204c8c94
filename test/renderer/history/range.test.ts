import { describe, expect, it } from 'vitest';
import {
  closeUp,
  closer,
  freshForMs,
  isFollowing,
  moved,
  periodOf,
  rangeOf,
  whole,
} from '../../../renderer/history/time/range.ts';

const NOW = Date.parse('2026-11-21T21:43:10.400Z');
const HOUR = 3_600_000;
const lengthOf = ({ fromMs, toMs }: { fromMs: number; toMs: number }): number => toMs - fromMs;

describe('A range', () => {
  it('ends now and moves on with it', () => {
    const range = rangeOf('day');
    expect(isFollowing(range)).toBe(true);
    expect(periodOf(range, NOW).toMs).toBe(Math.round(NOW));
    expect(periodOf(range, NOW + HOUR).toMs).toBe(Math.round(NOW + HOUR));
    expect(lengthOf(periodOf(range, NOW))).toBe(24 * HOUR);
  });

  it('goes back by its own length and stands still there', () => {
    const back = moved(rangeOf('hour'), -1, NOW);
    expect(isFollowing(back)).toBe(false);
    expect(periodOf(back, NOW + 5 * HOUR)).toEqual({
      fromMs: Math.round(NOW) - 2 * HOUR,
      toMs: Math.round(NOW) - HOUR,
    });
  });

  it('never goes past the present, and follows it again from there', () => {
    const back = moved(rangeOf('hour'), -1, NOW);
    for (const there of [moved(back, 3, NOW), moved(back, 1, NOW), moved(back, 1, NOW + 30_000)]) {
      expect(isFollowing(there)).toBe(true);
      expect(periodOf(there, NOW).toMs).toBe(Math.round(NOW));
    }
    expect(isFollowing(moved(back, 1, NOW + 10 * 60_000))).toBe(false);
  });

  it('is looked at closely between two moments, whichever was first, and whole again', () => {
    const range = rangeOf('day');
    const part = closeUp(range, NOW - HOUR, NOW - 3 * HOUR, NOW);
    expect(periodOf(part, NOW)).toEqual({ fromMs: Math.round(NOW - 3 * HOUR), toMs: Math.round(NOW - HOUR) });
    expect(isFollowing(part)).toBe(false);
    expect(whole(part)).toEqual(range);
  });

  it('is not looked at more closely than anybody needs, and not beyond its ends', () => {
    const range = rangeOf('hour');
    const { fromMs, toMs } = periodOf(range, NOW);
    const tight = periodOf(closeUp(range, toMs - 1000, toMs, NOW), NOW);
    expect(lengthOf(tight)).toBe(2 * 60_000);
    expect(tight.toMs).toBe(toMs);
    expect(periodOf(closeUp(range, fromMs - 99 * HOUR, toMs + 99 * HOUR, NOW), NOW)).toEqual({ fromMs, toMs });
  });

  it('comes closer in steps around a moment', () => {
    const near = periodOf(closer(rangeOf('day'), NOW - 12 * HOUR, NOW), NOW);
    expect(lengthOf(near)).toBe(6 * HOUR);
    expect((near.fromMs + near.toMs) / 2).toBeCloseTo(NOW - 12 * HOUR, -3);
  });

  it('keeps the length of the part that is looked at when that moves', () => {
    const part = closeUp(rangeOf('day'), NOW - 4 * HOUR, NOW - 2 * HOUR, NOW);
    const back = moved(part, -1, NOW);
    expect(lengthOf(periodOf(back, NOW))).toBe(2 * HOUR);
    expect(periodOf(moved(back, 9, NOW), NOW).toMs).toBe(Math.round(NOW));
  });

  it('is asked about again once it has moved by a pixel, within reason', () => {
    expect(freshForMs(periodOf(rangeOf('hour'), NOW), 900)).toBe(15_000);
    expect(freshForMs(periodOf(rangeOf('day'), NOW), 900)).toBe(96_000);
    expect(freshForMs(periodOf(rangeOf('year'), NOW), 900)).toBe(300_000);
  });
});
