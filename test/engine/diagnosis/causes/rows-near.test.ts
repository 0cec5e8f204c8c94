import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../contract/reading.ts';
import type { NamedCode } from '../../../../engine/diagnosis/causes/cause.ts';
import type { Story, Words } from '../../story.ts';
import { story } from '../../story.ts';
import * as see from '../../story-words.ts';
import { proofIn, storyOf, storyWithout } from '../worlds.ts';
import { near } from './telling.ts';

const of =
  (...kinds: Reading['facts']['kind'][]) =>
  ({ facts }: Reading): boolean =>
    kinds.includes(facts.kind);
const toRouter = ({ facts }: Reading): boolean => facts.kind === 'quality' && facts.to === 'router';
const owned =
  (owner: string) =>
  ({ facts }: Reading): boolean =>
    facts.kind === 'canary' && facts.owner === owner;
const notHeld = (code: NamedCode, told: Story): void => expect(proofIn(code, told)).toBeNull();
const slow = (words: Words, connect: number): Words => [words].flat().map((word) => see.late(word, { connect }));

describe('What this machine put in its own way', () => {
  it.each<[NamedCode, string, Story]>([
    ['device.clock-wrong', 'the clock is 600 s off', story.and(...near, see.dated(600_000))],
    ['device.clock-wrong', 'only two owners tell the time', storyWithout('device.clock-wrong', owned('Mozilla'))],
    ['device.clock-wrong', 'two of three owners agree with it', storyOf('device.clock-wrong', see.dated(0).slice(1))],
    [
      'device.clock-wrong',
      'somebody else answers for all of them, who has his own time',
      story.and(
        ...near,
        ['Apple', 'Google', 'Mozilla'].map((owner) => see.canary(owner, 'foreign', 9e7)),
      ),
    ],
    ['device.clock-wrong', 'nobody tells the time', storyWithout('device.clock-wrong', of('canary'))],
    ['device.vpn-down', 'there is no tunnel', storyWithout('device.vpn-down', of('tunnel'))],
    ['device.vpn-down', 'the line below it reaches only the router', storyOf('device.vpn-down', see.tunnel('router'))],
    ['device.vpn-down', 'nothing answers below it', storyOf('device.vpn-down', see.tunnel('nothing'))],
    ['device.vpn-down', 'the line below it was not looked at', storyOf('device.vpn-down', see.tunnel('unknown'))],
    ['device.vpn-down', 'an anchor answers', storyOf('device.vpn-down', see.anchor('Quad9', 'ok'))],
    [
      'device.vpn-down',
      'the line below it was looked at before anything fell silent',
      story.and(see.allWell, see.tunnel('internet')).wait(60).twice(see.anchors('silent'), see.canaries('none')),
    ],
    ['device.proxy-broken', 'it works', storyOf('device.proxy-broken', see.proxy('works'))],
    ['device.proxy-broken', 'it could not be asked', storyOf('device.proxy-broken', see.proxy('unknown'))],
    ['device.proxy-broken', 'none is set', storyWithout('device.proxy-broken', of('proxy'))],
    [
      'device.proxy-broken',
      'nothing else can be reached either',
      storyOf('device.proxy-broken', see.anchors('silent'), see.canaries('none')),
    ],
  ])('%s does not hold when %s', (code, _what, told) => notHeld(code, told));

  it.each([
    [900_000, 'verdict.device.clock-wrong', { minutes: 15 }],
    [-900_000, 'verdict.device.clock-wrong', { minutes: 15 }],
    [10 * 3_600_000, 'hours.device.clock-wrong', { hours: 10 }],
    [400 * 86_400_000, 'days.device.clock-wrong', { days: 400 }],
  ] as const)('a clock that is %i ms off is said as %s', (skewMs, id, params) => {
    expect(story.and(...near, see.dated(skewMs)).candidate().message).toEqual({ id, params });
  });

  it('what was seen below the VPN before it fell silent blames nobody', () => {
    for (const beneath of ['internet', 'router'] as const) {
      const told = story
        .and(see.allWell, see.tunnel(beneath))
        .wait(60)
        .twice(see.anchors('silent'), see.canaries('none'));
      expect(told.candidate()).toMatchObject({ code: 'unknown', blame: 'unknown' });
    }
  });

  it('while it is not known whether it is the VPN that is silent, the provider is not blamed', () => {
    expect(storyOf('internet.down', see.tunnel('unknown')).candidate()).toMatchObject({ code: 'unknown' });
    expect(storyOf('internet.down', see.tunnel('router')).candidate()).toMatchObject({ code: 'internet.down' });
    expect(storyOf('internet.down', see.tunnel('internet')).candidate()).toMatchObject({
      code: 'device.vpn-down',
      also: [],
    });
  });
});

