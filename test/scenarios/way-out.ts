// What stands between a program and the line on the user's own machine: a wrong clock, a VPN, a proxy.
import { GATEWAY4, HTTP_PROXY_PORT, NO_PROXY_PORT, SOCKS_PROXY_PORT, TUNNEL4 } from '../lab/addresses.ts';
import { answersPing, fetches, fetchFails, ipShows, noPing } from '../lab/client-proofs.ts';
import { fakeClockLibrary } from '../lab/fake-clock.ts';
import { clockIsOff, pingTakes } from '../lab/measured-proofs.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { filter, proxy, stop, vpn, wire } from './steps.ts';
import { ANCHOR4, ANCHOR6, CONTROL, TIKTOK } from './targets.ts';

const DAY_S = 86_400;

const lacksClock = fakeClockLibrary() === null ? { lacks: 'libfaketime (Debian package faketime)' } : {};

const wrongClock = (
  offS: number,
  title: string,
  expect: Expectation,
  boundMs: number | null,
): Omit<Scenario, 'id'> => ({
  title,
  steps: [],
  // Without the library there is nothing to prove, and nobody who would ask.
  proofs: fakeClockLibrary() === null ? [] : [clockIsOff(offS)],
  user: { clockOffS: offS },
  expect,
  boundMs,
  ...lacksClock,
});

const clocks: readonly Recipe[] = [
  recipe('K01', (draw) =>
    wrongClock(draw.whole(400, [1, 400]) * DAY_S, 'the clock is far ahead', { code: 'device.clock-wrong' }, 6000),
  ),
  recipe('K03', (draw) => wrongClock(draw.whole(40, [-60, 60]), 'the clock is off by seconds', { code: 'ok' }, null)),
  recipe('K51', (draw) =>
    // The laboratory's certificates are younger than that, so that they seem not to be valid yet.
    wrongClock(draw.whole(-30, [-900, -2]) * DAY_S, 'the clock is far behind', { code: 'device.clock-wrong' }, 6000),
  ),
  recipe('K52', (draw) =>
    wrongClock(draw.whole(480, [300, 540]), 'the clock has drifted by minutes', { code: 'ok' }, null),
  ),
  recipe('K53', (draw) =>
    wrongClock(
      draw.oneOf(1, -1) * draw.whole(3600, [1200, 7200]),
      'the clock is off by an hour, and every certificate still holds',
      { code: 'device.clock-wrong' },
      6000,
    ),
  ),
];

const throughTunnel = ipShows(['route', 'get', ANCHOR4], /dev tun9/);
const pastTunnel = (address: string) => ({
  claim: `${address} answers ping past the tunnel`,
  test: async (client: Parameters<ReturnType<typeof noPing>['test']>[0]) => {
    const args = ['-n', '-q', '-c', '2', '-i', '0.05', '-W', '0.6', '-I', 'wlan0', address];
    return (await client.run('ping', args)).exitCode === 0 ? null : 'no reply';
  },
});

