import { describe, expect, it } from 'vitest';
import { mostOf, nextStretch } from '../../../../engine/preflight/judge/plan-load.ts';
import { safeBitrate, wouldHold } from '../../../../engine/preflight/judge/safe-bitrate.ts';
import { loadOver, stage } from './sights.ts';

const plan = { kilobitsPerSecond: 4000, durationMs: 60_000 };

describe('What is sent', () => {
  it('begins with the user’s own bitrate for the whole time', () => {
    expect(nextStretch(plan, [])).toEqual({ kilobitsPerSecond: 4000, durationMs: 60_000 });
  });

  it.each([
    ['a wide line: three steps above it', 50_000, [4000, 5360, 6800, 8000]],
    ['a line that ends in between: no step beyond', 6000, [4000, 5360, 6800]],
    ['a line that is too narrow: what ought to be safe', 3000, [4000, 2250]],
    ['a line that carries no picture: nothing else', 500, [4000]],
  ])('over %s', (_line, carried, asked) => {
    expect(loadOver(carried, 4000).map(({ kilobitsPerSecond }) => kilobitsPerSecond)).toEqual(asked);
  });

  it('proves a lower bitrate for the rest of the time, and for twenty seconds at the least', () => {
    const early = nextStretch(plan, [stage(4000, { delivered: 3000, durationMs: 11_000 })]);
    expect(early).toEqual({ kilobitsPerSecond: 2250, durationMs: 49_000 });
    expect(nextStretch(plan, [stage(4000, { delivered: 3000 })])?.durationMs).toBe(20_000);
  });

  it('tries twice below, and then gives up', () => {
    const failing = [stage(4000, { delivered: 3000 }), stage(2250, { delivered: 2000 })];
    expect(nextStretch(plan, failing)?.kilobitsPerSecond).toBe(1500);
    const again = [...failing, stage(1500, { delivered: 1000 })];
    expect(nextStretch(plan, again)).toBeNull();
    expect(safeBitrate(again)).toBeNull();
  });

  it.each([500, 3000, 4200, 6000, 50_000])('takes no more than was named, over %i kbit/s', (carried) => {
    // What a line does not carry never reaches it: the sender gives up, or hands over late.
    const bytes = loadOver(carried, 4000).reduce(
      (sum, { delivered, durationMs }) => sum + (delivered / 8) * durationMs,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(mostOf(plan).bytes);
  });

  it('names 49 MB at the most for a minute of 4000 kbit/s', () => {
    expect(Math.ceil(mostOf(plan).bytes / 1e6)).toBe(49);
  });
});

describe('What is safe', () => {
  it.each([
    [
      'twice as much was carried',
      [4000, 5360, 6800, 8000].map((rate) => stage(rate)),
      { kilobitsPerSecond: 6000, atLeast: true },
    ],
    [
      'the reserve is exact',
      [stage(4010), stage(5373), stage(6817, { delivered: 5380 })],
      { kilobitsPerSecond: 4010, atLeast: false },
    ],
    [
      'hardly more is carried',
      [stage(4000), stage(5360, { delivered: 4400 })],
      { kilobitsPerSecond: 3300, atLeast: false },
    ],
    [
      'a lower one was tried and held',
      [stage(4000, { delivered: 2900 }), stage(2150)],
      { kilobitsPerSecond: 2150, atLeast: false },
    ],
  ])('%s', (_seen, stages, safe) => expect(safeBitrate(stages)).toEqual(safe));

  it.each([
    ['all arrives in time', 4000, 20, true],
    ['a twentieth is missing', 3790, 20, false],
    ['all arrives, late by more than OBS waits', 4000, 800, false],
  ])('whether a stream would hold: %s', (_seen, delivered, lagMs, holds) => {
    expect(wouldHold({ kilobitsPerSecond: 4000, delivered, lagMs })).toBe(holds);
  });
});