describe('The quality of the line', () => {
  const bad = { lost: 0.3 };
  const late = { rttMs: 450, usualRttMs: 30 };

  it.each<[NamedCode, string, Story]>([
    ['lan.degraded', 'the router is clean', storyOf('lan.degraded', see.line({ router: {}, anchors: bad }))],
    [
      'lan.degraded',
      'what lies behind it is clean: it only drops pings',
      storyOf('lan.degraded', see.line({ router: bad, anchors: {} })),
    ],
    ['lan.degraded', 'the router was not measured', storyWithout('lan.degraded', toRouter)],
    [
      'lan.degraded',
      'its answers take 60 ms',
      storyOf('lan.degraded', see.line({ router: { rttMs: 60 }, anchors: { rttMs: 90 } })),
    ],
    [
      'lan.degraded',
      'it answers late and others do not',
      storyOf('lan.degraded', see.line({ router: { rttMs: 200 }, anchors: {} })),
    ],
    ['lan.degraded', 'nothing comes back at all any more', storyOf('lan.degraded', see.anchors('silent'))],
    ['internet.loss', 'nothing was measured', storyWithout('internet.loss', of('quality'))],
    [
      'internet.loss',
      'it is lost on the local link',
      storyOf('internet.loss', see.line({ router: bad, anchors: bad })),
    ],
    ['internet.loss', 'less than a tenth is lost', storyOf('internet.loss', see.line({ anchors: { lost: 0.07 } }))],
    [
      'internet.loss',
      'one owner’s host alone loses packets',
      storyOf('internet.loss', see.allPings(14), see.pings('Quad9', 2)),
    ],
    ['internet.loss', 'nothing comes back at all any more', storyOf('internet.loss', see.anchors('silent'))],
    [
      'internet.latency',
      'it is as late as ever',
      storyOf('internet.latency', see.line({ anchors: { rttMs: 450, usualRttMs: 430 } })),
    ],
    [
      'internet.latency',
      'nothing is known of what is usual',
      storyOf('internet.latency', see.line({ anchors: { rttMs: 790 } })),
    ],
    [
      'internet.latency',
      'it is three times the usual, and hardly more',
      storyOf('internet.latency', see.line({ anchors: { rttMs: 90, usualRttMs: 20 } })),
    ],
    ['internet.latency', 'this machine fills the line', storyOf('internet.line-full')],
    [
      'internet.latency',
      'the local link is late',
      storyOf('internet.latency', see.line({ router: { rttMs: 400 }, anchors: late })),
    ],
    ['internet.line-full', 'this machine is quiet', storyOf('internet.line-full', see.load(900, 20_000))],
    [
      'internet.line-full',
      'nobody knows what the line can carry',
      storyOf('internet.line-full', see.load(19_000, null)),
    ],
    ['internet.line-full', 'the load is not known', storyWithout('internet.line-full', of('load'))],
    [
      'internet.line-full',
      'the line is prompt',
      storyOf('internet.line-full', see.line({ anchors: { usualRttMs: 20 } })),
    ],
    [
      'internet.line-full',
      'it is always as late',
      storyOf('internet.line-full', see.line({ anchors: { rttMs: 600, usualRttMs: 600 } })),
    ],
    [
      'internet.line-full',
      'nobody knows what is usual',
      storyOf('internet.line-full', see.line({ anchors: { rttMs: 600 } })),
    ],
    ['internet.slow', 'no control was asked', storyWithout('internet.slow', of('throughput'))],
    [
      'internet.slow',
      'one control flows',
      storyOf('internet.slow', see.transfer('control', 8000, { host: 'other.example.com' })),
    ],
    [
      'internet.slow',
      'too little came to tell',
      storyOf('internet.slow', see.transfer('control', 600, { kbitS: null })),
    ],
    [
      'internet.slow',
      'only TikTok is slow',
      storyOf('internet.slow', see.transfer('control', 9000), see.transfer('tiktok', 90)),
    ],
    ['internet.slow', 'the line loses packets', storyOf('internet.slow', see.line({ anchors: bad }))],
    ['internet.slow', 'the line is late', storyOf('internet.slow', see.line({ anchors: late }))],
    ['internet.slow', 'this machine fills the line', storyOf('internet.slow', see.load(19_000, 20_000))],
    ['internet.ipv6-broken', 'IPv6 works', storyOf('internet.ipv6-broken', see.anchor('Quad9', 'ok', 6))],
    ['internet.ipv6-broken', 'nothing waits for it', storyOf('internet.ipv6-broken', see.exchanges('well'))],
    [
      'internet.ipv6-broken',
      'a single fetch waits',
      storyOf('internet.ipv6-broken', see.exchanges('well', 'web', 'feed', 'comments', 'live', 'video')),
    ],
    [
      'internet.ipv6-broken',
      'everything waits and IPv6 works',
      story.twice(see.allWell, slow(see.exchanges('well'), 1200)),
    ],
  ])('%s does not hold when %s', (code, _what, told) => notHeld(code, told));

  it.each<[NamedCode, string, Story]>([
    [
      'lan.degraded',
      'the router answers late, and all behind it',
      story.times(3, see.allWell, see.line({ router: { rttMs: 90 }, anchors: { rttMs: 120 } })),
    ],
    [
      'internet.latency',
      'beyond doubt, whatever is usual',
      story.times(3, see.allWell, see.line({ router: {}, anchors: { rttMs: 800 } })),
    ],
    [
      'internet.loss',
      'together with waiting',
      story.times(3, see.allWell, see.line({ router: {}, anchors: { ...bad, ...late } })),
    ],
  ])('%s holds %s', (code, _what, told) => expect(told.candidate()).toMatchObject({ code, confirmed: true, also: [] }));

  it('nobody is charged for the nearer side of a router that was not measured', () => {
    for (const code of ['internet.loss', 'internet.latency'] as const) {
      const told = storyWithout(code, toRouter).candidate();
      expect(told).toMatchObject({
        code,
        blame: 'unknown',
        confidence: 'cannot-split',
        message: { id: `unsplit.${code}` },
      });
    }
  });

  it('a fine line stays fine: two percent lost, jitter, a satellite, a busy machine', () => {
    for (const quality of [
      { lost: 0.02 },
      { rttMs: 140, usualRttMs: 110 },
      { rttMs: 620, usualRttMs: 600 },
      { rttMs: 450 },
    ]) {
      const told = story.times(
        3,
        see.allWell,
        see.line({ router: { rttMs: 15 }, anchors: quality }),
        see.load(19_000, 20_000),
      );
      expect(told.candidate()).toMatchObject({ code: 'ok', confirmed: true });
    }
  });
});
