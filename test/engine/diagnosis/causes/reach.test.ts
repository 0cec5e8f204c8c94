import { describe, expect, it } from 'vitest';
import type { NamedCode, Proof } from '../../../../engine/diagnosis/causes/cause.ts';
import { causes } from '../../../../engine/diagnosis/causes/rows.ts';
import type { Symptom, SymptomKind } from '../../../../engine/diagnosis/symptoms.ts';
import * as see from '../../story-words.ts';
import type { Story } from '../../story.ts';
import { controlsPass, dies, near, online, seenTwice } from './telling.ts';

const road: SymptomKind[] = [
  'internet-silent',
  'resolver-fails',
  'target-no-name',
  'target-unreachable',
  'target-cut-in-tls',
  'target-untrusted',
  'target-no-answer',
];
const kinds: SymptomKind[] = [
  ...['no-link', 'no-address', 'no-route', 'router-silent', 'foreign-answers'],
  ...road,
  ...['target-written-error', 'target-not-here', 'target-foreign'],
] as SymptomKind[];

const silence: SymptomKind[] = ['target-unreachable', 'target-cut-in-tls', 'target-no-answer'];

/** What each cause can explain, and by that what it can never swallow. */
const reach: Partial<Record<NamedCode, SymptomKind[]>> = {
  'device.link-down': ['no-link', 'no-address', 'no-route', 'router-silent', ...road],
  'device.no-address': ['no-address', 'no-route', 'router-silent', ...road],
  'device.no-route': ['no-route', 'router-silent', ...road],
  'router.down': ['router-silent', ...road],
  'internet.down': road,
  'internet.captive-portal': ['foreign-answers', ...road, 'target-foreign'],
  'dns.down': ['resolver-fails', 'target-no-name'],
  'dns.tiktok-blocked': [
    'target-no-name',
    'target-unreachable',
    'target-cut-in-tls',
    'target-untrusted',
    'target-foreign',
  ],
  'path.ip-blocked': ['target-unreachable'],
  'path.sni-blocked': ['target-cut-in-tls'],
  'tiktok.down': ['target-no-answer', 'target-written-error'],
  'tiktok.feature-down': ['target-no-answer', 'target-written-error'],
  'tiktok.cdn-down': [...silence, 'target-written-error'],
  'tiktok.unreachable': silence,
};

const proof: Proof = {
  ...{ confirmed: true, confidence: 'proven', supporting: [], opposing: [] },
  ...{ features: ['video'], hosts: ['v16-webapp.tiktok.com'] },
};
const video = { host: 'v16-webapp.tiktok.com', feature: 'video', content: true } as const;

describe('What a cause can explain', () => {
  it.each(causes.map((cause) => [cause.code, cause] as const))('%s', (code, { explains }) => {
    expect(kinds.filter((kind) => explains({ kind, ...video }, proof))).toEqual(reach[code]);
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
