// One world for each cause: what a few looks see when that is what is broken. The rows are held against all of them.
import type { Reading } from '../../../contract/reading.ts';
import type { NamedCode, Proof } from '../../../engine/diagnosis/causes/cause.ts';
import { causes } from '../../../engine/diagnosis/causes/rows.ts';
import { story } from '../story.ts';
import type { Story, Word, Words } from '../story.ts';
import * as see from '../story-words.ts';
import { controlsPass, dies, followedUp, near, online } from './causes/telling.ts';

const { web: www, live: webcast, video: edge } = see.hostOf;
const device: Words[] = [see.link(true), see.address(4, 6), see.route(4, 6)];
const well = (...questions: see.Question[]): Words => see.exchanges('well', ...questions);
const wrote = (...questions: see.Question[]): Words => see.exchanges('written-error', ...questions);
const knownGood = (question: see.Question, ...[state]: [Parameters<typeof see.exchange>[1]]): Words =>
  see.exchange(question, state, { addressesFrom: 'truth' });
const toldOverHttps = (names: readonly string[], outcome: 'answer' | 'servfail' = 'answer'): Words[] => [
  see.lookups(names, outcome, { via: 'doh' }),
  see.lookups(names, outcome, { via: 'doh', recordType: 'AAAA' }),
];
/** A word about so many seconds until now. */
const during =
  (seconds: number, word: Word): Word =>
  (epochMs) => ({ ...word(epochMs), startedAt: new Date(epochMs - seconds * 1000).toISOString() });
/** Every name's lookup took so long. */
const slowNames = (dns: number): Words =>
  see.lookups([...see.controlNames, ...see.tiktokNames], 'answer').map((word) => see.late(word, { dns }));
const hangingOnAaaa: Words = see.lookups([...see.controlNames, ...see.tiktokNames], 'timeout', { recordType: 'AAAA' });
const promptPages: Words = see.dated(0).map((word) => see.late(word, { ttfb: 40 }));

const nothingBeyond: Words[] = [see.anchors('silent'), see.canaries('none'), see.exchanges('unreachable')];

/** What is seen, and in how many looks; `before` is what was seen half a minute earlier. */
type World = { looks?: number; before?: readonly Words[]; words: readonly Words[] };

const deviceWorlds = {
  'device.link-down': { words: [see.link(false), see.address(), see.route()] },
  'device.no-address': { words: [see.link(true), see.address(), see.route()] },
  'device.no-route': { words: [see.link(true), see.address(4), see.route()] },
  'device.clock-wrong': {
    words: [...near, see.anchors('expired'), see.dated(86_400_000), see.exchanges('expired')],
  },
  'device.vpn-down': { words: [...device, ...nothingBeyond, see.tunnel('internet')] },
  'device.proxy-broken': { words: [...online, see.proxy('refused'), see.exchanges('unreachable'), ...followedUp] },
} satisfies Partial<Record<NamedCode, World>>;

const lineWorlds = {
  'lan.degraded': { looks: 3, words: [see.allWell, see.line({ router: { lost: 0.3 }, anchors: { lost: 0.3 } })] },
  'router.down': { words: [...device, see.router('failed'), ...nothingBeyond] },
  'internet.captive-portal': {
    words: [...near, see.anchors('silent'), see.canaries('foreign'), see.exchanges('unreachable')],
  },
  'internet.down': { words: [...near, ...nothingBeyond] },
  'internet.tls-intercepted': {
    words: [...near, see.anchors('untrusted'), see.canaries('exact'), see.exchanges('untrusted')],
  },
  'internet.loss': { looks: 3, words: [see.allWell, see.line({ router: {}, anchors: { lost: 0.3 } })] },
  'internet.latency': {
    looks: 3,
    words: [see.allWell, see.line({ router: {}, anchors: { rttMs: 450, usualRttMs: 30 } })],
  },
  'internet.slow': {
    words: [see.allWell, see.line({ router: {}, anchors: {} }), see.transfer('control', 600)],
  },
  'internet.line-full': {
    looks: 3,
    before: [see.allWell, during(60, see.load(300, null)), see.line({ anchors: { rttMs: 30, usualRttMs: 30 } })],
    words: [see.allWell, see.load(19_000, 20_000), see.line({ router: {}, anchors: { rttMs: 450, usualRttMs: 30 } })],
  },
  'internet.ipv6-broken': {
    words: [
      ...[...near, see.anchors('ok', 4), see.anchors('silent', 6), see.canaries('exact')],
      ...[
        see.lookups(see.controlNames, 'answer'),
        see.exchanges('well').map((word) => see.late(word, { connect: 1200 })),
      ],
    ],
  },
} satisfies Partial<Record<NamedCode, World>>;

const nameWorlds = {
  'dns.down': {
    words: [...near, see.anchors('ok'), see.lookups(see.controlNames, 'timeout'), see.exchanges('no-name')],
  },
  'dns.slow': { words: [...near, see.anchors('ok'), see.canaries('exact'), slowNames(1200), well()] },
  'dns.aaaa-broken': { words: [see.allWell, hangingOnAaaa] },
  'dns.tiktok-blocked': {
    words: [
      ...online,
      see.lookups(see.tiktokNames, 'nxdomain'),
      ...toldOverHttps(see.tiktokNames),
      see.exchanges('no-name'),
    ],
  },
  'dns.tiktok-partial': {
    words: [
      ...[
        ...online,
        see.lookups(
          see.tiktokNames.filter((name) => name !== webcast),
          'answer',
        ),
      ],
      ...[see.lookup(webcast, 'nxdomain'), ...toldOverHttps([webcast]), see.exchange('live', 'no-name')],
      well('web', 'feed', 'comments', 'video', 'image'),
    ],
  },
  'tiktok.dns-down': {
    words: [
      ...[...online, see.lookups(see.tiktokNames, 'servfail'), ...toldOverHttps(see.tiktokNames, 'servfail')],
      see.exchanges('no-name'),
    ],
  },
} satisfies Partial<Record<NamedCode, World>>;

