// Worlds in which it is easy to accuse the wrong one: two faults at once, one fault that looks like another, and fine
// lines that look bad.
import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { story } from '../story.ts';
import type { Story, Words } from '../story.ts';
import * as see from '../story-words.ts';
import { controlsPass, dies, followedUp, near, online } from './causes/telling.ts';
import { proofIn, storyOf } from './worlds.ts';

const { web: www, live: webcast, video: edge } = see.hostOf;
const well = (...questions: see.Question[]): Words => see.exchanges('well', ...questions);
const wrote = (...questions: see.Question[]): Words => see.exchanges('written-error', ...questions);
const knownGood = (question: see.Question, state: Parameters<typeof see.exchange>[1]): Words =>
  see.exchange(question, state, { addressesFrom: 'truth' });
const others = see.tiktokNames.filter((name) => name !== webcast);
const piHole: Words[] = [
  see.lookups(others, 'answer'),
  ...[see.lookup(webcast, 'nxdomain'), see.lookup(webcast, 'answer', { via: 'doh' }), see.exchange('live', 'no-name')],
];
const badWifi = see.line({ router: { lost: 0.3 }, anchors: { lost: 0.35 }, tiktok: { lost: 0.35 } });
const lossyLine = (lost: number): Words => see.line({ router: {}, anchors: { lost }, tiktok: { lost } });
const noName: Words = see.lookups([...see.controlNames, ...see.tiktokNames], 'timeout');
const largeVanish: Words[] = [see.sizes('Google', 'no'), see.sizes('Quad9', 'no')];
const says = (told: Story, code: VerdictCode, ...also: VerdictCode[]): void =>
  expect(told.candidate()).toMatchObject({ code, also, confirmed: true });

describe('Two faults at once: the one that hurts more is named first, the other beside it', () => {
  it.each<[VerdictCode, VerdictCode[], string, Story]>([
    ['tiktok.down', ['lan.degraded'], 'TikTok’s 5xx behind a lossy Wi-Fi', story.times(3, ...online, wrote(), badWifi)],
    [
      ...(['lan.degraded', ['tiktok.feature-down']] as [VerdictCode, VerdictCode[]]),
      'one 5xx behind a lossy Wi-Fi',
      story.times(3, ...online, wrote('feed'), well('web', 'comments', 'live', 'video', 'image'), badWifi),
    ],
    [
      ...(['tiktok.down', ['dns.tiktok-partial']] as [VerdictCode, VerdictCode[]]),
      'a Pi-hole on one host during a real outage',
      story.twice(...online, ...piHole, wrote('web', 'feed', 'comments', 'video', 'image')),
    ],
    [
      ...(['tiktok.down', ['device.clock-wrong']] as [VerdictCode, VerdictCode[]]),
      'a clock that is twenty minutes off, and TikTok’s 5xx',
      story.twice(...online, see.dated(1_200_000), wrote()),
    ],
    [
      ...(['path.sni-blocked', ['device.clock-wrong']] as [VerdictCode, VerdictCode[]]),
      'a clock that is twenty minutes off, and a filter of TikTok’s name',
      story.twice(
        ...online,
        see.dated(1_200_000),
        see.exchanges('cut-in-tls'),
        see.handshake(www, 'neutral', 'completes'),
      ),
    ],
    [
      ...(['path.tls-intercepted', ['lan.degraded']] as [VerdictCode, VerdictCode[]]),
      'somebody opens connections to TikTok, behind a lossy Wi-Fi',
      story.times(3, ...online, see.exchanges('untrusted'), knownGood('web', 'untrusted'), badWifi),
    ],
    [
      ...(['tiktok.down', ['dns.slow']] as [VerdictCode, VerdictCode[]]),
      'a slow resolver, and TikTok’s 5xx',
      story.twice(
        ...[...near, see.anchors('ok'), see.canaries('exact'), wrote()],
        see.lookups([...see.controlNames, ...see.tiktokNames], 'answer').map((word) => see.late(word, { dns: 1200 })),
      ),
    ],
    [
      ...(['internet.ipv6-broken', ['tiktok.slow']] as [VerdictCode, VerdictCode[]]),
      'a dead IPv6 that everything waits for, and a slow TikTok',
      story.twice(
        ...[...near, see.anchors('ok', 4), see.anchors('silent', 6), see.lookups(see.controlNames, 'answer')],
        see.dated(0).map((word) => see.late(word, { ttfb: 40 })),
        see.questions.map((one) =>
          see.late(see.exchange(one, 'well'), { connect: 1200, ttfb: one === 'feed' ? 5000 : 90 }),
        ),
      ),
    ],
    [
      ...(['tiktok.cdn-down', ['dns.tiktok-partial']] as [VerdictCode, VerdictCode[]]),
      'edges that write errors, and a Pi-hole on one host',
      story.twice(...online, ...piHole, wrote('video', 'image'), well('web', 'feed', 'comments')),
    ],
    [
      ...(['tiktok.cdn-down', ['tiktok.unreachable']] as [VerdictCode, VerdictCode[]]),
      'an edge that writes errors, and another that is silent on nobody knows whose side',
      story.twice(...online, wrote('video'), see.exchange('image', 'unreachable'), well('web', 'live'), ...followedUp),
    ],
    [
      ...(['tiktok.geo-blocked', ['tiktok.feature-down']] as [VerdictCode, VerdictCode[]]),
      'half not offered here, and one feature fails',
      story.twice(
        ...online,
        see.exchanges('not-here', 'web', 'comments', 'live'),
        wrote('feed'),
        well('video', 'image'),
      ),
    ],
  ])('%s, also %j: %s', (code, also, _what, told) => says(told, code, ...also));
});

