// Two things at once. A cause swallows only what it can explain: what TikTok wrote itself over a connection that holds is
// explained by no loss and no resolver, and behind a dead line nothing of TikTok is judged.
import { GATEWAY4 } from '../lab/addresses.ts';
import { answersPing, fetches, fetchFails, ipShows, looksUp, losesPings, noPing } from '../lab/client-proofs.ts';
import { fakeClockLibrary } from '../lab/fake-clock.ts';
import { pingTakes } from '../lab/measured-proofs.ts';
import { lossSeen } from './router.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import {
  cutSni,
  dns,
  filter,
  ip,
  loses,
  portal,
  services,
  tiktokNames,
  toAnchorsOf,
  toCdn,
  toTiktok,
  vpn,
  wire,
} from './steps.ts';
import { ANCHOR4, ANCHOR6, CONTROL, FEED, LOGIN, OPEN_API, TIKTOK, VIDEO, writtenByTiktok } from './targets.ts';

const overloaded = services({ all: { status: 503 } });
const feedFails = services({ feed: { status: 502 } });
const namesDenied = dns({ isp: tiktokNames({ act: 'nxdomain' }) });

const beneathAnOutage: readonly Recipe[] = [
  recipe('X51', (draw) => ({
    title: 'a weak Wi-Fi holds frames up while every TikTok service is overloaded',
    steps: [wire('lan', { delay: draw.whole(60, [50, 90]), jitter: 20 }), overloaded],
    proofs: [pingTakes(GATEWAY4, { atLeast: 62 }), fetches(TIKTOK, { status: 503, ...writtenByTiktok })],
    expect: { code: 'tiktok.down', named: ['lan.degraded'] },
    boundMs: 20_000,
  })),
  recipe('X52', (draw) => {
    const share = draw.share(0.15, [0.13, 0.2]);
    return {
      title: "the provider loses packets while TikTok's feed fails",
      steps: [filter('isp', 'forward', loses(share)), feedFails],
      proofs: [losesPings(ANCHOR4, lossSeen(share), 150)],
      expect: {
        code: 'internet.loss',
        orCode: ['tiktok.feature-down'],
        named: ['internet.loss', 'tiktok.feature-down'],
      },
      boundMs: 20_000,
    };
  }),
  recipe('X53', (draw) => ({
    title: "every name takes longer than a second while TikTok's feed fails",
    steps: [dns({ isp: [{ delayMs: draw.whole(1200, [1000, 1400]) }] }), feedFails],
    proofs: [looksUp('example.com', 'TIMEOUT'), looksUp('example.com', 'NOERROR', { timeoutMs: 2500 })],
    expect: { code: 'tiktok.feature-down', orCode: ['dns.slow'], named: ['tiktok.feature-down', 'dns.slow'] },
    boundMs: 20_000,
  })),
  fixed('X54', {
    title: 'one of the well-known hosts is dead while every TikTok service is overloaded',
    steps: [filter('isp', 'forward', ...toAnchorsOf('quad9')('drop')), overloaded],
    proofs: [noPing('9.9.9.9'), fetches(TIKTOK, { status: 503, ...writtenByTiktok })],
    expect: { code: 'tiktok.down', notes: ['anchor-dead'] },
    boundMs: 8000,
  }),
  fixed('X55', {
    title: 'a VPN carries everything while every TikTok service is overloaded',
    steps: [vpn(4, 6), overloaded],
    proofs: [ipShows(['route', 'get', ANCHOR4], /dev tun9/), fetches(TIKTOK, { status: 503 })],
    expect: { code: 'tiktok.down' },
    boundMs: 8000,
  }),
  fixed('X56', {
    title: 'IPv6 is dead while every TikTok service is overloaded',
    steps: [filter('isp', 'forward', 'meta nfproto ipv6 drop'), overloaded],
    proofs: [noPing(ANCHOR6), fetches(TIKTOK, { status: 503, ...writtenByTiktok })],
    expect: { code: 'tiktok.down', notes: ['ipv6-broken'] },
    boundMs: 12_000,
  }),
  fixed('X57', {
    title: "the clock is minutes off while TikTok's feed fails",
    steps: [feedFails],
    proofs: [fetches(FEED, { status: 502, ...writtenByTiktok })],
    user: { clockOffS: 420 },
    expect: { code: 'tiktok.feature-down', features: { feed: 'down' } },
    boundMs: 12_000,
    ...(fakeClockLibrary() === null ? { lacks: 'libfaketime (Debian package faketime)' } : {}),
  }),
];

