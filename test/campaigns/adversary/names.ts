// Faults and lies of resolvers, for all names, for TikTok's, for one family, now and then.
import { fileURLToPath } from 'node:url';
import { BLOCK_PAGE4, GATEWAY4 } from '../../lab/addresses.ts';
import type { Acceptable, AdversaryFault } from './fault-type.ts';
import { dns, filter, resolver, tiktokNames, toAnchors } from '../../scenarios/steps.ts';

const failures = [
  ['refused', 'refuses every question', "refuses TikTok's names"],
  ['servfail', 'answers every question with a server failure', "answers TikTok's names with a server failure"],
  ['empty', 'answers every question with nothing', "answers TikTok's names with nothing"],
  ['nxdomain', 'denies that any name exists', null],
  ['drop', null, "is silent about TikTok's names"],
] as const;

const outright: readonly AdversaryFault[] = failures.flatMap(([act, forAll, forTiktok]) => [
  ...(forAll === null
    ? []
    : [
        {
          name: `names-${act}`,
          title: `the resolver ${forAll}`,
          steps: [dns({ isp: [{ act }] })],
          right: ['dns.down'] as const,
        },
      ]),
  ...(forTiktok === null
    ? []
    : [
        {
          name: `tiktok-names-${act}`,
          title: `the resolver ${forTiktok}`,
          steps: [dns({ isp: tiktokNames({ act }) })],
          right: ['dns.tiktok-blocked'] as const,
        },
      ]),
]);

/** A public address at which nothing answers. */
const DEAD4 = '20.99.9.9';

// Addresses are never compared with those that other resolvers give, since content networks give everyone others: a lie
// that leads to a public address shows only by what happens there. That TikTok does not answer is then true too.
const lies: ReadonlyArray<{ name: string; to: string; ips: string[]; acceptable?: Acceptable[] }> = [
  { name: 'nowhere', to: 'nowhere', ips: ['0.0.0.0'] },
  { name: 'nowhere-both', to: 'nowhere in both families', ips: ['0.0.0.0', '::'] },
  { name: 'private', to: 'a private address', ips: ['10.66.6.6'] },
  { name: 'self', to: "the user's own machine over IPv6", ips: ['::1'] },
  { name: 'router', to: 'the router', ips: [GATEWAY4] },
  { name: 'block-page', to: 'a public address with a block page', ips: [BLOCK_PAGE4], acceptable: ['unknown'] },
  {
    name: 'dead-public',
    to: 'a dead public address',
    ips: [DEAD4],
    acceptable: ['unknown', 'tiktok.unreachable'],
  },
  {
    name: 'another-site',
    to: "another owner's web site",
    ips: ['142.250.180.3', '2a00:1450:4009:820::2003'],
    acceptable: ['unknown'],
  },
];

const poisoned: readonly AdversaryFault[] = lies.map(({ name, to, ips, acceptable = [] }) => ({
  name: `poison-${name}`,
  title: `the resolver sends TikTok's names to ${to}`,
  steps: [dns({ isp: tiktokNames({ act: 'poison', ips }) }), filter('isp', 'forward', `ip daddr ${DEAD4} drop`)],
  right: ['dns.tiktok-blocked'],
  acceptable,
}));

const noDoh = filter('isp', 'forward', ...toAnchors('tcp dport 443 drop'));
const denied = tiktokNames({ act: 'nxdomain' });
const failing = tiktokNames({ act: 'servfail' });
const blockPage = tiktokNames({ act: 'poison', ips: [BLOCK_PAGE4] });

const severalResolvers: readonly AdversaryFault[] = [
  {
    name: 'poison-nowhere-no-doh',
    title: "the resolver sends TikTok's names nowhere and DNS over HTTPS is blocked",
    steps: [dns({ isp: tiktokNames({ act: 'poison', ips: ['0.0.0.0'] }) }), noDoh],
    right: ['dns.tiktok-blocked'],
    acceptable: ['unknown'],
  },
  {
    name: 'denied-by-public-too-no-doh',
    title: "every resolver in reach denies TikTok's names and DNS over HTTPS is blocked",
    steps: [dns({ isp: denied, pub: denied }), noDoh],
    right: ['dns.tiktok-blocked'],
    acceptable: ['unknown'],
  },
  {
    name: 'poison-block-page-by-public-too',
    title: "every resolver but those over HTTPS sends TikTok's names to a block page",
    steps: [dns({ isp: blockPage, pub: blockPage })],
    right: ['dns.tiktok-blocked'],
    acceptable: ['unknown'],
  },
  {
    name: 'denied-everywhere',
    title: "TikTok's names do not exist for any resolver in the world",
    steps: [dns({ isp: denied, pub: denied, doh: denied })],
    right: ['tiktok.dns-down'],
    acceptable: ['unknown', 'tiktok.unreachable'],
  },
  {
    name: 'failing-everywhere',
    title: "no resolver in the world gets an answer about TikTok's names",
    steps: [dns({ isp: failing, pub: failing, doh: failing })],
    right: ['tiktok.dns-down'],
    acceptable: ['unknown', 'tiktok.unreachable'],
  },
  {
    // The addresses that would show the internet alive are those that are blocked.
    name: 'names-fail-anchors-dead',
    title: 'the resolver fails for every name and all anchors are blocked',
    steps: [dns({ isp: [{ act: 'servfail' }] }), filter('isp', 'forward', ...toAnchors('drop'))],
    right: ['dns.down'],
    acceptable: ['unknown', 'internet.down'],
  },
  {
    name: 'public-resolvers-blocked',
    title: 'public resolvers are blocked in every form and the own one works',
    steps: [
      filter(
        'isp',
        'forward',
        ...toAnchors('udp dport 53 drop'),
        ...toAnchors('tcp dport { 53, 443, 853 } reject with tcp reset'),
      ),
    ],
    right: ['ok'],
  },
  {
    name: 'resolver-nobody',
    title: 'the machine asks a resolver that does not exist',
    steps: [resolver('192.168.77.250')],
    right: ['dns.down'],
  },
  {
    name: 'resolver-local-nobody',
    title: 'the machine asks a resolver of its own that does not run',
    steps: [resolver('127.0.0.53')],
    right: ['dns.down'],
  },
];