const pathWorlds = {
  'path.ip-blocked': { words: [...online, see.exchanges('unreachable'), controlsPass, dies(www), dies(edge)] },
  'path.sni-blocked': {
    words: [...online, see.exchanges('cut-in-tls'), see.handshake(www, 'neutral', 'completes')],
  },
  'path.block-page': { words: [...online, see.exchanges('foreign')] },
  'path.tls-intercepted': { words: [...online, see.exchanges('untrusted'), knownGood('web', 'untrusted')] },
  'path.mtu': {
    words: [
      ...[...near, see.anchors('tcp-only'), see.canaries('exact'), see.lookups(see.controlNames, 'answer')],
      ...[see.exchanges('cut-in-tls').map(see.timedOut), see.sizes('Google', 'no'), see.sizes('Quad9', 'no')],
    ],
  },
  'path.loss': { looks: 3, words: [see.allWell, see.line({ router: {}, anchors: {}, tiktok: { lost: 0.3 } })] },
  'path.throttled': {
    words: [
      ...[see.allWell, see.line({ router: {}, anchors: {}, tiktok: { rttMs: 400 } })],
      ...[see.transfer('control', 20_000), see.transfer('tiktok', 300)],
    ],
  },
  'path.port-blocked': {
    words: [see.allWell, see.ingest('plain', 'silent'), see.ingest('secure', 'well'), see.ingest('control', 'silent')],
  },
  'path.ingest-down': { words: [see.allWell, see.ingest('other', 'refused')] },
} satisfies Partial<Record<NamedCode, World>>;

const tiktokWorlds = {
  'tiktok.maintenance': { words: [...online, see.exchanges('maintenance')] },
  'tiktok.geo-blocked': { words: [...online, see.exchanges('not-here')] },
  'tiktok.certificate': {
    words: [...online, see.dated(0), see.exchanges('expired'), knownGood('web', 'expired')],
  },
  'tiktok.down': { words: [...online, wrote()] },
  'tiktok.access-denied': { words: [...online, see.exchanges('denied')] },
  'tiktok.cdn-down': { words: [...online, wrote('video', 'image'), well('web', 'feed', 'comments', 'live')] },
  'tiktok.cdn-partial': {
    words: [
      ...[see.allWell, see.line({ router: {}, anchors: {} }), see.late(see.exchange('video', 'well'), { total: 2600 })],
      ...[see.edge('20.0.0.1', 'timeout'), see.edge('20.0.0.2', 'answers')],
      ...[see.transfer('control', 20_000), see.transfer('tiktok', 20_000)],
    ],
  },
  'tiktok.cdn-slow': {
    words: [
      ...[see.allWell, see.line({ router: {}, anchors: {}, tiktok: {} })],
      ...[see.transfer('control', 20_000), see.transfer('tiktok', 300)],
    ],
  },
  'tiktok.ingest-down': {
    words: [see.allWell, see.ingest('plain', 'refused'), see.ingest('secure', 'well'), see.ingest('control', 'well')],
  },
  'tiktok.feature-down': { words: [...online, wrote('feed'), well('web', 'comments', 'live', 'video', 'image')] },
  'tiktok.slow': {
    words: [
      ...[...online, promptPages, well('web', 'comments', 'live', 'video', 'image')],
      see.late(see.exchange('feed', 'well'), { ttfb: 5000 }),
    ],
  },
  'tiktok.unreachable': { words: [...online, see.exchanges('unreachable'), ...followedUp] },
  'tiktok.rate-limited': { words: [...online, see.exchanges('filtered')] },
} satisfies Partial<Record<NamedCode, World>>;

/** The codes that have a world: every row's, and the two that need none. */
export type WorldCode = NamedCode | 'unknown';

/** The words of each world. */
export const worlds: Record<WorldCode, World> = {
  ...{ ok: { words: [see.allWell] }, unknown: { words: online } },
  ...deviceWorlds,
  ...lineWorlds,
  ...nameWorlds,
  ...pathWorlds,
  ...tiktokWorlds,
};

const told = ({ looks = 2, before }: World, words: readonly Words[]): Story =>
  (before ? story.and(...before).wait(30) : story).times(looks, ...words);

/** The story of a world, with further words if any. */
export const storyOf = (code: WorldCode, ...more: Words[]): Story =>
  told(worlds[code], [...worlds[code].words, ...more]);

/** The story of a world in which some questions were not asked; with further words if any. */
export const storyWithout = (code: WorldCode, isLeftOut: (reading: Reading) => boolean, ...more: Words[]): Story => {
  const words = worlds[code].words.flat().filter((word) => !isLeftOut(word(0)));
  return told(worlds[code], [...words, ...more]);
};

/** What a row says about a story; null where it does not hold. */
export const proofIn = (code: NamedCode, told: Story): Proof | null =>
  causes.find((cause) => cause.code === code)?.holds(told.findings()) ?? null;
