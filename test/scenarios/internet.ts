// Faults of the provider's network, and things that are none.
import { GATEWAY4, GATEWAY6_GLOBAL, ISP_HOP4, nat64Of } from '../lab/addresses.ts';
import {
  answersPing,
  diesAtHop,
  fetches,
  fetchFails,
  ipShows,
  looksUp,
  losesPings,
  noPing,
} from '../lab/client-proofs.ts';
import { comesAt, pingTakes, portIs } from '../lab/measured-proofs.ts';
import { lossSeen } from './router.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { allIcmp, dns, filter, ip, loses, resolver, toAnchorsOf, wire } from './steps.ts';
import { ANCHOR4, ANCHOR6, CANARY, CONTROL, CONTROL_FILE, INGEST4, TIKTOK } from './targets.ts';

const outages: readonly Recipe[] = [
  fixed('I01', {
    title: "nothing passes the provider's core",
    steps: [filter('isp', 'forward', 'drop')],
    proofs: [
      answersPing(GATEWAY4),
      diesAtHop(ANCHOR4, 2, ISP_HOP4),
      noPing(ANCHOR4),
      noPing(ANCHOR6),
      fetchFails(CONTROL, ['timeout']),
    ],
    expect: { code: 'internet.down' },
    boundMs: 5000,
  }),
  recipe('I51', (draw) => {
    const fate = draw.oneOf('admin-prohibited', 'host-unreachable', 'no-route');
    return {
      title: "the provider's core says that everything is out of reach",
      steps: [filter('isp', 'forward', `reject with icmpx type ${fate}`)],
      proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), noPing(ANCHOR6), fetchFails(CONTROL, ['connect', 'resolve'])],
      expect: { code: 'internet.down' },
      boundMs: 5000,
    };
  }),
];

