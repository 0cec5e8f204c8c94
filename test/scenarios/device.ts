// Faults of the user's own machine: link, address, route.
import { GATEWAY4 } from '../lab/addresses.ts';
import { answersPing, fetches, fetchFails, ipShows, noPing } from '../lab/client-proofs.ts';
import { systemResolves } from '../lab/measured-proofs.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { ip } from './steps.ts';
import { ANCHOR4, ANCHOR6, CONTROL, TIKTOK } from './targets.ts';

const link = ['-br', 'link', 'show', 'dev', 'wlan0'];

const links: readonly Recipe[] = [
  fixed('D01', {
    title: 'the network interface is switched off',
    steps: [ip('cli', 'link set wlan0 down')],
    proofs: [ipShows(link, /DOWN .*<BROADCAST,MULTICAST>/), noPing(GATEWAY4), fetchFails(CONTROL, ['resolve'])],
    expect: { code: 'device.link-down' },
    boundMs: 2000,
  }),
  fixed('D02', {
    title: 'the cable is pulled out while the interface stays switched on',
    steps: [ip('cli', 'link set wlan0 carrier off')],
    proofs: [ipShows(link, /NO-CARRIER.*[<,]UP>/), noPing(GATEWAY4), noPing(ANCHOR6)],
    expect: { code: 'device.link-down' },
    boundMs: 2000,
  }),
];

const addresses: readonly Recipe[] = [
  fixed('D03', {
    title: 'the interface loses its addresses of both families',
    steps: [ip('cli', 'addr flush dev wlan0')],
    proofs: [ipShows(['-br', 'addr', 'show', 'dev', 'wlan0'], /^wlan0 +U\w+$/), noPing(GATEWAY4), noPing(ANCHOR6)],
    expect: { code: 'device.no-address' },
    boundMs: 3000,
  }),
  recipe('D52', (draw) => {
    const own = `169.254.${draw.whole(9, [1, 254])}.${draw.whole(9, [1, 254])}/16`;
    return {
      title: 'the interface has only an address that it gave itself',
      steps: [
        {
          type: 'ip',
          in: 'cli',
          commands: ['addr flush dev wlan0', `addr add ${own} dev wlan0`],
          undo: [`addr del ${own} dev wlan0`],
        },
      ],
      proofs: [ipShows(['-br', 'addr', 'show', 'dev', 'wlan0'], /169\.254\./), noPing(GATEWAY4), noPing(ANCHOR6)],
      expect: { code: 'device.no-address' },
      boundMs: 3000,
    };
  }),
];

const routes: readonly Recipe[] = [
  fixed('D05', {
    title: 'the default routes of both families are gone',
    steps: [ip('cli', 'route del default', '-6 route del default')],
    proofs: [
      answersPing(GATEWAY4),
      ipShows(['route', 'show'], /^(?![^]*default)/),
      ipShows(['-6', 'route', 'show'], /^(?![^]*default)/),
      fetchFails(CONTROL, ['connect']),
    ],
    expect: { code: 'device.no-route' },
    boundMs: 2000,
  }),
  recipe('D06', (draw) => {
    const nobody = draw.whole(99, [30, 240]);
    return {
      title: 'the default routes point to a router that does not exist',
      steps: [
        ip(
          'cli',
          `route replace default via 192.168.77.${nobody}`,
          `-6 route replace default via fe80::${nobody} dev wlan0`,
        ),
      ],
      proofs: [answersPing(GATEWAY4), noPing(`192.168.77.${nobody}`), noPing(ANCHOR4), noPing(ANCHOR6)],
      expect: { code: 'router.down' },
      boundMs: 5000,
    };
  }),
  fixed('D07', {
    title: 'only the IPv4 default route is gone and everything works over IPv6',
    steps: [ip('cli', 'route del default')],
    proofs: [noPing(ANCHOR4), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok', notes: ['ipv4-broken'] },
    boundMs: null,
  }),
  fixed('D51', {
    title: 'only the IPv6 default route is gone and everything works over IPv4',
    steps: [ip('cli', '-6 route del default')],
    proofs: [noPing(ANCHOR6), answersPing(ANCHOR4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('D53', {
    title: 'the default routes say that everything is unreachable',
    steps: [
      {
        type: 'ip',
        in: 'cli',
        commands: [
          'route replace unreachable default',
          '-6 route del default',
          '-6 route replace unreachable default metric 1024',
        ],
        undo: ['route del unreachable default', '-6 route del unreachable default'],
      },
    ],
    proofs: [answersPing(GATEWAY4), fetchFails(CONTROL, ['connect']), noPing(ANCHOR4), noPing(ANCHOR6)],
    expect: { code: 'device.no-route' },
    boundMs: 2000,
  }),
  recipe('D54', (draw) => {
    const nobody = draw.whole(98, [30, 240]);
    return {
      title: 'the IPv4 default route points to a router that does not exist and IPv6 works',
      steps: [ip('cli', `route replace default via 192.168.77.${nobody}`)],
      proofs: [noPing(ANCHOR4), answersPing(ANCHOR6), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'ok', notes: ['ipv4-broken'] },
      boundMs: null,
    };
  }),
];

const hostsFiles: readonly Recipe[] = [
  recipe('D55', (draw) => {
    const nowhere = draw.oneOf('0.0.0.0', '127.0.0.1');
    const name = draw.oneOf('www.tiktok.com', 'webcast.tiktok.com');
    return {
      title: "the machine's hosts file sends one of TikTok's names nowhere",
      steps: [{ type: 'hosts-file', lines: [`${nowhere} ${name}`] }],
      proofs: [systemResolves(name, nowhere), fetchFails(`https://${name}/robots.txt`, ['connect'])],
      expect: { code: 'dns.tiktok-partial', orCode: ['dns.tiktok-blocked'], blame: 'you' },
      boundMs: 8000,
    };
  }),
];

/** Link, address, route and hosts file scenarios. */
export const deviceRecipes: readonly Recipe[] = [...links, ...addresses, ...routes, ...hostsFiles];
