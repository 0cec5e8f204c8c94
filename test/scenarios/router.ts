// Faults of the home network and its router, and portals that want a login.
import { GATEWAY4 } from '../lab/addresses.ts';
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
import { pingTakes } from '../lab/measured-proofs.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { dns, filter, ip, muteRouter, pings, portal, resolver, services, stop, wire } from './steps.ts';
import { ANCHOR4, ANCHOR6, CANARY, CONTROL, OTHER_CANARY, TIKTOK } from './targets.ts';

/** Bounds, in percent, between which a sample of pings shows a loss of that share in each of `ways` directions. */
export const lossSeen = (share: number, ways = 2): { atLeast: number; atMost: number } => {
  const lost = 100 * (1 - (1 - share) ** ways);
  return { atLeast: Math.max(0.3, lost - 16), atMost: Math.min(100, lost + 16) };
};

const quality: readonly Recipe[] = [
  recipe('L01', (draw) => {
    const loss = draw.share(0.3, [0.15, 0.45]);
    return {
      title: 'many frames are lost between the user and the router',
      steps: [wire('lan', { loss })],
      proofs: [losesPings(GATEWAY4, lossSeen(loss), 150)],
      expect: { code: 'lan.degraded' },
      boundMs: 20_000,
    };
  }),
  recipe('L02', (draw) => {
    const [up, down] = [draw.whole(90, [80, 160]), draw.whole(40, [30, 80])];
    return {
      title: 'the way to the router alone takes long, and not always the same time',
      steps: [
        {
          type: 'relay',
          settings: { lan: { ab: { delay: up, jitter: draw.whole(80, [20, 80]) }, ba: { delay: down } } },
        },
      ],
      proofs: [pingTakes(GATEWAY4, { atLeast: 62 })],
      expect: { code: 'lan.degraded' },
      boundMs: 20_000,
    };
  }),
  recipe('B04', (draw) => {
    const jitter = draw.whole(10, [5, 12]);
    return {
      title: 'the Wi-Fi jitters a little and loses a frame in a hundred',
      steps: [{ type: 'relay', settings: { lan: { ab: { delay: 15, jitter }, ba: { delay: 5, loss: 0.01 } } } }],
      proofs: [pingTakes(GATEWAY4, { atLeast: 8, atMost: 60 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  recipe('L51', (draw) => {
    const loss = draw.share(0.25, [0.2, 0.4]);
    return {
      title: 'frames to the router are lost in bursts of a distant room, one way only',
      steps: [{ type: 'relay', settings: { lan: { ba: { loss } } } }],
      proofs: [losesPings(GATEWAY4, lossSeen(loss, 1), 150)],
      expect: { code: 'lan.degraded' },
      boundMs: 20_000,
    };
  }),
];

const routers: readonly Recipe[] = [
  fixed('R01', {
    title: 'the router is dead but the link to it stays up',
    steps: [ip('rtr', 'link set lan0 down')],
    proofs: [
      ipShows(['-br', 'link', 'show', 'dev', 'wlan0'], /LOWER_UP/),
      noPing(GATEWAY4),
      noPing(ANCHOR4),
      noPing(ANCHOR6),
    ],
    expect: { code: 'router.down' },
    boundMs: 5000,
  }),
  fixed('R02', {
    title: 'the router ignores pings but forwards everything',
    steps: [filter('rtr', 'input', ...pings('drop'))],
    proofs: [noPing(GATEWAY4), answersPing(ANCHOR4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('R03', {
    title: 'the router has lost its uplink',
    steps: [ip('rtr', 'link set wan0 down')],
    proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), noPing(ANCHOR6), diesAtHop(ANCHOR4, 2, null)],
    expect: { code: 'internet.down' },
    boundMs: 5000,
  }),
  fixed('R04', {
    title: "the router's DNS forwarder hangs",
    steps: [stop('dnsmasq')],
    proofs: [
      answersPing(ANCHOR4),
      looksUp('example.com', 'TIMEOUT'),
      looksUp('example.com', 'NOERROR', { server: ANCHOR4 }),
    ],
    expect: { code: 'dns.down' },
    boundMs: 6000,
  }),
  recipe('R51', (draw) => {
    const rate = `${draw.whole(1, [1, 3])}/second burst ${draw.whole(2, [2, 4])} packets`;
    return {
      title: 'the router answers only a few pings a second and forwards everything',
      steps: [filter('rtr', 'input', ...pings(`limit rate over ${rate} drop`))],
      proofs: [
        losesPings(GATEWAY4, { atLeast: 50, atMost: 100 }, 60),
        losesPings(ANCHOR4, { atLeast: 0, atMost: 0 }, 60),
      ],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  fixed('R52', {
    title: 'the router answers nothing at all itself and forwards everything',
    steps: [resolver('8.8.8.8'), muteRouter],
    proofs: [noPing(GATEWAY4), answersPing(ANCHOR4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('R53', {
    title: 'the router answers and forwards nothing',
    steps: [filter('rtr', 'forward', 'drop')],
    proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), noPing(ANCHOR6), diesAtHop(ANCHOR4, 2, null)],
    expect: { code: 'internet.down', orCode: ['router.down'] },
    boundMs: 5000,
  }),
];

const loginOwed = {
  proofs: [
    answersPing(GATEWAY4),
    fetches(CANARY, { status: 302, header: 'location: http://192.168.77.1/portal/' }),
    fetches(OTHER_CANARY, { status: 302 }),
  ],
  expect: { code: 'internet.captive-portal' } as const,
  boundMs: 5000,
};

const unwell = (status: number) => services({ c204: { status } });

const portals: readonly Recipe[] = [
  fixed('C01', {
    ...loginOwed,
    title: 'a captive portal answers plain HTTP and swallows the rest',
    steps: portal('drop'),
    proofs: [
      ...loginOwed.proofs,
      fetches('http://192.168.77.1/portal/login', { status: 200, body: /Room number/ }),
      fetchFails(CONTROL, ['timeout']),
      diesAtHop(ANCHOR4, 2, null),
      looksUp('example.com', 'NOERROR'),
    ],
  }),
  fixed('C02', {
    ...loginOwed,
    title: 'a captive portal answers plain HTTP and resets HTTPS',
    steps: portal('tcp dport 443 reject with tcp reset', 'drop'),
    proofs: [...loginOwed.proofs, fetchFails(CONTROL, ['connect'])],
  }),
  fixed('C04', {
    ...loginOwed,
    title: 'a captive portal answers plain HTTP and gives its own address for every name',
    steps: [...portal('drop'), dns({ isp: [{ act: 'poison', ips: [GATEWAY4] }] })],
    proofs: [...loginOwed.proofs.slice(0, 1), looksUp('www.tiktok.com', GATEWAY4), fetches(CANARY, { status: 302 })],
  }),
  recipe('C05', (draw) => {
    const status = draw.oneOf(503, 500, 404);
    return {
      title: 'one of the canaries is unwell',
      steps: [unwell(status)],
      proofs: [fetches(CANARY, { status }), fetches(OTHER_CANARY, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  fixed('C51', {
    title: 'plain HTTP is redirected to a page of the network while HTTPS is left alone',
    steps: [filter('rtr', 'prerouting', 'tcp dport 80 redirect to :8080')],
    proofs: [
      fetches(CANARY, { status: 302 }),
      fetches(OTHER_CANARY, { status: 302 }),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  recipe('C52', (draw) => {
    const status = draw.oneOf(511, 503);
    return {
      title: 'all canaries give a wrong status while HTTPS works',
      steps: [services({ c204: { status }, canaries: { status } })],
      proofs: [fetches(CANARY, { status }), fetches(OTHER_CANARY, { status }), fetches(CONTROL, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

/** Local network, router and captive portal scenarios. */
export const routerRecipes: readonly Recipe[] = [...quality, ...routers, ...portals];
