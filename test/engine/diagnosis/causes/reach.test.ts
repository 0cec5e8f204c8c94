import { describe, expect, it } from 'vitest';
import type { Cause, NamedCode, Proof } from '../../../../engine/diagnosis/causes/cause.ts';
import { causes } from '../../../../engine/diagnosis/causes/rows.ts';
import type { Symptom, SymptomKind } from '../../../../engine/diagnosis/symptoms.ts';
import * as see from '../../story-words.ts';
import type { Story } from '../../story.ts';
import { controlsPass, dies, near, online, seenTwice } from './telling.ts';

const silence: SymptomKind[] = ['target-unreachable', 'target-cut-in-tls', 'target-no-answer'];
const silent: SymptomKind[] = ['internet-silent', 'resolver-fails', 'target-no-name', ...silence];
const road: SymptomKind[] = [
  ...silent,
  ...(['target-name-denied', 'target-prohibited', 'target-refused-in-tls', 'target-untrusted'] as const),
];
const slowness: SymptomKind[] = [
  ...(['line-lossy', 'line-latent', 'line-narrow', 'names-slow', 'names-hang', 'way-lossy'] as const),
  ...(['content-starved', 'content-stalled', 'target-slow'] as const),
];
const written: SymptomKind[] = ['target-written-error', 'target-maintenance'];
const astray: SymptomKind[] = [
  ...([
    'target-no-name',
    'target-name-denied',
    'target-unreachable',
    'target-prohibited',
    'target-cut-in-tls',
  ] as const),
  ...(['target-refused-in-tls', 'target-untrusted', 'target-wrong-name', 'target-expired', 'target-foreign'] as const),
];
const alone: SymptomKind[] = [
  ...(['no-link', 'no-address', 'no-route', 'clock-wrong', 'proxy-dead', 'router-silent', 'lan-poor'] as const),
  ...(['foreign-answers', 'sites-untrusted', 'line-full', 'ipv6-waits', 'large-lost', 'edges-dead'] as const),
  ...(['ingest-fails', 'all-denied', 'all-filtered', 'target-not-here'] as const),
];
const kinds = [...new Set([...alone, ...road, ...slowness, ...written, ...astray])];

/** What each cause can explain, and by that what it can never swallow. */
const reach: Record<string, SymptomKind[]> = {
  'device.link-down': ['no-link', 'no-address', 'no-route', 'router-silent', ...road],
  'device.no-address': ['no-address', 'no-route', 'router-silent', ...road],
  'device.no-route': ['no-route', 'router-silent', ...road],
  'device.clock-wrong': ['clock-wrong', 'sites-untrusted', 'target-untrusted', 'target-expired'],
  'device.vpn-down': ['router-silent', ...road],
  'device.proxy-broken': ['proxy-dead', ...road],
  'lan.degraded': ['lan-poor', 'ingest-fails', ...silent, ...slowness],
  'router.down': ['router-silent', ...road],
  'internet.captive-portal': [
    ...(['foreign-answers', 'sites-untrusted', 'target-foreign', 'target-wrong-name', 'target-expired'] as const),
    ...road,
  ],
  'internet.down': road,
  'internet.tls-intercepted': ['sites-untrusted', 'target-untrusted', 'target-foreign'],
  'internet.loss': ['ingest-fails', ...silent, ...slowness],
  'internet.latency': ['ingest-fails', 'target-no-answer', ...slowness],
  'internet.slow': ['line-narrow', 'content-starved', 'content-stalled', 'target-slow'],
  'internet.line-full': ['line-full', 'ingest-fails', 'target-no-answer', ...slowness],
  'internet.ipv6-broken': ['ipv6-waits'],
  'dns.down': ['resolver-fails', 'names-slow', 'names-hang', 'target-no-name', 'target-name-denied'],
  'dns.slow': ['names-slow', 'target-no-name'],
  'dns.aaaa-broken': ['names-slow', 'names-hang'],
  'dns.tiktok-blocked': astray,
  'dns.tiktok-partial': astray,
  'tiktok.dns-down': astray,
  'path.ip-blocked': ['target-unreachable', 'target-prohibited'],
  'path.sni-blocked': ['target-cut-in-tls'],
  'path.block-page': ['target-foreign', 'target-untrusted'],
  'path.tls-intercepted': ['target-foreign', 'target-untrusted', 'target-expired', 'target-wrong-name'],
  'path.mtu': [
    ...(['large-lost', 'line-narrow', 'content-starved', 'content-stalled', 'ingest-fails'] as const),
    ...(['target-cut-in-tls', 'target-no-answer'] as const),
  ],
  'path.loss': ['way-lossy', 'content-starved', 'content-stalled', 'target-slow', ...silence],
  'path.throttled': [...(['content-starved', 'edges-dead', 'target-slow', 'way-lossy'] as const), ...silence],
  'path.port-blocked': ['ingest-fails'],
  'path.ingest-down': ['ingest-fails'],
  'tiktok.maintenance': ['target-no-answer', 'target-slow', ...written],
  'tiktok.geo-blocked': ['target-not-here'],
  'tiktok.certificate': ['target-expired', 'target-wrong-name', 'target-untrusted'],
  'tiktok.down': ['target-no-answer', 'target-slow', ...written],
  'tiktok.access-denied': ['all-denied'],
  'tiktok.cdn-down': ['content-stalled', ...silence, ...written],
  'tiktok.cdn-partial': ['edges-dead', 'target-slow', ...silence],
  'tiktok.cdn-slow': ['content-starved', 'target-slow'],
  'tiktok.ingest-down': ['ingest-fails'],
  'tiktok.feature-down': ['target-no-answer', 'target-slow', ...written],
  'tiktok.slow': ['target-slow'],
  'tiktok.unreachable': ['target-prohibited', 'target-refused-in-tls', ...silence],
  'tiktok.rate-limited': ['all-filtered'],
};

