// Lines and links that look bad in one kind of packet, and carry everything that matters.
import { describe, expect, it } from 'vitest';
import { story } from '../story.ts';
import type { Words } from '../story.ts';
import * as see from '../story-words.ts';
import { near, online } from './causes/telling.ts';

const well = (...questions: see.Question[]): Words => see.exchanges('well', ...questions);
/** The same words, with so much difference between one RTT and the next. */
const jittery = (words: ReturnType<typeof see.line>, jitterMs: number): Words =>
  words.map((word) => (ms) => {
    const reading = word(ms);
    return reading.facts.kind === 'quality' ? { ...reading, facts: { ...reading.facts, jitterMs } } : reading;
  });

describe('Loss of pings', () => {
  const looks = (...words: Words[]) => story.times(4, see.allWell, ...words).candidate();

  it('that nothing towards TikTok shares at the same time is no loss on the line', () => {
    const told = looks(see.line({ router: {}, anchors: { lost: 0.3 }, tiktok: {} }));
    expect(told).toMatchObject({ code: 'ok', confirmed: true, also: [] });
  });

  it('nor on the link to the router, which rations them', () => {
    const told = looks(see.line({ router: { lost: 0.3 }, anchors: { lost: 0.3 }, tiktok: {} }));
    expect(told).toMatchObject({ code: 'ok', confirmed: true, also: [] });
  });

  it.each<[string, Words[]]>([
    ['nothing was sent to TikTok', [see.line({ router: {}, anchors: { lost: 0.3 } })]],
    ['TikTok loses some too', [see.line({ router: {}, anchors: { lost: 0.3 }, tiktok: { lost: 0.1 } })]],
  ])('is one where %s', (_what, words) => {
    const told = story.twice(see.allWell, ...words).wait(12);
    expect(told.times(3, see.allWell, ...words).candidate()).toMatchObject({ code: 'internet.loss', confirmed: true });
  });

  it('is one where too little was sent to TikTok to tell', () => {
    const lossy = see.line({ router: {}, anchors: { lost: 0.14 } });
    const told = story.and(see.line({ tiktok: {} })).times(3, see.allWell, lossy);
    expect(told.candidate()).toMatchObject({ code: 'internet.loss', confirmed: true });
  });

  it('is one where TikTok was measured at another time', () => {
    const told = story.and(see.allWell, see.line({ tiktok: {} })).wait(15);
    const lossy = told.times(3, see.allWell, see.line({ router: {}, anchors: { lost: 0.3 } }));
    expect(lossy.candidate()).toMatchObject({ code: 'internet.loss', confirmed: true });
  });

  it('keeps silence from accusing anybody all the same', () => {
    const told = story.times(
      4,
      ...[...online, see.exchanges('unreachable', 'video'), well('web', 'feed', 'comments', 'live')],
      see.line({ router: {}, anchors: { lost: 0.3 }, tiktok: {} }),
    );
    expect(told.candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
  });
});

describe('A router that takes long to answer pings', () => {
  const looks = (words: Words) => story.times(3, see.allWell, words).candidate();

  it('is no slow link when what lies behind it answers sooner', () => {
    expect(looks(see.line({ router: { rttMs: 65 }, anchors: { rttMs: 42 } }))).toMatchObject({ code: 'ok', also: [] });
    const uneven = jittery(see.line({ router: { rttMs: 90 }, anchors: { rttMs: 60 } }), 40);
    expect(looks(uneven)).toMatchObject({ code: 'ok' });
  });

  it('is one when all behind it is as late, give or take how uneven the link is', () => {
    expect(looks(see.line({ router: { rttMs: 65 }, anchors: { rttMs: 62 } }))).toMatchObject({ code: 'lan.degraded' });
    const uneven = jittery(see.line({ router: { rttMs: 130 }, anchors: { rttMs: 112 } }), 50);
    expect(looks(uneven)).toMatchObject({ code: 'lan.degraded', confirmed: true });
  });
});

describe('Large echo requests that somebody drops', () => {
  const drops: Words = see.owners.map((owner) => see.sizes(owner, 'no'));
  const hangs: Words[] = [see.exchange('feed', 'no-answer'), well('web', 'comments', 'live', 'video', 'image')];

  it('do not make a question that hangs the provider’s fault where certificates arrive', () => {
    const told = story.twice(...online, ...hangs, drops).candidate();
    expect(told).toMatchObject({ blame: 'tiktok', code: 'tiktok.feature-down', confirmed: false });
  });

  it('are asked again with a body, which tells', () => {
    const flows = story.twice(...online, ...hangs, drops, see.transfer('control', 20_000)).candidate();
    expect(flows).toMatchObject({ code: 'tiktok.feature-down', confidence: 'likely', confirmed: true });
    const stops = story.twice(...online, ...hangs, drops, see.transfer('control', 'stalls')).candidate();
    expect(stops).toMatchObject({ code: 'path.mtu', confirmed: true });
  });

  it('are more than that where certificates got lost as well', () => {
    const words: Words[] = [
      ...near,
      see.anchors('tcp-only'),
      see.canaries('exact'),
      see.lookups(see.controlNames, 'answer'),
    ];
    expect(story.twice(...words, ...hangs, drops).candidate()).toMatchObject({ code: 'path.mtu', confirmed: true });
  });
});

describe('A slow transfer', () => {
  it('from one control is no narrow line while TikTok’s come fast', () => {
    const told = story.twice(see.allWell, see.transfer('tiktok', 20_000), see.transfer('control', 1200));
    expect(told.candidate()).toMatchObject({ code: 'ok', also: [] });
  });

  it('is one when what came fast came long before', () => {
    const told = story.twice(see.allWell, see.transfer('tiktok', 20_000)).wait(60);
    expect(told.twice(see.allWell, see.transfer('control', 1200)).candidate().code).toBe('internet.slow');
  });

  it('from TikTok is held against no control of another look, and accuses nobody', () => {
    const before = story.twice(see.allWell, see.transfer('control', 20_000)).wait(60);
    const slow: Words[] = [see.allWell, see.line({ router: {}, anchors: {}, tiktok: {} }), see.transfer('tiktok', 120)];
    expect(before.twice(...slow).candidate().code).toBe('ok');
    const beside = before.twice(...slow, see.transfer('control', 20_000)).candidate();
    expect(beside).toMatchObject({
      ...{ code: 'tiktok.cdn-slow', blame: 'unknown', confidence: 'cannot-split', confirmed: true },
    });
  });
});

it('A way that is clear once slow content has come says nothing about the time before', () => {
  const slow = [see.transfer('control', 20_000), see.transfer('tiktok', 300)];
  const queue = see.line({ anchors: {}, tiktok: { rttMs: 400 } });
  const told = story.twice(see.allWell, queue, ...slow).wait(3);
  expect(told.and(see.line({ anchors: {}, tiktok: {} })).candidate()).toMatchObject({
    ...{ code: 'path.throttled', blame: 'unknown', confirmed: true },
  });
});

it('An edge that is dead hurts nobody where only the name took its time', () => {
  const took = (phasesMs: object) =>
    story
      .twice(
        ...[see.allWell, see.edge('20.0.0.1', 'timeout'), see.edge('20.0.0.2', 'answers')],
        see.late(see.exchange('video', 'well'), phasesMs),
      )
      .candidate();
  expect(took({ dns: 2100, connect: 20, tls: 30, ttfb: 40, total: 2200 })).toMatchObject({
    ...{ code: 'ok', notes: ['cdn-edge-dead'] },
  });
  expect(took({ dns: 100, connect: 2050, tls: 30, ttfb: 40, total: 2250 }).code).toBe('tiktok.cdn-partial');
});