const hidesTheRest: readonly Recipe[] = [
  fixed('X58', {
    title: 'the interface is switched off while every TikTok service is overloaded',
    steps: [ip('cli', 'link set wlan0 down'), overloaded],
    proofs: [noPing(GATEWAY4), fetchFails(CONTROL, ['resolve'])],
    expect: { code: 'device.link-down', innocent: 'tiktok' },
    boundMs: 2000,
  }),
  fixed('X59', {
    title: 'a captive portal swallows everything while every TikTok service is overloaded',
    steps: [...portal('drop'), overloaded],
    proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), fetchFails(TIKTOK, ['timeout'])],
    expect: { code: 'internet.captive-portal', innocent: 'tiktok' },
    boundMs: 5000,
  }),
  fixed('X60', {
    title: "nothing passes the provider's core while the resolver would deny TikTok's names",
    steps: [filter('isp', 'forward', 'drop'), namesDenied],
    proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), noPing(ANCHOR6)],
    expect: { code: 'internet.down', innocent: 'tiktok' },
    boundMs: 5000,
  }),
];

const sideBySide: readonly Recipe[] = [
  fixed('X61', {
    title: "the resolver denies TikTok's names and every TikTok service is overloaded",
    steps: [namesDenied, overloaded],
    proofs: [looksUp('www.tiktok.com', 'NXDOMAIN'), looksUp('www.tiktok.com', 'NOERROR', { server: ANCHOR4 })],
    expect: { code: 'dns.tiktok-blocked', orCode: ['tiktok.down'] },
    boundMs: 12_000,
  }),
  fixed('X62', {
    title: "the resolver denies TikTok's names and the provider resets handshakes that name TikTok",
    steps: [namesDenied, cutSni('tiktok', 'reset')],
    proofs: [
      looksUp('www.tiktok.com', 'NXDOMAIN'),
      fetchFails(
        TIKTOK,
        ['tls'],
        ['--connect-to', 'www.tiktok.com:443:20.20.0.1:443', '--resolve', 'www.tiktok.com:443:20.20.0.1'],
      ),
    ],
    expect: { code: 'dns.tiktok-blocked', orCode: ['path.sni-blocked'], innocent: 'tiktok' },
    boundMs: 12_000,
  }),
  fixed('X63', {
    title: "TikTok's content hosts fall silent and its log-in fails",
    steps: [filter('tt', 'input', ...toCdn('drop')), services({ login: { status: 500 } })],
    proofs: [
      fetchFails(VIDEO, ['timeout']),
      fetches(LOGIN, { status: 500, ...writtenByTiktok }),
      fetches(OPEN_API, { status: 401 }),
    ],
    expect: {
      code: 'tiktok.cdn-down',
      orCode: ['tiktok.feature-down'],
      named: ['tiktok.cdn-down', 'tiktok.feature-down'],
      features: { login: 'down' },
    },
    boundMs: 15_000,
  }),
  fixed('X64', {
    title: 'the provider drops all of TikTok and IPv6 altogether',
    steps: [filter('isp', 'forward', 'meta nfproto ipv6 drop', ...toTiktok('drop'))],
    proofs: [noPing(ANCHOR6), answersPing(ANCHOR4), fetchFails(TIKTOK, ['timeout'])],
    expect: { code: 'path.ip-blocked', orCode: ['tiktok.unreachable'], innocent: 'tiktok' },
    boundMs: 12_000,
  }),
  fixed('X65', {
    title: 'the line is gone for a second while the feed fails',
    steps: [feedFails, { type: 'nft', in: 'isp', hook: 'forward', rules: ['drop'], lastsMs: 800 }],
    proofs: [noPing(ANCHOR4)],
    expect: { code: 'tiktok.feature-down', features: { feed: 'down' } },
    boundMs: 15_000,
  }),
];

const harmlessTogether: readonly Recipe[] = [
  fixed('X66', {
    title: 'pings are ignored, other resolvers are blocked and one packet in fifty is lost',
    steps: [
      filter('rtr', 'input', 'icmp type echo-request drop', 'icmpv6 type echo-request drop'),
      filter('isp', 'forward', loses(0.02), 'udp dport 53 drop'),
    ],
    proofs: [
      noPing(GATEWAY4),
      looksUp('example.com', 'TIMEOUT', { server: ANCHOR4 }),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('X67', {
    title: 'the line is slow and uneven, one name in ten fails, and the feed wants a captcha',
    steps: [
      wire('wan', { delay: 50, jitter: 15 }),
      dns({ isp: [{ act: 'servfail', p: 0.1 }] }),
      services({ feed: { body: '{"code":"10000","type":"verify","subtype":"slide"}' } }),
    ],
    proofs: [answersPing(ANCHOR4)],
    expect: { code: 'ok', notes: ['checks-filtered'] },
    boundMs: null,
  }),
];

/** Scenarios of two things at once. */
export const togetherRecipes: readonly Recipe[] = [
  ...beneathAnOutage,
  ...hidesTheRest,
  ...sideBySide,
  ...harmlessTogether,
];
