import { describe, expect, it } from 'vitest';
import { detectionOf, detoursOf, recoveryOf, type Heard } from './watch-times.ts';

const verdict = (atMs: number, code: Heard['code']): Heard => ({ atMs, type: 'verdict', code, looking: false });
const round = (atMs: number, looking: boolean): Heard => ({ atMs, type: 'round', code: 'ok', looking });

/** Well, then a fault from 10 s to 60 s. */
const lines: readonly Heard[] = [
  verdict(2000, 'ok'),
  round(9000, false),
  round(31_000, true),
  verdict(33_500, 'unknown'),
  verdict(34_000, 'tiktok.feature-down'),
  round(62_000, true),
  verdict(64_000, 'ok'),
];

describe('What a watch said is timed', () => {
  it('from the fault, and from the first doubt after it', () => {
    expect(detectionOf(lines, 10_000, ['tiktok.feature-down'])).toEqual({ detectedMs: 24_000, doubtToVerdictMs: 3000 });
  });

  it('does not count what was said before the fault, and says never when nothing right came', () => {
    expect(detectionOf(lines, 40_000, ['tiktok.feature-down'])).toEqual({ detectedMs: null, doubtToVerdictMs: null });
  });

  it('takes a verdict without doubt before it as met and settled at once', () => {
    expect(detectionOf([verdict(11_000, 'device.link-down')], 10_000, ['device.link-down'])).toEqual({
      detectedMs: 1000,
      doubtToVerdictMs: 0,
    });
  });

  it('from the end of the fault to the next ok', () => {
    expect(recoveryOf(lines, 60_000)).toBe(4000);
    expect(recoveryOf(lines, 65_000)).toBeNull();
  });

  it('keeps the verdicts that were neither ok nor right', () => {
    expect(detoursOf(lines, 10_000, 60_000, ['tiktok.feature-down'])).toEqual(['unknown']);
    expect(detoursOf(lines, 0, 5000, ['tiktok.feature-down'])).toEqual([]);
  });
});