const proof: Proof = {
  ...{ confirmed: true, confidence: 'proven', supporting: [], opposing: [] },
  ...{ features: ['video'], hosts: ['v16-webapp.tiktok.com'] },
};
const video = { host: 'v16-webapp.tiktok.com', feature: 'video', content: true } as const;

describe('What a cause can explain', () => {
  it.each(causes.map((cause) => [cause.code, cause] as const))('%s', (code, { explains }) => {
    const explained = kinds.filter((kind) => explains({ kind, ...video }, proof));
    expect(explained.toSorted()).toEqual(reach[code]?.toSorted());
  });

  it('nothing on this side of TikTok explains what TikTok wrote, and no bad line a certificate or a refusal', () => {
    const near = causes.filter(({ layer }) => layer !== 'tiktok');
    const [bad, said] = [near.filter(({ severity }) => severity === 'degraded'), [...written, 'target-not-here']];
    const reaches = (rows: readonly Cause[], these: readonly string[]) =>
      rows.filter(({ code }) => reach[code]?.some((kind) => these.includes(kind))).map(({ code }) => code);
    expect(reaches(near, said)).toEqual([]);
    expect(reaches(bad, ['target-untrusted', 'target-prohibited', 'target-name-denied'])).toEqual([
      'dns.tiktok-partial',
    ]);
  });

  it('a certificate is explained for the hosts that show it, and for no others', () => {
    for (const code of ['path.tls-intercepted', 'tiktok.certificate']) {
      const { explains } = causes.find((cause) => cause.code === code)!;
      expect(explains({ ...video, kind: 'target-untrusted', host: 'webcast.tiktok.com' }, proof)).toBe(false);
      expect(explains({ ...video, kind: 'target-untrusted' }, { ...proof, hosts: [] })).toBe(false);
    }
  });

  it('a feature that fails by itself explains no other feature, and nothing that is no feature', () => {
    const { explains } = causes.find(({ code }) => code === 'tiktok.feature-down')!;
    const failing: Symptom = { ...video, kind: 'target-written-error' };
    expect(explains(failing, proof)).toBe(true);
    expect(explains({ ...failing, feature: 'image' }, proof)).toBe(false);
    expect(explains({ ...failing, feature: null }, proof)).toBe(false);
  });
});

describe('What a verdict rests on', () => {
  const { web: www, video: edge } = see.hostOf;
  const denied = [see.lookups(see.tiktokNames, 'nxdomain'), see.lookups(see.tiktokNames, 'answer', { via: 'doh' })];
  const traces = [controlsPass, dies(www), dies(edge)];
  const written = (...questions: see.Question[]) => see.exchanges('written-error', ...questions);
  const device = ['device.address', 'device.link', 'device.route'];

  it.each<[NamedCode, string[], Story]>([
    ['device.link-down', device, seenTwice(see.link(false), see.address(), see.route())],
    ['device.no-address', device, seenTwice(see.link(true), see.address(), see.route())],
    ['device.no-route', device, seenTwice(see.link(true), see.address(4), see.route())],
    [
      'router.down',
      ['internet.anchor', 'router.gateway'],
      seenTwice(...near.slice(0, 3), see.router('silent'), see.anchors('silent')),
    ],
    ['internet.down', ['internet.anchor', 'router.gateway'], seenTwice(...near, see.anchors('silent'))],
    [
      'internet.captive-portal',
      ['internet.anchor', 'internet.canary'],
      seenTwice(...near, see.anchors('silent'), see.canaries('foreign')),
    ],
    [
      'dns.down',
      ['dns.lookup', 'internet.anchor'],
      seenTwice(...near, see.anchors('ok'), see.lookups(see.controlNames, 'timeout')),
    ],
    ['dns.tiktok-blocked', ['dns.lookup'], seenTwice(...online, ...denied, see.exchanges('no-name'))],
    [
      'path.ip-blocked',
      ['path.hops', 'tiktok.exchange'],
      seenTwice(...online, see.exchanges('unreachable'), ...traces),
    ],
    [
      'path.sni-blocked',
      ['path.sni', 'tiktok.exchange'],
      seenTwice(...online, see.exchanges('cut-in-tls'), see.handshake(www, 'neutral', 'completes')),
    ],
    ['tiktok.down', ['internet.anchor', 'tiktok.exchange'], seenTwice(...online, written())],
    [
      'tiktok.feature-down',
      ['internet.anchor', 'tiktok.exchange'],
      seenTwice(...online, written('feed'), see.exchanges('well', 'web', 'live')),
    ],
    [
      'tiktok.cdn-down',
      ['internet.anchor', 'tiktok.exchange'],
      seenTwice(...online, written('video'), see.exchanges('well', 'web', 'live')),
    ],
    ['tiktok.unreachable', ['internet.anchor', 'tiktok.exchange'], seenTwice(...online, see.exchanges('unreachable'))],
  ])('%s: %j', (code, probes, told) => {
    const candidate = told.candidate();
    expect(candidate.code).toBe(code);
    const rests = candidate.evidence.filter(({ stands }) => stands === 'for').map(({ probe }) => probe);
    expect([...new Set(rests)].toSorted()).toEqual(probes);
  });
});