const losses: readonly Recipe[] = [
  recipe('I02', (draw) => {
    const share = draw.share(0.2, [0.15, 0.35]);
    return {
      title: 'the provider loses a good part of the packets, each way',
      steps: [filter('isp', 'forward', loses(share))],
      proofs: [answersPing(GATEWAY4), losesPings(ANCHOR4, lossSeen(share), 150)],
      expect: { code: 'internet.loss' },
      boundMs: 20_000,
    };
  }),
  recipe('I03', (draw) => {
    const share = draw.share(0.5, [0.4, 0.6]);
    return {
      title: 'the provider loses half of the packets, each way',
      steps: [filter('isp', 'forward', loses(share))],
      proofs: [answersPing(GATEWAY4), losesPings(ANCHOR4, lossSeen(share), 150)],
      // Beyond a half each way, hardly one in five makes it there and back, and handshakes end by chance.
      expect: { code: 'internet.loss', ...(share > 0.5 ? { orCode: ['internet.down'] } : {}) },
      boundMs: 12_000,
    };
  }),
  fixed('I04', {
    title: 'one packet in fifty is lost, as on many lines',
    steps: [filter('isp', 'forward', loses(0.02))],
    proofs: [losesPings(ANCHOR4, { atLeast: 0.3, atMost: 12 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
];

const delays: readonly Recipe[] = [
  recipe('I05', (draw) => {
    const [up, down] = [draw.whole(250, [200, 300]), draw.whole(200, [150, 250])];
    return {
      title: 'the line takes half a second for every answer, as over a satellite',
      steps: [{ type: 'relay', settings: { wan: { ab: { delay: up }, ba: { delay: down } } } }],
      proofs: [pingTakes(ANCHOR4, { atLeast: up + down - 5 }), pingTakes(GATEWAY4, { atMost: 30 })],
      expect: { code: 'ok', notes: ['slow-line'] },
      expectWatching: { code: 'internet.latency' },
      boundMs: 30_000,
    };
  }),
  recipe('I52', (draw) => {
    const delay = draw.whole(450, [430, 520]);
    return {
      title: 'the line takes a second for every answer, which no one can work with',
      steps: [wire('wan', { delay })],
      proofs: [pingTakes(ANCHOR4, { atLeast: 2 * delay - 10 })],
      expect: { code: 'internet.latency' },
      boundMs: 30_000,
    };
  }),
  recipe('I09', (draw) => {
    const each = { delay: draw.whole(60, [30, 70]), jitter: draw.whole(20, [10, 20]) };
    return {
      title: 'the line is as slow and uneven as a mobile one',
      steps: [wire('wan', each)],
      proofs: [pingTakes(ANCHOR4, { atLeast: 30, atMost: 250 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  recipe('I06', (draw) => {
    const rate = draw.whole(700, [400, 800]);
    return {
      title: 'the line carries less than a video needs',
      steps: [
        {
          type: 'tc',
          in: 'isp',
          device: 'cpe0',
          queue: ['tbf', 'rate', `${rate}kbit`, 'burst', '8k', 'latency', '400ms'],
        },
      ],
      proofs: [comesAt(CONTROL_FILE, { atMost: 1.3 * rate })],
      expect: { code: 'internet.slow' },
      boundMs: 30_000,
    };
  }),
  recipe('I07', (draw) => {
    const [megabits, waitMs] = [draw.whole(4, [3, 6]), draw.whole(500, [450, 700])];
    return {
      title: 'this computer sends more than its line carries, and everything waits in the router',
      steps: [
        {
          type: 'tc',
          in: 'rtr',
          device: 'wan0',
          queue: ['tbf', 'rate', `${megabits}mbit`, 'burst', '16k', 'latency', `${waitMs}ms`],
        },
        { type: 'upload', to: INGEST4, port: 1935 },
      ],
      proofs: [pingTakes(ANCHOR4, { atLeast: 200 })],
      // Only who has known the line for a while can tell a line that got late from one that always is.
      expect: { code: 'ok' },
      expectWatching: { code: 'internet.line-full' },
      boundMs: 40_000,
    };
  }),
];

const families: readonly Recipe[] = [
  fixed('V01', {
    title: 'IPv6 is offered and the provider swallows it',
    steps: [filter('isp', 'forward', 'meta nfproto ipv6 drop')],
    proofs: [noPing(ANCHOR6), answersPing(ANCHOR4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', orCode: ['internet.ipv6-broken'], notes: ['ipv6-broken'] },
    boundMs: null,
  }),
  fixed('I53', {
    title: 'the provider carries no IPv4 and everything works over IPv6',
    steps: [filter('isp', 'forward', 'meta nfproto ipv4 drop')],
    proofs: [noPing(ANCHOR4), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', notes: ['ipv4-broken'] },
    boundMs: null,
  }),
  fixed('I54', {
    title: 'the network has IPv6 only',
    steps: [resolver(GATEWAY6_GLOBAL), ip('cli', '-4 addr flush dev wlan0')],
    proofs: [
      ipShows(['-4', 'addr', 'show', 'dev', 'wlan0'], /^$/),
      looksUp('www.tiktok.com', 'NOERROR', { server: GATEWAY6_GLOBAL, type: 'AAAA' }),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('I55', {
    title: 'the network has IPv6 only, and TikTok is reached through a NAT64',
    steps: [
      resolver(GATEWAY6_GLOBAL),
      ip('cli', '-4 addr flush dev wlan0'),
      dns({ isp: [{ suffix: 'tiktok', act: 'nat64' }] }),
    ],
    proofs: [
      looksUp('www.tiktok.com', nat64Of('20.20.0.1'), { server: GATEWAY6_GLOBAL, type: 'AAAA' }),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'ok' },
    boundMs: null,
  }),
];

const habits: readonly Recipe[] = [
  fixed('B00', {
    title: 'nothing is wrong',
    steps: [],
    proofs: [answersPing(ANCHOR4), fetches(CONTROL, { status: 200 }), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  recipe('B01', (draw) => ({
    title: 'the line is gone for little more than a second',
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: ['drop'], lastsMs: draw.whole(1200, [700, 1300]) }],
    proofs: [noPing(ANCHOR4), noPing(ANCHOR6)],
    expect: { code: 'ok' },
    boundMs: null,
  })),
  recipe('I56', (draw) => {
    const owner = draw.oneOf('google', 'cloudflare', 'quad9');
    const address = { google: '8.8.8.8', cloudflare: '1.1.1.1', quad9: '9.9.9.9' }[owner];
    return {
      title: 'one of the well-known hosts that everybody asks is dead',
      steps: [filter('isp', 'forward', ...toAnchorsOf(owner)('drop'))],
      proofs: [noPing(address), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok', notes: ['anchor-dead'] },
      boundMs: null,
    };
  }),
  recipe('I57', (draw) => {
    const owners = draw.some(2, ['google', 'cloudflare', 'quad9']);
    return {
      title: 'two of the well-known hosts that everybody asks are dead',
      steps: [filter('isp', 'forward', ...toAnchorsOf(...owners)('drop'))],
      proofs: [fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok', notes: ['anchor-dead'] },
      boundMs: null,
    };
  }),
  fixed('I58', {
    title: 'the provider lets no ICMP through',
    steps: [filter('isp', 'forward', allIcmp('drop'))],
    proofs: [noPing(ANCHOR4), noPing(ANCHOR6), answersPing(GATEWAY4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('I59', {
    title: 'neither the router nor anything beyond it lets ICMP through',
    steps: [filter('rtr', 'input', allIcmp('drop')), filter('rtr', 'forward', allIcmp('drop'))].map((step) =>
      step.type === 'nft' && step.hook === 'input'
        ? { ...step, rules: ['icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } accept', ...step.rules] }
        : step,
    ),
    proofs: [noPing(ANCHOR4), noPing(GATEWAY4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', notes: ['icmp-filtered'] },
    boundMs: null,
  }),
  fixed('I60', {
    title: 'the network blocks UDP on port 443 and TCP passes',
    steps: [filter('rtr', 'forward', 'udp dport 443 drop')],
    proofs: [
      portIs('udp', '20.20.0.1', 443, 'silent'),
      portIs('udp', '20.20.0.1', 444, 'refused'),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('I61', {
    title: 'the provider drops plain HTTP',
    steps: [filter('isp', 'forward', 'tcp dport 80 drop')],
    proofs: [fetchFails(CANARY, ['timeout']), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
];

/** Provider scenarios. */
export const internetRecipes: readonly Recipe[] = [...habits, ...outages, ...losses, ...delays, ...families];
