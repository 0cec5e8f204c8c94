import { describe, expect, it } from 'vitest';
import { findClock } from '../../../../engine/diagnosis/findings/clock.ts';
import { emptyWindow, withReading } from '../../../../engine/diagnosis/window.ts';
import { BEGIN_MS, story } from '../../story.ts';
import type { Words } from '../../story.ts';
import * as see from '../../story-words.ts';

const found = (...words: Words[]) => story.and(...words).findings();

describe('What time others think it is', () => {
  const exchangeAt = (dateSkewMs: number) => see.exchange('feed', 'well', { dateSkewMs });

  it('is the median of three owners, TikTok being one', () => {
    const two = [see.canary('Apple', 'exact', 10), see.canary('Google', 'exact', 9e7)];
    expect(found(two, exchangeAt(700_000)).clock).toMatchObject({ skewMs: 700_000, isWrong: true, isOff: true });
    expect(found(two, see.canary('Mozilla', 'exact', 0)).clock).toMatchObject({ skewMs: 10, isWrong: false });
    expect(found(two).clock).toMatchObject({ skewMs: null, isWrong: false, isOff: false });
  });

  it('is what each of them said last, whatever arrived last', () => {
    const pages = [see.canary('Apple', 'exact', 0), see.canary('Google', 'exact', 9e7)].map((page) => page(BEGIN_MS));
    const early = see.exchange('feed', 'well', { dateSkewMs: 9e7 })(BEGIN_MS);
    const later = see.exchange('web', 'well', { dateSkewMs: 0 })(BEGIN_MS + 60_000);
    for (const readings of [
      [...pages, early, later],
      [...pages, later, early],
    ]) {
      expect(findClock(readings.reduce(withReading, emptyWindow)).skewMs).toBe(0);
    }
  });

  it.each([
    [120_000, false, false],
    [120_001, true, false],
    [-600_000, true, false],
    [600_001, true, true],
    [-600_001, true, true],
  ])('%i ms: off %s, wrong %s', (skewMs, isOff, isWrong) => {
    expect(found(see.dated(skewMs)).clock).toMatchObject({ isOff, isWrong });
  });

  it.each(['foreign', 'unwell', 'none'] as const)('is not told by a page that is %s', (answer) => {
    const told = ['Apple', 'Google', 'Mozilla'].map((owner) => see.canary(owner, answer, 9e7));
    expect(found(told).clock.skewMs).toBeNull();
  });
});

describe('What stands between this machine and its network by choice', () => {
  it.each([
    ['works', 'works'],
    ['refused', 'broken'],
    ['timeout', 'broken'],
    ['denied', 'broken'],
    ['unknown', 'unknown'],
  ] as const)('a proxy whose answer is %s: %s', (outcome, state) => {
    expect(found(see.proxy(outcome)).wayOut.proxy).toMatchObject({ state });
  });

  it('nothing where nothing is set', () => {
    expect(found().wayOut).toMatchObject({
      beneathTunnel: 'none',
      proxy: { state: 'none' },
      fillsTheLine: false,
      wifiDbm: null,
    });
    expect(found(see.tunnel('router'), see.wifi(-60)).wayOut).toMatchObject({ beneathTunnel: 'router', wifiDbm: -60 });
  });

  it.each([
    [7000, 10_000, true],
    [6999, 10_000, false],
    [7000, null, false],
  ])('%i of %s kbit/s fill the line: %s', (now, peak, fillsTheLine) => {
    expect(found(see.load(now, peak)).wayOut.fillsTheLine).toBe(fillsTheLine);
  });

  it('a line that is filled by sending is as full', () => {
    const sends = {
      kind: 'load',
      sentKbitS: 900,
      receivedKbitS: 0,
      peakSentKbitS: 1000,
      peakReceivedKbitS: 9000,
    } as const;
    const word = see.load(0, 9000);
    expect(found((at: number) => ({ ...word(at), facts: sends })).wayOut.fillsTheLine).toBe(true);
  });
});

describe('The line is', () => {
  it.each<[string, object, Words]>([
    ['prompt where nothing was measured', { isPrompt: true, isPoor: false, isSlow: false }, []],
    ['prompt up to 300 ms', { isPrompt: true, isSlow: false }, see.line({ anchors: { rttMs: 300 } })],
    ['slow above', { isPrompt: false, isPoor: false, isSlow: true }, see.line({ anchors: { rttMs: 301 } })],
    [
      'poor where it is far later than usual',
      { isPoor: true, isSlow: false },
      see.line({ anchors: { rttMs: 400, usualRttMs: 20 } }),
    ],
    ['poor where it loses much', { isPoor: true, isPrompt: false }, see.line({ anchors: { lost: 0.2 } })],
    [
      'poor where the local link loses much',
      { isPoor: true, routerMeasured: true },
      see.line({ router: { lost: 0.2 }, anchors: { lost: 0.2 } }),
    ],
  ])('%s', (_what, expected, words) => expect(found(words).line).toMatchObject(expected));
});
