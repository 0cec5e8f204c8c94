// Faults of the home network and its router.
import { GATEWAY4, PORTAL_PORT } from '../lab/addresses.ts';
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
import type { Scenario } from './scenario.ts';
import { ANCHOR4, ANCHOR6, CANARY, CONTROL, OTHER_CANARY, TIKTOK } from './targets.ts';

/** Local network, router and captive portal scenarios. */
export const routerScenarios: readonly Scenario[] = [
  {
    id: 'L01',
    title: 'a third of all frames is lost between the user and the router',
    steps: [{ type: 'relay', settings: { lan: { ab: { loss: 0.3 }, ba: { loss: 0.3 } } } }],
    proofs: [losesPings(GATEWAY4, { atLeast: 35, atMost: 68 })],
    expect: { code: 'lan.degraded' },
    boundMs: 20_000,
  },
  {
    id: 'R01',
    title: 'the router is dead but the link to it stays up',
    steps: [{ type: 'ip', in: 'rtr', commands: ['link set lan0 down'] }],
    proofs: [
      ipShows(['-br', 'link', 'show', 'dev', 'wlan0'], /LOWER_UP/),
      noPing(GATEWAY4),
      noPing(ANCHOR4),
      noPing(ANCHOR6),
    ],
    expect: { code: 'router.down' },
    boundMs: 5000,
  },
  {
    id: 'R02',
    title: 'the router ignores pings but forwards everything',
    steps: [
      {
        type: 'nft',
        in: 'rtr',
        hook: 'input',
        rules: ['icmp type echo-request drop', 'icmpv6 type echo-request drop'],
      },
    ],
    proofs: [noPing(GATEWAY4), answersPing(ANCHOR4), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  },
  {
    id: 'R03',
    title: 'the router has lost its uplink',
    steps: [{ type: 'ip', in: 'rtr', commands: ['link set wan0 down'] }],
    proofs: [answersPing(GATEWAY4), noPing(ANCHOR4), noPing(ANCHOR6), diesAtHop(ANCHOR4, 2, null)],
    expect: { code: 'internet.down' },
    boundMs: 5000,
  },
  {
    id: 'R04',
    title: "the router's DNS forwarder hangs",
    steps: [{ type: 'stop', daemon: 'dnsmasq' }],
    proofs: [
      answersPing(ANCHOR4),
      looksUp('example.com', 'TIMEOUT'),
      looksUp('example.com', 'NOERROR', { server: ANCHOR4 }),
    ],
    expect: { code: 'dns.down' },
    boundMs: 6000,
  },
  {
    id: 'C01',
    title: 'a captive portal answers plain HTTP and swallows the rest',
    steps: [
      { type: 'nft', in: 'rtr', hook: 'prerouting', rules: [`tcp dport 80 redirect to :${PORTAL_PORT}`] },
      { type: 'nft', in: 'rtr', hook: 'forward', rules: ['udp dport 53 accept', 'drop'] },
    ],
    proofs: [
      answersPing(GATEWAY4),
      fetches(CANARY, { status: 302, header: 'location: http://192.168.77.1/portal/' }),
      fetches(OTHER_CANARY, { status: 302 }),
      fetches('http://192.168.77.1/portal/login', { status: 200, body: /Room number/ }),
      fetchFails(CONTROL, ['timeout']),
      diesAtHop(ANCHOR4, 2, null),
      looksUp('example.com', 'NOERROR'),
    ],
    expect: { code: 'internet.captive-portal' },
    boundMs: 5000,
  },
];