const tunnels: readonly Recipe[] = [
  fixed('V03', {
    title: 'a VPN that works carries everything',
    steps: [vpn(4, 6)],
    proofs: [throughTunnel, answersPing(TUNNEL4.far), fetches(TIKTOK, { status: 200 }), pastTunnel(ANCHOR4)],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('V04', {
    title: 'a VPN carries everything and has died, and the line below it works',
    steps: [vpn(4, 6), stop('relay-vpn')],
    proofs: [throughTunnel, noPing(ANCHOR4), noPing(ANCHOR6), pastTunnel(ANCHOR4), answersPing(GATEWAY4)],
    expect: { code: 'device.vpn-down' },
    boundMs: 6000,
  }),
  fixed('V51', {
    title: 'a VPN that works carries IPv4 alone',
    steps: [vpn(4)],
    proofs: [throughTunnel, answersPing(TUNNEL4.far), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  recipe('V52', (draw) => {
    const delay = draw.whole(70, [40, 110]);
    return {
      title: 'a VPN that works makes every way longer',
      steps: [vpn(4, 6), { type: 'relay', settings: { vpn: { ab: { delay }, ba: { delay } } } }],
      proofs: [throughTunnel, pingTakes(ANCHOR4, { atLeast: 2 * delay }), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  fixed('V53', {
    title: 'a VPN carries IPv4 alone and has died, while IPv6 goes past it',
    steps: [vpn(4), stop('relay-vpn')],
    proofs: [throughTunnel, noPing(ANCHOR4), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', orCode: ['device.vpn-down'] },
    boundMs: null,
  }),
  fixed('V54', {
    title: 'a VPN is silent because the line below it is dead',
    steps: [vpn(4, 6), stop('relay-vpn'), filter('isp', 'forward', 'drop')],
    proofs: [throughTunnel, noPing(ANCHOR4), noPing(ANCHOR6), answersPing(GATEWAY4)],
    expect: { code: 'internet.down' },
    boundMs: 6000,
  }),
  recipe('V55', (draw) => {
    const loss = draw.share(0.25, [0.2, 0.4]);
    return {
      title: 'a VPN loses packets, and the line below it is fine',
      steps: [vpn(4, 6), wire('vpn', { loss })],
      proofs: [throughTunnel, pastTunnel(ANCHOR4)],
      expect: { code: 'internet.loss', orCode: ['device.vpn-down', 'unknown'], innocent: 'tiktok' },
      boundMs: 20_000,
    };
  }),
];

const httpProxy = `http://${GATEWAY4}:${HTTP_PROXY_PORT}`;
const socksProxy = `socks5h://${GATEWAY4}:${SOCKS_PROXY_PORT}`;
const deadProxy = `http://${GATEWAY4}:${NO_PROXY_PORT}`;
const by = (url: string): string[] => ['--proxy', url];
const configured = (url: string) => ({ env: { HTTPS_PROXY: url, https_proxy: url, HTTP_PROXY: url, http_proxy: url } });

const brokenProxy = (
  title: string,
  url: string,
  manners: 'works' | 'silent' | 'denies' | 'asks',
  exit: 'connect' | 'timeout' | 'proxy',
) => ({
  title,
  steps: [proxy(manners)],
  proofs: [fetchFails(CONTROL, [exit], by(url)), fetches(CONTROL, { status: 200 })],
  user: configured(url),
  expect: { code: 'device.proxy-broken' } as const,
  boundMs: 6000,
});

const proxies: readonly Recipe[] = [
  recipe('Y51', (draw) => {
    const url = draw.oneOf(httpProxy, socksProxy);
    return {
      title: 'the configured proxy works',
      steps: [proxy('works')],
      proofs: [fetches(CONTROL, { status: 200 }, by(url)), fetches(TIKTOK, { status: 200 }, by(url))],
      user: configured(url),
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
  fixed('Y52', brokenProxy('nobody listens where the configured proxy should be', deadProxy, 'works', 'connect')),
  recipe('Y53', (draw) =>
    brokenProxy('the configured proxy says nothing', draw.oneOf(httpProxy, socksProxy), 'silent', 'timeout'),
  ),
  fixed('Y54', brokenProxy('the configured proxy lets nothing through', httpProxy, 'denies', 'proxy')),
  fixed('Y55', {
    ...brokenProxy('the configured proxy wants a password', httpProxy, 'asks', 'proxy'),
    // Who has the password gets through; who has none does not.
    expect: { code: 'device.proxy-broken', orCode: ['ok'], innocent: 'tiktok' },
  }),
  fixed('Y56', {
    title: 'everything but the configured proxy is blocked, and the proxy works',
    steps: [proxy('works'), filter('rtr', 'forward', 'iifname "lan0" meta l4proto tcp drop')],
    proofs: [fetches(TIKTOK, { status: 200 }, by(httpProxy)), fetchFails(CONTROL, ['timeout']), answersPing(ANCHOR4)],
    user: configured(httpProxy),
    expect: { code: 'ok', orCode: ['unknown'] },
    boundMs: null,
  }),
];

/** Clock, VPN and proxy scenarios. */
export const wayOutRecipes: readonly Recipe[] = [...clocks, ...tunnels, ...proxies];