const oneFamily: readonly AdversaryFault[] = [
  {
    name: 'poison-ipv4-only',
    title: "the resolver sends TikTok's names nowhere in IPv4 and tells the truth in IPv6",
    steps: [dns({ isp: tiktokNames({ qtype: 'A', act: 'poison', ips: ['0.0.0.0'] }) })],
    right: ['ok', 'dns.tiktok-blocked', 'dns.tiktok-partial'],
    acceptable: ['unknown'],
  },
  {
    name: 'tiktok-ipv6-only',
    title: "TikTok's names have no IPv4 address",
    steps: [dns({ isp: tiktokNames({ qtype: 'A', act: 'empty' }) })],
    right: ['ok'],
  },
  {
    name: 'aaaa-empty',
    title: 'no name has an IPv6 address',
    steps: [dns({ isp: [{ qtype: 'AAAA', act: 'empty' }] })],
    right: ['ok'],
  },
  {
    name: 'aaaa-silent',
    title: 'the resolver is silent when asked for IPv6 addresses',
    steps: [dns({ isp: [{ qtype: 'AAAA', act: 'drop' }] })],
    right: ['dns.aaaa-broken'],
    acceptable: ['ok', 'unknown'],
  },
  {
    name: 'aaaa-servfail',
    title: 'the resolver fails when asked for IPv6 addresses',
    steps: [dns({ isp: [{ qtype: 'AAAA', act: 'servfail' }] })],
    right: ['ok', 'dns.aaaa-broken'],
    acceptable: ['unknown'],
  },
];

const slowOrPartial: readonly AdversaryFault[] = [
  {
    name: 'names-slow-1s',
    title: 'the resolver takes a second for every name',
    steps: [dns({ isp: [{ delayMs: 1000 }] })],
    right: ['ok', 'dns.slow'],
    acceptable: ['unknown'],
  },
  {
    name: 'tiktok-names-slow-1s',
    title: "the resolver takes a second for TikTok's names",
    steps: [dns({ isp: tiktokNames({ delayMs: 1000 }) })],
    right: ['ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'names-slow-4s',
    title: 'the resolver takes four seconds for every name',
    steps: [dns({ isp: [{ delayMs: 4000 }] })],
    right: ['dns.down', 'dns.slow'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'names-servfail-sometimes',
    title: 'the resolver fails for three questions in ten',
    steps: [dns({ isp: [{ act: 'servfail', p: 0.3 }] })],
    right: ['ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'names-lost-sometimes',
    title: 'the resolver loses three questions in ten',
    steps: [dns({ isp: [{ act: 'drop', p: 0.3 }] })],
    right: ['ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'tiktok-names-denied-sometimes',
    title: "the resolver denies TikTok's names three times in ten",
    steps: [dns({ isp: tiktokNames({ act: 'nxdomain', p: 0.3 }) })],
    right: ['ok', 'dns.tiktok-partial'],
    acceptable: ['unknown', 'dns.tiktok-blocked'],
  },
  {
    name: 'live-names-denied',
    title: "the resolver denies the names of TikTok's LIVE services",
    steps: [dns({ isp: [{ suffix: 'webcast', act: 'nxdomain' }] })],
    right: ['dns.tiktok-partial'],
    acceptable: ['unknown'],
  },
  {
    name: 'only-tiktok-names',
    title: "the resolver knows TikTok's names and no others",
    steps: [dns({ isp: [{ suffix: 'tiktok' }, { suffix: 'ttdns' }, { act: 'nxdomain' }] })],
    right: ['ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'hosts-file',
    title: "the machine's hosts file sends www.tiktok.com nowhere",
    steps: [],
    hostsFile: '127.0.0.1 localhost\n0.0.0.0 www.tiktok.com\n',
    right: ['dns.tiktok-partial', 'dns.tiktok-blocked'],
    blame: 'you',
    acceptable: ['unknown'],
  },
  {
    name: 'ghost-hosts',
    title: "the user's own catalog adds hosts that do not exist",
    steps: [],
    args: ['--catalog', fileURLToPath(new URL('ghost-catalog.json', import.meta.url))],
    right: ['ok'],
  },
];

/** Faults of name lookup. */
export const nameFaults: readonly AdversaryFault[] = [
  ...outright,
  ...poisoned,
  ...severalResolvers,
  ...oneFamily,
  ...slowOrPartial,
];
