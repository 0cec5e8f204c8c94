import { describe, expect, it } from 'vitest';
import { usualOf } from '../../../../engine/preflight/judge/usual.ts';
import type { PastSession } from '../../../../engine/preflight/judge/usual.ts';

const good = (meanKilobitsPerSecond: number | null, parts: Partial<PastSession> = {}): PastSession => ({
  ...{ durationMs: 3_600_000, failingMs: 0, dropped: 0.001, meanKilobitsPerSecond },
  ...parts,
});

describe('What went well before', () => {
  it('is the middle bitrate of the sessions that did', () => {
    expect(usualOf([good(4000), good(2500), good(4100)])).toEqual({ sessions: 3, kilobitsPerSecond: 4000 });
  });

  it.each([
    ['a short one', good(8000, { durationMs: 60_000 })],
    ['one that failed for a while', good(8000, { failingMs: 5000 })],
    ['one that lost frames', good(8000, { dropped: 0.02 })],
    ['one whose frames nobody counted', good(8000, { dropped: null })],
    ['one without a bitrate', good(null)],
  ])('does not count %s', (_which, session) => {
    expect(usualOf([good(4000), session])).toEqual({ sessions: 1, kilobitsPerSecond: 4000 });
  });

  it('is unknown where there is nothing to go by', () => {
    expect([usualOf(null), usualOf([]), usualOf([good(null)])]).toEqual([null, null, null]);
  });
});
