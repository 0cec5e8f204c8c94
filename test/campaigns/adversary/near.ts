// Faults of the user's machine, of the home network, and of a router that wants a login.
import { GATEWAY4, INTERCEPT_PORT, PORTAL_PORT } from '../../lab/addresses.ts';
import type { Step } from '../../lab/faults/fault.ts';
import type { AdversaryFault } from './fault-type.ts';
import { allIcmp, dns, filter, ip, muteRouter, pings, resolver, WELCOME_PORT, wire } from '../../scenarios/steps.ts';

const deviceFaults: readonly AdversaryFault[] = [
  {
    // The home network's resolver has only an IPv4 address, so that names really fail, whatever IPv6 could carry.
    name: 'no-ipv4-address',
    title: 'the interface loses its IPv4 address and with it the way to the resolver',
    steps: [ip('cli', '-4 addr flush dev wlan0')],
    right: ['dns.down'],
  },
  {
    name: 'no-ipv6-route',
    title: 'only the IPv6 default route is gone',
    steps: [ip('cli', '-6 route del default')],
    right: ['ok'],
  },
  {
    name: 'unreachable-route',
    title: 'the default routes say that everything is unreachable',
    steps: [
      {
        type: 'ip',
        in: 'cli',
        commands: ['route replace unreachable default', '-6 route replace unreachable default'],
        undo: ['route del unreachable default', '-6 route del unreachable default'],
      },
    ],
    right: ['device.no-route'],
    acceptable: ['unknown'],
  },
  {
    name: 'self-assigned-address',
    title: 'the interface has only an address that it gave itself',
    steps: [
      {
        type: 'ip',
        in: 'cli',
        commands: ['addr flush dev wlan0', 'addr add 169.254.9.9/16 dev wlan0'],
        undo: ['addr del 169.254.9.9/16 dev wlan0'],
      },
    ],
    right: ['device.no-address'],
  },
];

const routerFaults: readonly AdversaryFault[] = [
  {
    name: 'router-mute',
    title: 'the router forwards everything and answers nothing itself',
    steps: [resolver('8.8.8.8'), muteRouter],
    right: ['ok'],
  },
  {
    name: 'router-mute-line-dead',
    title: "the router answers nothing itself, and nothing passes the provider's core",
    steps: [resolver('8.8.8.8'), muteRouter, filter('isp', 'forward', 'drop')],
    right: ['internet.down'],
    acceptable: ['unknown'],
  },
  {
    name: 'router-mute-line-dead-resolver-too',
    title: "the router answers nothing, not even names, and nothing passes the provider's core",
    steps: [muteRouter, filter('isp', 'forward', 'drop')],
    right: ['internet.down'],
    acceptable: ['unknown'],
  },
  {
    name: 'no-icmp',
    title: 'the router lets no ICMP through and ignores pings',
    steps: [filter('rtr', 'input', ...pings('drop')), filter('rtr', 'forward', allIcmp('drop'))],
    right: ['ok'],
  },
  {
    name: 'lan-loss-10',
    title: 'a tenth of all frames is lost between the user and the router',
    steps: [wire('lan', { loss: 0.1 })],
    right: ['lan.degraded', 'ok', 'internet.loss'],
    acceptable: ['unknown'],
  },
];

const redirect80 = (port: number): Step => filter('rtr', 'prerouting', `tcp dport 80 redirect to :${port}`);
const onlyNames = filter('rtr', 'forward', 'udp dport 53 accept', 'drop');
const resetsTls = 'tcp dport 443 reject with tcp reset';
const everyNameIsRouter = dns({ isp: [{ act: 'poison', ips: [GATEWAY4] }] });

const portalFaults: readonly AdversaryFault[] = [
  {
    name: 'portal-page',
    title: 'a portal answers plain HTTP with its own page and swallows the rest',
    welcomePortal: true,
    steps: [redirect80(WELCOME_PORT), onlyNames],
    right: ['internet.captive-portal'],
  },
  {
    name: 'portal-page-resets',
    title: 'a portal answers plain HTTP with its own page and resets HTTPS',
    welcomePortal: true,
    steps: [redirect80(WELCOME_PORT), filter('rtr', 'forward', 'udp dport 53 accept', resetsTls, 'drop')],
    right: ['internet.captive-portal'],
  },
  {
    name: 'portal-redirect-resets-pings-pass',
    title: 'a portal redirects plain HTTP, resets HTTPS and lets pings through',
    steps: [
      redirect80(PORTAL_PORT),
      filter('rtr', 'forward', 'udp dport 53 accept', allIcmp('accept'), resetsTls, 'drop'),
    ],
    right: ['internet.captive-portal'],
  },
  {
    name: 'portal-names-lead-to-router',
    title: 'a portal sends every name to the router',
    steps: [redirect80(PORTAL_PORT), onlyNames, everyNameIsRouter],
    right: ['internet.captive-portal'],
  },
  {
    name: 'portal-names-lead-to-router-alone',
    title: 'a portal sends every name to the router and swallows questions to other resolvers',
    steps: [redirect80(PORTAL_PORT), filter('rtr', 'forward', 'drop'), everyNameIsRouter],
    right: ['internet.captive-portal'],
  },
  {
    name: 'portal-foreign-certificate',
    title: 'a portal answers HTTPS too, with a certificate that nobody trusts',
    steps: [
      redirect80(PORTAL_PORT),
      filter('rtr', 'prerouting', `tcp dport 443 redirect to :${INTERCEPT_PORT}`),
      onlyNames,
    ],
    right: ['internet.captive-portal'],
  },
  {
    name: 'port-80-injected',
    title: 'something answers all plain HTTP while HTTPS is untouched',
    steps: [redirect80(PORTAL_PORT)],
    right: ['ok'],
    acceptable: ['unknown'],
  },
];

/** Faults on the user's side of the line. */
export const nearFaults: readonly AdversaryFault[] = [...deviceFaults, ...routerFaults, ...portalFaults];
