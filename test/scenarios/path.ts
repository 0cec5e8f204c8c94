// Blocks and troubles between the provider and TikTok.
import { CDN4, CDN6, INET_HOP4, TT4 } from '../lab/addresses.ts';
import { answersPing, diesAtHop, fetches, fetchFails, losesPings, noPing } from '../lab/client-proofs.ts';
import { comesAt, packetsPass, portIs, stalls } from '../lab/measured-proofs.ts';
import { lossSeen } from './router.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { cutSni, filter, intercept, relayMatch, toTiktok } from './steps.ts';
import {
  ANCHOR4,
  ANCHOR6,
  bothFamilies,
  CONTROL,
  CONTROL_FILE,
  INGEST4,
  INGEST_URL,
  THUMBNAIL,
  TIKTOK,
  VIDEO,
  WEB_EDGE4,
  WEB_EDGE6,
} from './targets.ts';

const fails = (...reasons: Parameters<typeof fetchFails>[1][number][]) =>
  bothFamilies.flatMap((family) => [TIKTOK, VIDEO].map((url) => fetchFails(url, reasons, [family])));
const controlFine = fetches(CONTROL, { status: 200 });

/** A neutral server name, dialled at a TikTok address: only the certificate's name is wrong. */
const neutralNameAt = (edge: string) =>
  fetchFails('https://example.com/', ['certificate'], ['--connect-to', `example.com:443:${edge}:443`]);

/** TikTok's server name, dialled at a control's address. */
const tiktokNameAtControl = (reason: 'tls' | 'timeout') =>
  fetchFails('https://www.tiktok.com/', [reason], ['--connect-to', `www.tiktok.com:443:${ANCHOR4}:443`]);

