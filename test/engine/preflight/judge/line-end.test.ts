import { describe, expect, it } from 'vitest';
import { endOf, pooled } from '../../../../engine/preflight/judge/line-end.ts';

const replies = (...sequences: number[]) => sequences.map((sequence) => ({ sequence, rttMs: 10 + sequence }));

describe('Replies to echo requests', () => {
  it('are all there: nothing is lost, and what was still on its way is not counted', () => {
    // Sequence 10 was sent 200 ms before the end; it may yet come.
    expect(endOf(replies(1, 2, 3, 4, 5, 6, 7, 8, 9), 2000, 200)).toEqual({ sent: 9, lost: 0, rttMs: 15, jitterMs: 1 });
  });

  it('have gaps: these are lost', () => {
    expect(endOf(replies(1, 2, 5, 6, 9), 2000, 200)).toMatchObject({ sent: 9, lost: 4 });
  });

  it('ended long before the end: what has been silent since is lost, too', () => {
    expect(endOf(replies(1, 2, 3, 4, 5), 3500, 200)).toMatchObject({ sent: 10, lost: 5 });
  });

  it('never came: no RTT is made up', () => {
    expect(endOf([], 3500, 200)).toEqual({ sent: 10, lost: 10, rttMs: null, jitterMs: null });
  });
});

describe('Several hosts at one end', () => {
  it('count together; who never answers drops echo requests and says nothing', () => {
    const near = { sent: 50, lost: 1, rttMs: 12, jitterMs: 2 };
    const far = { sent: 50, lost: 3, rttMs: 30, jitterMs: 1 };
    const mute = { sent: 50, lost: 50, rttMs: null, jitterMs: null };
    expect(pooled([near, far, mute, null])).toEqual({ sent: 100, lost: 4, rttMs: 12, jitterMs: 1 });
    expect(pooled([mute, null])).toBeNull();
  });
});
