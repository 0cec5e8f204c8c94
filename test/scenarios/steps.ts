// Short words for the steps that scenarios and campaigns are made of.
import { anchors, CDN4, CDN6, TIKTOK_PREFIXES4, TIKTOK_PREFIXES6, TT4, TT6 } from '../lab/addresses.ts';
import { INTERCEPT_PORT, PORTAL_PORT } from '../lab/addresses.ts';
import type { NodeName } from '../lab/addresses.ts';
import type { Hook, Step } from '../lab/faults/fault.ts';
import type { RelaySettings } from '../lab/relay.ts';
import type { DnsRulesInput } from '../lab/servers/dns-rules.ts';
import type { RouterManners } from '../lab/servers/router-manners.ts';
import type { ServiceModes } from '../lab/servers/service-modes.ts';
import type { RelayName } from '../lab/topology.ts';

/** Where the welcoming portal listens on the router; the laboratory's own portal has 8080. */
export const WELCOME_PORT = 8081;

type DnsRuleInput = NonNullable<DnsRulesInput['isp']>[number];

const set = (addresses: readonly string[]): string => `{ ${addresses.join(', ')} }`;

/** Where Cloudflare answers DNS over HTTPS, besides its anchors. */
const dohFront = { v4: '104.16.248.249', v6: '2606:4700::6810:f8f9' };

const anchorSets = {
  v4: set([...anchors.flatMap(({ addresses4 }) => addresses4), dohFront.v4]),
  v6: set([...anchors.flatMap(({ addresses6 }) => addresses6), dohFront.v6]),
};

const towards = (v4: string, v6: string) => (fate: string) => [`ip daddr ${v4} ${fate}`, `ip6 daddr ${v6} ${fate}`];

/** nftables rules for packets to all of TikTok. */
export const toTiktok = towards(TT4, TT6);

/** The same for its app hosts alone. */
export const toApp = towards(TIKTOK_PREFIXES4[0], TIKTOK_PREFIXES6[0]);

/** The same for its content hosts alone. */
export const toCdn = towards(CDN4, CDN6);

/** The same for every anchor and every resolver over HTTPS. */
export const toAnchors = towards(anchorSets.v4, anchorSets.v6);

/** The same for the anchors of the given owners. */
export const toAnchorsOf = (...owners: readonly string[]): ((fate: string) => string[]) => {
  const theirs = anchors.filter(({ owner }) => owners.includes(owner));
  return towards(
    set(theirs.flatMap(({ addresses4 }) => addresses4)),
    set(theirs.flatMap(({ addresses6 }) => addresses6)),
  );
};

/** Echo requests of both families. */
export const pings = (fate: string): string[] => [`icmp type echo-request ${fate}`, `icmpv6 type echo-request ${fate}`];

/** What routers say about packets whose hops are used up, in both families. */
export const hopReports = (fate: string): string[] => [
  `icmp type time-exceeded ${fate}`,
  `icmpv6 type time-exceeded ${fate}`,
];

/** All of ICMP, in both families. */
export const allIcmp = (fate: string): string => `meta l4proto { icmp, ipv6-icmp } ${fate}`;

/** A router that says nothing at all for itself, except where it is in the network. */
export const muteRouter: Step = {
  type: 'nft',
  in: 'rtr',
  hook: 'input',
  rules: ['icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-solicit } accept', 'drop'],
};

/** Packet filter rules on one node. */
export const filter = (node: NodeName, hook: Hook, ...rules: readonly string[]): Step => ({
  type: 'nft',
  in: node,
  hook,
  rules,
});

/** Resolvers that misbehave. */
export const dns = (rules: DnsRulesInput): Step => ({ type: 'dns', rules });

/** One resolver rule for each suffix by which TikTok's names are known, its CNAMEs and scripts included. */
export const tiktokNames = (rule: Omit<DnsRuleInput, 'suffix'>): DnsRuleInput[] =>
  ['tiktok', 'ttwstatic', 'ttdns', 'byteoversea'].map((suffix) => ({ suffix, ...rule }));

/** Groups of TikTok's services that misbehave. */
export const services = (modes: ServiceModes): Step => ({ type: 'service', modes });

/** A wire that misbehaves alike in both directions. */
export const wire = (name: RelayName, each: NonNullable<RelaySettings['ab']>): Step => ({
  type: 'relay',
  settings: { [name]: { ab: each, ba: each } },
});

/** `ip` commands on one node. */
export const ip = (node: NodeName, ...commands: readonly string[]): Step => ({ type: 'ip', in: node, commands });

/** A client that asks another resolver. */
export const resolver = (address: string): Step => ({ type: 'resolver', address });

const fates = { reset: ['REJECT', '--reject-with', 'tcp-reset'], drop: ['DROP'] };

/** The provider cuts TLS handshakes that contain the text. */
export const cutSni = (text: string, fate: keyof typeof fates): Step => ({
  type: 'iptables',
  in: 'isp',
  rule: [
    ...['-A', 'FORWARD', '-p', 'tcp', '--dport', '443', '-m', 'string', '--algo', 'bm', '--string', text, '-j'],
    ...fates[fate],
  ],
});

/** TikTok's prefixes as a relay matches them: the beginnings of its addresses. */
export const relayMatch = {
  tiktok: ['20.20.', '20.30.', 'v6:2a100020', 'v6:2a100030'],
  content: ['20.30.', 'v6:2a100030'],
};

/** Rules that lose that share of packets, from 0 to 1. */
export const loses = (share: number): string => `numgen random mod 100 < ${Math.round(share * 100)} drop`;

/** A portal in the router: plain HTTP goes to its page, names are answered, and `fate` meets the rest. */
export const portal = (...fate: readonly string[]): Step[] => [
  filter('rtr', 'prerouting', `tcp dport 80 redirect to :${PORTAL_PORT}`),
  filter('rtr', 'forward', 'udp dport 53 accept', ...fate),
];

/** The router's interceptor gets the HTTPS that `which` matches, and does as it was told. */
export const intercept = (interceptor: 'page' | 'passes', ...which: readonly string[]): Step[] => [
  { type: 'router', manners: { interceptor } },
  filter('rtr', 'prerouting', ...which.map((match) => `${match} redirect to :${INTERCEPT_PORT}`)),
];

/** A tunnel that carries the default routes of these families. */
export const vpn = (...families: ReadonlyArray<4 | 6>): Step => ({ type: 'vpn', families });

/** A daemon that stops answering without going away. */
export const stop = (daemon: Extract<Step, { type: 'stop' }>['daemon']): Step => ({ type: 'stop', daemon });

/** The router's name service with further options, such as a filter list. */
export const forwarder = (...options: readonly string[]): Step => ({ type: 'forwarder', options });

/** A filter list in the router's name service that sends these domains nowhere, as Pi-hole does. */
export const filterList = (...domains: readonly string[]): Step =>
  forwarder(...domains.flatMap((domain) => [`--address=/${domain}/0.0.0.0`, `--address=/${domain}/::`]));

/** How the router's proxies behave. */
export const proxy = (manners: NonNullable<RouterManners['proxy']>): Step => ({
  type: 'router',
  manners: { proxy: manners },
});
