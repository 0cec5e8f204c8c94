import { describe, expect, it } from 'vitest';
import { standing } from '../../../../engine/diagnosis/findings/quality.ts';
import type { Stretch } from '../../../../engine/diagnosis/findings/quality.ts';
import { story } from '../../story.ts';
import type { Words } from '../../story.ts';
import { allPings, line, owners, pings, skipped } from '../../story-words.ts';

describe('How much of what is sent gets lost', () => {
  const lossOf = (...words: Words[]) => story.and(...words).findings().quality;

  it('is what most owners’ series lost: one host may drop pings of its own accord', () => {
    const one = lossOf(pings('Google', 14), pings('Quad9', 12), pings('Cloudflare', 6));
    expect(one).toMatchObject({ lossShare: 2 / 14, isLossy: true });
    expect(lossOf(pings('Google', 14), pings('Quad9', 14), pings('Cloudflare', 2)).isLossy).toBe(false);
  });

  it('is pooled, so that no single series is taken for more than it is', () => {
    const [many, few] = [
      pings('Google', 30, { sent: 30 }),
      ['Quad9', 'Cloudflare'].map((one) => pings(one, 3, { sent: 6 })),
    ];
    expect(lossOf(many, few).lossShare).toBe(6 / 42);
  });

  it('leaves out an anchor that swallows every ping, which is no loss on the line', () => {
    expect(lossOf(pings('Google', 14), pings('Quad9', 14), pings('Cloudflare', 0))).toMatchObject({
      lossShare: null,
      isLossy: false,
    });
  });

  it.each([
    [42, 0, false],
    [39, 1 / 14, false],
    [36, 2 / 14, true],
    [30, 4 / 14, true],
  ])('%i of 42 that come back are a loss of %d: heavy: %s', (received, lossShare, isLossy) => {
    const told = lossOf(owners.map((owner) => pings(owner, received / 3)));
    expect(told.lossShare).toBeCloseTo(lossShare);
    expect(told.isLossy).toBe(isLossy);
  });

  it.each<[string, Words]>([
    ['nothing was measured', []],
    ['fewer than 40 were sent', [pings('Google', 7), pings('Quad9', 7)]],
    ['39 were sent', owners.map((owner) => pings(owner, 6, { sent: 13 }))],
    ['not one comes back: pings are dropped, or all is down', allPings(0)],
    ['only the way to the router was measured', pings('router', 20, { to: 'router', sent: 42 })],
    ['the series were not made', allPings(7).map(skipped)],
  ])('is not told when %s', (_what, words) => {
    expect(lossOf(words)).toMatchObject({ lossShare: null, isLossy: false });
  });

  it('is told from 40 samples on', () => {
    const [first, second] = [pings('Google', 15, { sent: 20 }), pings('Quad9', 15, { sent: 20 })];
    expect(lossOf(first, second)).toMatchObject({ lossShare: 0.25, isLossy: true });
  });

  it('is measured by handshakes where there is no ping', () => {
    const words = owners.map((owner) => pings(owner, 7, { method: 'tcp' }));
    expect(lossOf(words)).toMatchObject({ lossShare: 0.5, isLossy: true });
  });
});

describe('Windows are put in their order', () => {
  const lossesAfter = (...words: Words[]) =>
    words
      .reduce((told, window) => told.and(window).wait(10), story)
      .findings()
      .quality.anchors.stretches.map(({ lossShare }) => Math.round(lossShare * 14));

  it('the latest first, and five at most', () => {
    expect(lossesAfter(allPings(14), allPings(13), allPings(12))).toEqual([2, 1, 0]);
    expect(lossesAfter(...[14, 13, 12, 11, 10, 9, 8].map((received) => allPings(received)))).toEqual([6, 5, 4, 3, 2]);
  });

  it('without those of minutes before, which are another time', () => {
    const told = story.and(allPings(7)).wait(10).and(allPings(8)).wait(90).and(allPings(14)).wait(10).and(allPings(13));
    expect(told.findings().quality.anchors.stretches.map(({ lossShare }) => Math.round(lossShare * 14))).toEqual([
      1, 0,
    ]);
  });

  it('without those in which nothing came back: they saw an outage', () => {
    expect(lossesAfter(allPings(13), allPings(0), allPings(0), allPings(12))).toEqual([2, 1]);
  });

  it('and with the RTT in the middle', () => {
    const [first] = story.and(line({ anchors: { rttMs: 30 } }), pings('Quad9', 14, { rttMs: 900 })).findings().quality
      .anchors.stretches;
    expect(first?.rttMs).toBe(30);
  });

  it('twenty samples are a window to the router, nineteen are none', () => {
    const toRouter = (sent: number) =>
      story.and(pings('router', sent, { to: 'router', sent })).findings().quality.router;
    expect(toRouter(20).stretches).toHaveLength(1);
    expect(toRouter(19)).toEqual({ stretches: [], entries: [] });
  });
});

describe('How windows in a row stand to a rule', () => {
  const standingOf = (history: string) => {
    const stretches = [...history].toReversed().map((sign): Stretch => {
      return {
        sent: 42,
        lossShare: sign === 'x' ? 1 : 0,
        rttMs: null,
        usualRttMs: null,
        jitterMs: null,
        beganMs: 0,
        endedMs: 0,
      };
    });
    return standing({ stretches, entries: [] }, ({ lossShare }) => lossShare > 0);
  };

  it.each([
    ['nothing was measured', '', false, true],
    ['one good window', '.', false, true],
    ['one bad window', 'x', true, false],
    ['two bad windows', 'xx', true, false],
    ['three bad windows', 'xxx', true, true],
    ['three bad windows after a good one', '.xxx', true, true],
    ['three bad windows of four', 'x.xx', true, true],
    ['three bad windows of five', 'x.x.x', true, false],
    ['a good window after a single bad one', '.x.', false, true],
    ['a good window after two bad ones', 'xx.', false, false],
    ['a good window after three bad ones', 'xxx.', false, false],
    ['two good windows after three bad ones', 'xxx..', false, false],
    ['three good windows', 'xx...', false, true],
  ])('%s: %s', (_what, history, bad, confirmed) => expect(standingOf(history)).toEqual({ bad, confirmed }));
});
