import { describe, expect, it } from 'vitest';
import { clockAt, clockFaceOf, roundSeconds } from '../../../contract/replay/clock-face.ts';
import { offsetMs } from '../../../engine/exports/zoned-time.ts';

const inZone =
  (zone: string) =>
  (epochMs: number): number =>
    offsetMs(epochMs, zone);
const night = Date.parse('2026-10-24T23:30:00Z');

describe('The clock along a session', () => {
  it('is set back in the middle of a night LIVE, as the clock on the wall is', () => {
    const face = clockFaceOf(night, 3 * 3600, inZone('Europe/Berlin'));
    expect(clockAt(face, 0, true)).toBe('01:30:00');
    expect(clockAt(face, 5399, true)).toBe('02:59:59');
    expect(clockAt(face, 5400, true)).toBe('02:00:00');
  });

  it('is that of a zone with odd minutes', () =>
    expect(clockAt(clockFaceOf(night, 60, inZone('Asia/Kathmandu')), 1, true)).toBe('05:15:01'));

  it('names only round moments, and never more than fit', () => {
    const face = clockFaceOf(Date.parse('2026-11-20T19:00:12Z'), 14_400, inZone('Europe/Berlin'));
    const { seconds } = roundSeconds(face, 0, 14_400, 5);
    expect(seconds.map((second) => clockAt(face, second, true))).toEqual([
      '21:00:00',
      '22:00:00',
      '23:00:00',
      '00:00:00',
    ]);
    for (const length of [10, 95, 700, 5000, 50_000, 170_000])
      expect(roundSeconds(face, 0, length, 5).seconds.length).toBeLessThanOrEqual(6);
  });
});