describe('One fault that looks like another', () => {
  it.each<[VerdictCode, string, Story]>([
    ['device.clock-wrong', 'a clock makes all certificates look expired', storyOf('device.clock-wrong')],
    [
      'device.clock-wrong',
      'a clock far ahead breaks even chains, here and elsewhere',
      story.twice(
        ...near,
        see.anchors('untrusted'),
        see.dated(4e10),
        see.exchanges('expired', 'web', 'feed'),
        see.exchanges('untrusted', 'live', 'video'),
      ),
    ],
    [
      'device.clock-wrong',
      'a clock makes TikTok’s certificate look expired, and not the controls’ longer ones',
      story.twice(...online, see.dated(20 * 86_400_000), see.exchanges('expired'), knownGood('web', 'expired')),
    ],
    [
      'path.mtu',
      'large packets vanish: pages, bodies and a LIVE handshake stop halfway',
      story.twice(
        ...[...online, see.exchanges('no-answer', 'web', 'feed', 'video', 'image'), well('comments', 'live')],
        ...[...largeVanish, see.transfer('control', 'stalls'), see.transfer('tiktok', 'stalls')],
        ...[see.ingest('plain', 'never-completes'), see.ingest('control', 'well')],
      ),
    ],
    [
      'path.mtu',
      'large packets vanish, and so does every certificate',
      story.twice(
        ...[...near, see.anchors('tcp-only'), see.canaries('exact'), see.lookups(see.controlNames, 'answer')],
        ...[see.exchanges('cut-in-tls').map(see.timedOut), see.handshake(www, 'neutral', 'timeout'), ...largeVanish],
      ),
    ],
    [
      'internet.loss',
      'half of all packets are lost, names and pages with them',
      story.times(
        3,
        ...near,
        see.anchors('ok'),
        noName,
        see.exchanges('no-name', 'web', 'feed'),
        see.exchanges('unreachable', 'live', 'video'),
        see.exchange('image', 'no-answer'),
        lossyLine(0.5),
        ...followedUp,
      ),
    ],
    [
      'internet.captive-portal',
      'a portal resets everything on 443',
      story.twice(
        ...near,
        see.anchors('silent'),
        see.canaries('foreign'),
        see.exchanges('cut-in-tls'),
        see.handshake(www, 'neutral', 'completes'),
      ),
    ],
    [
      'internet.captive-portal',
      'a portal answers on 443 with its own certificate, and pings pass',
      story.twice(
        ...near,
        see.anchors('untrusted'),
        see.canaries('foreign'),
        see.exchanges('untrusted'),
        see.exchange('web', 'wrong-name'),
      ),
    ],
    [
      'internet.captive-portal',
      'a portal whose own clock is wrong',
      story.twice(
        ...near,
        see.anchors('silent'),
        ['Apple', 'Google', 'Mozilla'].map((owner) => see.canary(owner, 'foreign', 9e7)),
        see.exchanges('unreachable'),
      ),
    ],
    [
      'internet.tls-intercepted',
      'somebody opens every connection, truth over HTTPS included',
      storyOf(
        'internet.tls-intercepted',
        see.lookups(see.tiktokNames, 'answer'),
        see.lookups(see.tiktokNames, 'timeout', { via: 'doh' }),
        knownGood('web', 'untrusted'),
      ),
    ],
    [
      'device.vpn-down',
      'a dead tunnel, with a router that is well',
      story.twice(
        ...near,
        see.anchors('silent'),
        see.canaries('none'),
        noName,
        see.exchanges('no-name'),
        see.tunnel('internet'),
      ),
    ],
    [
      'internet.down',
      'the provider is dead below a tunnel',
      story.twice(...near, see.anchors('silent'), see.canaries('none'), see.tunnel('router')),
    ],
    [
      'dns.aaaa-broken',
      'AAAA is never answered, and programs give up on the name',
      storyOf('dns.aaaa-broken', see.exchanges('no-name', 'web', 'live')),
    ],
    [
      'dns.tiktok-blocked',
      'the resolver leads to somebody with a good certificate for another name',
      story.twice(
        ...online,
        see.lookups(see.tiktokNames, 'answer'),
        see.exchanges('wrong-name'),
        ...see.questions.map((question) => knownGood(question, 'well')),
      ),
    ],
    [
      'path.ip-blocked',
      'TikTok dies on the way, behind a line that is merely late',
      story.times(
        3,
        ...online,
        see.exchanges('unreachable'),
        controlsPass,
        dies(www),
        dies(edge),
        see.line({ anchors: { rttMs: 450 } }),
      ),
    ],
    [
      'tiktok.cdn-down',
      'bodies of content stop, and large packets pass',
      story.twice(
        ...online,
        see.exchange('video', 'no-answer', { stage: 'body' }),
        well('web', 'feed', 'live', 'image'),
        see.sizes('Google', 'yes'),
        see.transfer('control', 20_000),
        see.transfer('tiktok', 'stalls'),
      ),
    ],
  ])('%s: %s', (code, _what, told) => says(told, code));

  it('a question that goes unanswered on a line that is far later than usual accuses the line', () => {
    const late = see.line({ router: {}, anchors: { rttMs: 700, usualRttMs: 30 } });
    const passes = see.sizes('Google', 'yes');
    const feed: Words[] = [...online, see.exchange('feed', 'no-answer'), well('web', 'live'), passes, late];
    says(story.times(3, ...feed), 'internet.latency');
    expect(proofIn('tiktok.feature-down', story.times(3, ...feed))).toBeNull();
    const video: Words[] = [...online, see.exchange('video', 'no-answer'), well('web', 'live'), passes, late];
    says(story.times(3, ...video), 'internet.latency');
  });

  it('what stops halfway accuses nobody for certain before large packets were tried', () => {
    const stalled = story.twice(...online, see.exchange('feed', 'no-answer'), well('web', 'comments', 'live'));
    expect(stalled.candidate().confirmed).toBe(false);
    const edges = story.twice(...online, see.exchange('video', 'no-answer'), well('web', 'live'));
    expect(edges.candidate().confirmed).toBe(false);
  });

  it('while nothing comes back the router or the provider is named at once, and no loss', () => {
    const fine = story.times(3, see.allWell, see.line({ router: {}, anchors: {} })).wait(2);
    const silence: Words[] = [see.anchors('silent'), see.canaries('none'), see.allPings(0)];
    const half = see.line({ router: { lost: 0.5 }, anchors: { lost: 0.5 } });
    says(fine.twice(see.router('alive'), ...silence), 'internet.down');
    says(fine.and(half).twice(see.router('alive'), ...silence), 'internet.down');
    says(
      fine.and(half).twice(see.router('failed'), ...silence, see.pings('router', 0, { to: 'router', sent: 20 })),
      'router.down',
    );
  });

  it('what TikTok said before the internet went is not what is wrong now', () => {
    for (const code of ['tiktok.geo-blocked', 'tiktok.maintenance', 'tiktok.down', 'tiktok.access-denied'] as const) {
      const told = storyOf(code).wait(20).twice(see.router('alive'), see.anchors('silent'), see.canaries('none'));
      says(told, 'internet.down');
    }
  });
});
