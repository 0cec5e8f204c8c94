// Faults of the user's own machine.
import { GATEWAY4, NOBODY4, NOBODY6 } from '../lab/addresses.ts';
import { answersPing, fetches, fetchFails, ipShows, noPing } from '../lab/client-proofs.ts';
import type { Scenario } from './scenario.ts';
import { ANCHOR4, ANCHOR6, CONTROL, TIKTOK } from './targets.ts';

const link = ['-br', 'link', 'show', 'dev', 'wlan0'];

/** Link, address and route scenarios. */
export const deviceScenarios: readonly Scenario[] = [
  {
    id: 'D01',
    title: 'the network interface is switched off',
    steps: [{ type: 'ip', in: 'cli', commands: ['link set wlan0 down'] }],
    proofs: [ipShows(link, /DOWN .*<BROADCAST,MULTICAST>/), noPing(GATEWAY4), fetchFails(CONTROL, ['resolve'])],
    expect: { code: 'device.link-down' },
    boundMs: 2000,
  },
  {
    id: 'D02',
    title: 'the cable is pulled out while the interface stays switched on',
    steps: [{ type: 'ip', in: 'cli', commands: ['link set wlan0 carrier off'] }],
    proofs: [ipShows(link, /NO-CARRIER.*[<,]UP>/), noPing(GATEWAY4), noPing(ANCHOR6)],
    expect: { code: 'device.link-down' },
    boundMs: 2000,
  },
  {
    id: 'D03',
    title: 'the interface loses its addresses of both families',
    steps: [{ type: 'ip', in: 'cli', commands: ['addr flush dev wlan0'] }],
    proofs: [ipShows(['-br', 'addr', 'show', 'dev', 'wlan0'], /^wlan0 +U\w+$/), noPing(GATEWAY4), noPing(ANCHOR6)],
    expect: { code: 'device.no-address' },
    boundMs: 3000,
  },
  {
    id: 'D05',
    title: 'the default routes of both families are gone',
    steps: [{ type: 'ip', in: 'cli', commands: ['route del default', '-6 route del default'] }],
    proofs: [
      answersPing(GATEWAY4),
      ipShows(['route', 'show'], /^(?![^]*default)/),
      ipShows(['-6', 'route', 'show'], /^(?![^]*default)/),
      fetchFails(CONTROL, ['connect']),
    ],
    expect: { code: 'device.no-route' },
    boundMs: 2000,
  },
  {
    id: 'D06',
    title: 'the default routes point to a router that does not exist',
    steps: [
      {
        type: 'ip',
        in: 'cli',
        commands: [`route replace default via ${NOBODY4}`, `-6 route replace default via ${NOBODY6} dev wlan0`],
      },
    ],
    proofs: [answersPing(GATEWAY4), noPing(NOBODY4), noPing(ANCHOR4), noPing(ANCHOR6)],
    expect: { code: 'router.down' },
    boundMs: 5000,
  },
  {
    id: 'D07',
    title: 'only the IPv4 default route is gone and everything works over IPv6',
    steps: [{ type: 'ip', in: 'cli', commands: ['route del default'] }],
    proofs: [noPing(ANCHOR4), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', notes: ['ipv4-broken'] },
    boundMs: null,
  },
];
