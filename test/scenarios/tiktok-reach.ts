// Faults of TikTok itself that show as silence, slowness or refusal: whole, its content network, its LIVE servers.
import { CDN4, CDN6, INET_HOP4 } from '../lab/addresses.ts';
import { answersPing, diesAtHop, fetches, fetchFails, noPing } from '../lab/client-proofs.ts';
import { comesAt, portIs, stalls, takesStreamAt } from '../lab/measured-proofs.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { filter, services, toCdn, toTiktok } from './steps.ts';
import {
  bothFamilies,
  CDN_EDGE4,
  CDN_EDGE6,
  CONTROL,
  CONTROL_FILE,
  IMAGE,
  INGEST4,
  INGEST_URL,
  INGESTS4,
  INGESTS6,
  OTHER_SERVICE4,
  OTHER_SERVICE6,
  OTHER_SERVICE_URL,
  THUMBNAIL,
  TIKTOK,
  VIDEO,
  WEB_EDGE4,
} from './targets.ts';

const silent = (...urls: string[]) =>
  urls.flatMap((url) => bothFamilies.map((family) => fetchFails(url, ['timeout'], [family])));

const whole: readonly Recipe[] = [
  fixed('T20', {
    title: 'all of TikTok falls silent, far beyond the provider',
    steps: [filter('tt', 'input', ...toTiktok('drop'))],
    proofs: [...silent(TIKTOK, VIDEO), fetches(CONTROL, { status: 200 }), diesAtHop(WEB_EDGE4, 3, INET_HOP4)],
    expect: { code: 'tiktok.unreachable' },
    boundMs: 12_000,
  }),
  fixed('T74', {
    title: 'all of TikTok resets HTTPS connections',
    steps: [filter('tt', 'input', 'tcp dport 443 reject with tcp reset')],
    proofs: [fetchFails(TIKTOK, ['connect']), fetchFails(VIDEO, ['connect']), answersPing(WEB_EDGE4)],
    expect: { code: 'tiktok.unreachable' },
    boundMs: 12_000,
  }),
  recipe('T75', (draw) => {
    const family = draw.oneOf(4, 6);
    return {
      title: 'all of TikTok falls silent over one family, and the other one works',
      steps: [filter('tt', 'input', toTiktok('drop')[family === 4 ? 0 : 1] ?? '')],
      proofs: [fetchFails(TIKTOK, ['timeout'], [`-${family}`]), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

/** Content hosts of one kind fail in their own words. */
const oneKindFails = (id: string, group: 'vcdn' | 'icdn', feature: 'video' | 'image', url: string): Recipe =>
  recipe(id, (draw) => {
    const status = draw.oneOf(503, 500, 502);
    return {
      title: `only the hosts that give ${feature}s fail, in their own words`,
      steps: [services({ [group]: { status } })],
      proofs: [fetches(url, { status, header: 'AkamaiGHost' }), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'tiktok.cdn-down', features: { [feature]: 'down' }, alone: true },
      boundMs: 12_000,
    };
  });

const content: readonly Recipe[] = [
  recipe('T10', (draw) => {
    const [groups, urls] = draw.oneOf(
      [{ vcdn: { stall: true }, icdn: { stall: true } }, [VIDEO, THUMBNAIL]] as const,
      [{ vcdn: { stall: true } }, [VIDEO]] as const,
    );
    return {
      title: 'the content hosts send their headers and then nothing',
      steps: [services(groups)],
      proofs: [...urls.map((url) => stalls(url)), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'tiktok.cdn-down' },
      boundMs: 15_000,
    };
  }),
  fixed('T13', {
    title: "TikTok's content hosts fall silent, all of them",
    steps: [filter('tt', 'input', ...toCdn('drop'))],
    proofs: [...silent(VIDEO, IMAGE), fetches(TIKTOK, { status: 200 }), diesAtHop(CDN_EDGE4, 3, INET_HOP4)],
    expect: { code: 'tiktok.cdn-down' },
    boundMs: 12_000,
  }),
  oneKindFails('T83', 'vcdn', 'video', VIDEO),
  oneKindFails('T84', 'icdn', 'image', IMAGE),
  recipe('T76', (draw) => {
    const status = draw.oneOf(503, 500, 502);
    return {
      title: 'all content hosts fail in their own words',
      steps: [services({ vcdn: { status }, icdn: { status } })],
      proofs: [
        fetches(VIDEO, { status, header: 'AkamaiGHost' }),
        fetches(IMAGE, { status }),
        fetches(TIKTOK, { status: 200 }),
      ],
      expect: { code: 'tiktok.cdn-down', orCode: ['tiktok.feature-down'] },
      boundMs: 12_000,
    };
  }),
  recipe('T14', (draw) => {
    const edge = draw.oneOf('20.30.0.2', '20.30.0.1', '20.30.0.3', '20.30.0.12');
    return {
      title: 'one edge of the content network is dead and the others carry its load',
      steps: [filter('tt', 'input', `ip daddr ${edge} drop`)],
      proofs: [noPing(edge), fetches(VIDEO, { status: 200 })],
      expect: { code: 'ok', orCode: ['tiktok.cdn-partial'], notes: ['cdn-edge-dead'] },
      boundMs: 30_000,
    };
  }),
  recipe('T77', (draw) => {
    const family = draw.oneOf('ip', 'ip6');
    return {
      title: 'the content network is dead over one family, and the other one works',
      steps: [filter('tt', 'input', family === 'ip' ? `ip daddr ${CDN4} drop` : `ip6 daddr ${CDN6} drop`)],
      proofs: [fetchFails(VIDEO, ['timeout'], [family === 'ip' ? '-4' : '-6']), fetches(VIDEO, { status: 200 })],
      expect: { code: 'ok', orCode: ['tiktok.cdn-partial'] },
      boundMs: null,
    };
  }),
  fixed('T85', {
    title: 'the edges of the content network that IPv6 leads to take connections and then say nothing',
    steps: [filter('tt', 'input', `ip6 daddr ${CDN6} tcp dport 443 tcp flags & psh == psh drop`)],
    proofs: [
      portIs('tcp', CDN_EDGE6, 443, 'open'),
      fetchFails(VIDEO, ['timeout'], ['-6']),
      fetches(VIDEO, { status: 200 }, ['-4']),
    ],
    expect: { code: 'tiktok.cdn-partial' },
    boundMs: 30_000,
  }),
  recipe('T25', (draw) => {
    const bitsPerSecond = draw.whole(600, [300, 700]) * 1000;
    return {
      title: 'the content hosts send little by little while everything else is fast',
      steps: [services({ vcdn: { bitsPerSecond }, icdn: { bitsPerSecond } })],
      proofs: [comesAt(THUMBNAIL, { atMost: (1.3 * bitsPerSecond) / 1000 }), comesAt(CONTROL_FILE, { atLeast: 2000 })],
      expect: { code: 'tiktok.cdn-slow' },
      boundMs: 40_000,
    };
  }),
];

const creator = { settings: { live: { ingestUrl: INGEST_URL } } };
const toIngest = (fate: string) => [`ip daddr ${INGESTS4} ${fate}`, `ip6 daddr ${INGESTS6} ${fate}`];

const toOtherService = (fate: string) => [`ip daddr ${OTHER_SERVICE4} ${fate}`, `ip6 daddr ${OTHER_SERVICE6} ${fate}`];

const live: readonly Recipe[] = [
  fixed('T17', {
    title: "TikTok's LIVE servers refuse streams",
    steps: [filter('tt', 'input', 'tcp dport 1935 reject with tcp reset')],
    proofs: [portIs('tcp', INGEST4, 1935, 'refused'), fetches(TIKTOK, { status: 200 })],
    user: creator,
    expect: { code: 'tiktok.ingest-down', features: { ingest: 'down' }, alone: true },
    boundMs: 12_000,
  }),
  fixed('T78', {
    title: "TikTok's LIVE servers are silent on all their ports",
    steps: [filter('tt', 'input', ...toIngest('drop'))],
    proofs: [
      portIs('tcp', INGEST4, 1935, 'silent'),
      portIs('tcp', INGEST4, 443, 'silent'),
      fetches(TIKTOK, { status: 200 }),
    ],
    user: creator,
    expect: { code: 'tiktok.ingest-down', features: { ingest: 'down' } },
    boundMs: 12_000,
  }),
  fixed('T79', {
    title: "TikTok's LIVE servers take connections and never greet",
    steps: [services({ ingest: { stall: true } })],
    proofs: [portIs('tcp', INGEST4, 1935, 'open'), fetches(TIKTOK, { status: 200 })],
    user: creator,
    expect: { code: 'tiktok.ingest-down', features: { ingest: 'down' } },
    boundMs: 15_000,
  }),
  fixed('T86', {
    title: 'the creator streams to another service, whose server refuses streams: no word about TikTok',
    steps: [filter('inet', 'input', ...toOtherService('tcp dport 1935 reject with tcp reset'))],
    proofs: [portIs('tcp', OTHER_SERVICE4, 1935, 'refused'), fetches(TIKTOK, { status: 200 })],
    user: { settings: { live: { ingestUrl: OTHER_SERVICE_URL } } },
    expect: { code: 'path.ingest-down', features: { ingest: 'down' }, alone: true },
    boundMs: 12_000,
  }),
  fixed('T80', {
    title: 'a creator has set a LIVE server and all is well',
    steps: [],
    proofs: [portIs('tcp', INGEST4, 1935, 'open'), takesStreamAt(INGEST4, 1935, { atLeast: 8000 })],
    user: creator,
    expect: { code: 'ok', features: { ingest: 'ok' } },
    boundMs: null,
  }),
  recipe('T81', (draw) => {
    const rate = `limit rate over ${draw.whole(60, [40, 100])} kbytes/second drop`;
    return {
      title: 'the LIVE server takes a stream slower than it comes, which no look without a stream can see',
      steps: [filter('tt', 'input', ...toIngest(`tcp dport 1935 ${rate}`))],
      proofs: [takesStreamAt(INGEST4, 1935, { atMost: 4000 }), portIs('tcp', INGEST4, 1935, 'open')],
      user: creator,
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

/** Scenarios in which TikTok is silent, slow or closed. */
export const reachRecipes: readonly Recipe[] = [...whole, ...content, ...live];