const byAddress: readonly Recipe[] = [
  fixed('P01', {
    title: "the provider drops everything to TikTok's addresses",
    steps: [filter('isp', 'forward', ...toTiktok('drop'))],
    proofs: [...fails('timeout'), controlFine, answersPing(ANCHOR6), diesAtHop(WEB_EDGE4, 3, null)],
    expect: { code: 'path.ip-blocked', orCode: ['tiktok.unreachable'] },
    boundMs: 10_000,
  }),
  fixed('P02', {
    title: 'the provider resets every connection to TikTok',
    steps: [filter('isp', 'forward', ...toTiktok('meta l4proto tcp reject with tcp reset'))],
    proofs: [...fails('connect'), controlFine],
    expect: { code: 'path.ip-blocked', orCode: ['tiktok.unreachable'] },
    boundMs: 8000,
  }),
  recipe('P51', (draw) => {
    const node = draw.oneOf('isp', 'rtr');
    return {
      title: "a router short of TikTok says that TikTok's addresses are prohibited",
      steps: [filter(node, 'forward', ...toTiktok('reject with icmpx type admin-prohibited'))],
      proofs: [...fails('connect'), controlFine],
      expect: { code: 'path.ip-blocked', innocent: 'tiktok' },
      boundMs: 8000,
    };
  }),
  fixed('P52', {
    title: "a network beyond the provider drops everything to TikTok's addresses",
    steps: [filter('inet', 'forward', ...toTiktok('drop'))],
    proofs: [...fails('timeout'), controlFine],
    expect: { code: 'tiktok.unreachable', orCode: ['path.ip-blocked'], innocent: 'tiktok' },
    boundMs: 12_000,
  }),
  recipe('P53', (draw) => {
    const family = draw.oneOf(4, 6);
    const rule = toTiktok('drop')[family === 4 ? 0 : 1] ?? '';
    return {
      title: "the provider drops TikTok's addresses of one family, and the other one works",
      steps: [filter('isp', 'forward', rule)],
      proofs: [fetchFails(TIKTOK, ['timeout'], [`-${family}`]), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

const byName: readonly Recipe[] = [
  fixed('P04', {
    title: 'the provider resets connections that name TikTok in the TLS handshake',
    steps: [cutSni('tiktok', 'reset')],
    proofs: [
      ...fails('tls'),
      neutralNameAt(WEB_EDGE4),
      neutralNameAt(`[${WEB_EDGE6}]`),
      tiktokNameAtControl('tls'),
      controlFine,
      diesAtHop(WEB_EDGE4, 3, INET_HOP4),
    ],
    expect: { code: 'path.sni-blocked' },
    boundMs: 8000,
  }),
  fixed('P05', {
    title: 'the provider drops handshakes that name TikTok',
    steps: [cutSni('tiktok', 'drop')],
    proofs: [...fails('timeout'), neutralNameAt(WEB_EDGE4), tiktokNameAtControl('timeout'), controlFine],
    expect: { code: 'path.sni-blocked' },
    boundMs: 10_000,
  }),
  recipe('P54', (draw) => {
    const [text, url] = draw.oneOf(
      ['v16-webapp', VIDEO] as const,
      ['webcast', 'https://webcast.tiktok.com/webcast/room/info/'] as const,
    );
    const fate = draw.oneOf('drop', 'reset');
    return {
      title: "the provider cuts handshakes that name one of TikTok's hosts",
      steps: [cutSni(text, fate)],
      proofs: [fetchFails(url, [fate === 'drop' ? 'timeout' : 'tls']), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'path.sni-blocked', orCode: ['unknown'], innocent: 'tiktok' },
      boundMs: 10_000,
    };
  }),
];

const intercepted: readonly Recipe[] = [
  recipe('P06', (draw) => ({
    title: 'HTTPS to every site ends at the router, with certificates that nobody trusts',
    steps: intercept(draw.oneOf('page', 'passes'), 'tcp dport 443'),
    proofs: [fetchFails(TIKTOK, ['certificate']), fetchFails(CONTROL, ['certificate'])],
    expect: { code: 'internet.tls-intercepted' },
    boundMs: 6000,
  })),
  recipe('P07', (draw) => ({
    title: 'HTTPS to TikTok ends at the router, with certificates that nobody trusts',
    steps: intercept(draw.oneOf('page', 'passes'), ...toTiktok('tcp dport 443')),
    proofs: [fetchFails(TIKTOK, ['certificate']), fetchFails(VIDEO, ['certificate']), controlFine],
    expect: { code: 'path.tls-intercepted' },
    boundMs: 6000,
  })),
  fixed('P55', {
    title: "a notice of the network answers in TikTok's name, with certificates that this machine was made to trust",
    steps: intercept('page', ...toTiktok('tcp dport 443')),
    proofs: [fetchFails(TIKTOK, ['certificate']), controlFine],
    user: { trustsForeign: true },
    expect: { code: 'path.block-page', innocent: 'tiktok' },
    boundMs: 12_000,
  }),
  fixed('P56', {
    title: 'a company opens all HTTPS and seals it again, with certificates that this machine was made to trust',
    steps: intercept('passes', 'tcp dport 443'),
    proofs: [
      fetchFails(TIKTOK, ['certificate']),
      fetches(TIKTOK, { status: 200, ...{ header: 'x-tt-logid' } }, ['-k']),
    ],
    user: { trustsForeign: true },
    expect: { code: 'ok' },
    boundMs: null,
  }),
];

const quality: readonly Recipe[] = [
  recipe('P09', (draw) => {
    const rate = draw.whole(300, [150, 400]);
    return {
      title: "TikTok's content comes drop by drop while everything else is fast",
      steps: [{ type: 'relay', settings: { wan: { ba: { rate, match: relayMatch.content, qms: 400 } } } }],
      proofs: [comesAt(THUMBNAIL, { atMost: 1.3 * rate }), comesAt(CONTROL_FILE, { atLeast: 2000 })],
      expect: { code: 'path.throttled' },
      boundMs: 40_000,
    };
  }),
  recipe('P57', (draw) => {
    const kilobytes = draw.whole(100, [80, 150]);
    const limit = `quota over ${kilobytes} kbytes limit rate over ${draw.whole(25, [15, 30])} kbytes/second drop`;
    return {
      // Who counts bytes lets small packets pass: that the way holds it up need not show.
      title: "TikTok's content becomes slow after the first few pictures",
      steps: [filter('isp', 'forward', `ip saddr ${CDN4} ${limit}`, `ip6 saddr ${CDN6} ${limit}`)],
      proofs: [comesAt(THUMBNAIL, { atMost: 900 }), comesAt(CONTROL_FILE, { atLeast: 2000 })],
      expect: { code: 'path.throttled', orCode: ['tiktok.cdn-slow', 'path.loss'], innocent: 'tiktok' },
      boundMs: 40_000,
    };
  }),
  recipe('P58', (draw) => {
    const loss = draw.share(0.25, [0.2, 0.4]);
    return {
      title: 'packets are lost on the way to TikTok alone',
      steps: [
        {
          type: 'relay',
          settings: { wan: { ab: { loss, match: relayMatch.tiktok }, ba: { loss, match: relayMatch.tiktok } } },
        },
      ],
      proofs: [losesPings(WEB_EDGE4, lossSeen(loss), 150), losesPings(ANCHOR4, { atLeast: 0, atMost: 0 }, 60)],
      expect: { code: 'path.loss', innocent: 'tiktok' },
      boundMs: 40_000,
    };
  }),
  recipe('P11', (draw) => {
    const limit = draw.whole(1400, [1300, 1450]);
    return {
      title: 'large packets vanish on the way and nobody says so',
      steps: [filter('isp', 'forward', `meta length > ${limit} drop`)],
      proofs: [
        packetsPass(ANCHOR4, 1500, false),
        packetsPass(ANCHOR4, 200, true),
        stalls(THUMBNAIL, ['-4']),
        stalls(CONTROL_FILE, ['-6']),
      ],
      expect: { code: 'path.mtu' },
      boundMs: 15_000,
    };
  }),
  recipe('P12', (draw) => {
    const node = draw.oneOf('rtr', 'isp');
    return {
      title: 'the network swallows LIVE streams on port 1935, to TikTok and to others, and lets 443 through',
      steps: [filter(node, 'forward', 'tcp dport 1935 drop')],
      proofs: [
        portIs('tcp', INGEST4, 1935, 'silent'),
        portIs('tcp', INGEST4, 443, 'open'),
        portIs('tcp', '185.15.59.224', 1935, 'silent'),
      ],
      user: { settings: { live: { ingestUrl: INGEST_URL } } },
      expect: { code: 'path.port-blocked' },
      boundMs: 12_000,
    };
  }),
  fixed('P59', {
    title: 'TikTok answers everything but pings',
    steps: [filter('isp', 'forward', ...toTiktok('meta l4proto { icmp, ipv6-icmp } drop'))],
    proofs: [noPing(WEB_EDGE4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  recipe('P60', (draw) => {
    const share = draw.share(0.03, [0.02, 0.05]);
    return {
      title: 'one packet in thirty is lost on the way to TikTok',
      steps: [filter('isp', 'forward', `ip daddr ${TT4} numgen random mod 100 < ${Math.round(100 * share)} drop`)],
      proofs: [fetches(CONTROL, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

/** Scenarios between the provider and TikTok. */
export const pathRecipes: readonly Recipe[] = [...byAddress, ...byName, ...intercepted, ...quality];
