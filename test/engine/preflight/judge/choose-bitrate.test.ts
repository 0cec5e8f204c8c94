import { describe, expect, it } from 'vitest';
import { chooseBitrate } from '../../../../engine/preflight/judge/choose-bitrate.ts';
import type { PastSession } from '../../../../engine/preflight/judge/usual.ts';

const good: PastSession = { durationMs: 3_600_000, failingMs: 0, dropped: 0, meanKilobitsPerSecond: 2612.4 };

describe('The bitrate of a pre-flight', () => {
  it('is the user’s own word before all', () => {
    expect(chooseBitrate({ user: 6000, obs: 3660, past: [good] })).toEqual({ kilobitsPerSecond: 6000, from: 'user' });
  });

  it('is what OBS is set to send', () => {
    expect(chooseBitrate({ user: null, obs: 3660, past: [good] })).toEqual({ kilobitsPerSecond: 3660, from: 'obs' });
  });

  it.each([null, 5, 2_000_000])('is what OBS held before where it says %s', (obs) => {
    expect(chooseBitrate({ user: null, obs, past: [good] })).toEqual({ kilobitsPerSecond: 2612, from: 'obs' });
  });

  it.each([[null], [[]], [[{ ...good, failingMs: 60_000 }]]])('is what guides name where nothing is known', (past) => {
    expect(chooseBitrate({ user: null, obs: null, past })).toEqual({ kilobitsPerSecond: 4000, from: 'default' });
  });
});
