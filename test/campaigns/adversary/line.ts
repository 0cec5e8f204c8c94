// Faults of the provider's line and of what the check compares with: one family alone, dead anchors, loss, delay.
import type { AdversaryFault } from './fault-type.ts';
import { filter, pings, toAnchors, toAnchorsOf, toTiktok, wire } from '../../scenarios/steps.ts';

const loses = (percent: number): string => `numgen random mod 100 < ${percent} drop`;

const oneFamily: readonly AdversaryFault[] = [
  {
    name: 'line-no-ipv4',
    title: 'the provider carries no IPv4',
    steps: [filter('isp', 'forward', 'meta nfproto ipv4 drop')],
    right: ['ok'],
  },
  {
    name: 'line-no-ipv6',
    title: 'the provider carries no IPv6',
    steps: [filter('isp', 'forward', 'meta nfproto ipv6 drop')],
    right: ['ok', 'internet.ipv6-broken'],
  },
  {
    name: 'line-rejects-ipv6',
    title: 'the provider rejects IPv6',
    steps: [filter('isp', 'forward', 'meta nfproto ipv6 reject')],
    right: ['ok'],
  },
];

const comparisons: readonly AdversaryFault[] = [
  {
    name: 'one-anchor-dead',
    title: 'the anchor of one owner is dead',
    steps: [filter('isp', 'forward', ...toAnchorsOf('google')('drop'))],
    right: ['ok'],
  },
  {
    name: 'two-anchors-dead',
    title: 'the anchors of two owners are dead',
    steps: [filter('isp', 'forward', ...toAnchorsOf('google', 'cloudflare')('drop'))],
    right: ['ok'],
  },
  {
    name: 'all-anchors-dead',
    title: 'all anchors are dead and everything else is fine',
    steps: [filter('isp', 'forward', ...toAnchors('drop'))],
    right: ['ok'],
  },
  {
    name: 'anchors-only-ping',
    title: 'the anchors answer pings and nothing else',
    steps: [filter('isp', 'forward', ...toAnchors('meta l4proto { tcp, udp } drop'))],
    right: ['ok'],
  },
  {
    name: 'all-but-tiktok-dead',
    title: 'nothing but TikTok can be reached',
    steps: [
      filter(
        'isp',
        'forward',
        ...toTiktok('accept'),
        ...['ip saddr 20.0.0.0/8 accept', 'ip6 saddr 2a10::/16 accept', 'drop'],
      ),
    ],
    right: ['ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'tiktok-answers-no-ping',
    title: 'TikTok answers everything but pings',
    steps: [filter('tt', 'input', ...pings('drop'))],
    right: ['ok'],
  },
];

const ports: readonly AdversaryFault[] = [
  {
    name: 'line-rejects-all',
    title: "the provider's core rejects everything",
    steps: [filter('isp', 'forward', 'reject with icmpx type admin-prohibited')],
    right: ['internet.down'],
  },
  {
    name: 'port-80-dead',
    title: 'the provider drops plain HTTP',
    steps: [filter('isp', 'forward', 'tcp dport 80 drop')],
    right: ['ok'],
  },
  {
    name: 'web-ports-dead',
    title: 'the provider drops the web and lets pings through',
    steps: [filter('isp', 'forward', 'tcp dport { 80, 443 } drop')],
    right: ['unknown', 'internet.down'],
    innocent: 'tiktok',
  },
  {
    name: 'port-443-reset',
    title: 'the provider resets all HTTPS',
    steps: [filter('isp', 'forward', 'tcp dport 443 reject with tcp reset')],
    right: ['unknown', 'internet.down', 'internet.captive-portal'],
    innocent: 'tiktok',
  },
];

const quality: readonly AdversaryFault[] = [
  {
    name: 'line-loss-5',
    title: 'one packet in twenty is lost, each way',
    steps: [wire('wan', { loss: 0.05 })],
    right: ['ok'],
  },
  {
    name: 'line-loss-20',
    title: 'the provider loses a fifth of the packets, each way',
    steps: [filter('isp', 'forward', loses(20))],
    right: ['internet.loss'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'line-loss-40',
    title: 'the provider loses two fifths of the packets, each way',
    steps: [filter('isp', 'forward', loses(40))],
    right: ['internet.loss'],
    acceptable: ['unknown', 'ok', 'internet.down'],
  },
  {
    name: 'line-jitter-200',
    title: 'the round trip jitters by 200 ms',
    steps: [wire('wan', { delay: 100, jitter: 100 })],
    right: ['ok'],
  },
  {
    name: 'line-rtt-400',
    title: 'the round trip takes 400 ms',
    steps: [wire('wan', { delay: 200 })],
    right: ['ok'],
  },
  {
    name: 'line-rtt-800',
    title: 'the round trip takes 800 ms',
    steps: [wire('wan', { delay: 400 })],
    right: ['ok', 'internet.latency'],
    acceptable: ['unknown'],
  },
  {
    name: 'line-rtt-1200-loss-3',
    title: 'the round trip takes 1200 ms and 3 % is lost, as over a satellite',
    steps: [wire('wan', { delay: 600, loss: 0.03 })],
    right: ['ok', 'internet.latency'],
    acceptable: ['unknown'],
  },
  {
    name: 'line-64-kbit',
    title: 'the line carries 64 kbit/s',
    steps: [wire('wan', { rate: 64, qms: 1000 })],
    right: ['ok', 'internet.slow'],
    acceptable: ['unknown'],
  },
  {
    name: 'mtu-1400',
    title: 'packets longer than 1400 bytes vanish',
    steps: [filter('isp', 'forward', 'meta length > 1400 drop')],
    right: ['path.mtu'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'mtu-700',
    title: 'packets longer than 700 bytes vanish, certificates among them',
    steps: [filter('isp', 'forward', 'meta length > 700 drop')],
    right: ['path.mtu'],
    acceptable: ['unknown', 'ok'],
  },
];

/** Faults between the router and the rest of the internet. */
export const lineFaults: readonly AdversaryFault[] = [...oneFamily, ...comparisons, ...ports, ...quality];
