// Two faults at once: to name either is true, except where the nearer one hides the other.
import type { AdversaryFault } from './fault-type.ts';
import {
  cutSni,
  dns,
  filter,
  ip,
  muteRouter,
  pings,
  resolver,
  services,
  tiktokNames,
  toAnchors,
  toCdn,
  toTiktok,
  wire,
} from '../../scenarios/steps.ts';

const overloaded = services({ all: { status: 503 } });
const feedFails = services({ feed: { status: 502 } });
const namesDenied = dns({ isp: tiktokNames({ act: 'nxdomain' }) });

const besideOverload: readonly AdversaryFault[] = [
  {
    name: 'link-down-and-overload',
    title: 'the interface is switched off while TikTok is overloaded',
    steps: [ip('cli', 'link set wlan0 down'), overloaded],
    right: ['device.link-down'],
  },
  {
    name: 'anchors-dead-and-overload',
    title: 'all anchors are dead while TikTok is overloaded',
    steps: [filter('isp', 'forward', ...toAnchors('drop')), overloaded],
    right: ['tiktok.down'],
    acceptable: ['unknown'],
  },
  {
    name: 'lan-loss-and-overload',
    title: 'one frame in twelve is lost to the router while TikTok is overloaded',
    steps: [wire('lan', { loss: 0.08 }), overloaded],
    right: ['tiktok.down'],
    acceptable: ['unknown'],
  },
  {
    name: 'router-no-ping-and-overload',
    title: 'the router ignores pings while TikTok is overloaded',
    steps: [filter('rtr', 'input', ...pings('drop')), overloaded],
    right: ['tiktok.down'],
  },
  {
    name: 'router-mute-and-overload',
    title: 'the router answers nothing itself while TikTok is overloaded',
    steps: [resolver('8.8.8.8'), muteRouter, overloaded],
    right: ['tiktok.down'],
  },
  {
    name: 'names-denied-and-overload',
    title: "the resolver denies TikTok's names while TikTok is overloaded",
    steps: [namesDenied, overloaded],
    right: ['dns.tiktok-blocked', 'tiktok.down'],
  },
];

const besideOthers: readonly AdversaryFault[] = [
  {
    name: 'anchors-dead-and-silence',
    title: 'all anchors are dead while all of TikTok is silent',
    steps: [filter('isp', 'forward', ...toAnchors('drop')), filter('tt', 'input', ...toTiktok('drop'))],
    right: ['tiktok.unreachable'],
    acceptable: ['unknown'],
  },
  {
    name: 'sni-and-names',
    title: "the provider resets handshakes that name TikTok and the resolver denies TikTok's names",
    steps: [cutSni('tiktok', 'reset'), namesDenied],
    right: ['dns.tiktok-blocked', 'path.sni-blocked'],
  },
  {
    name: 'addresses-and-names',
    title: "the provider drops everything to TikTok's addresses and the resolver sends its names nowhere",
    steps: [
      filter('isp', 'forward', ...toTiktok('drop')),
      dns({ isp: tiktokNames({ act: 'poison', ips: ['0.0.0.0'] }) }),
    ],
    right: ['dns.tiktok-blocked', 'path.ip-blocked'],
  },
  {
    name: 'forwarder-stopped-and-line-dead',
    title: "the router's name service hangs and nothing passes the provider's core",
    steps: [{ type: 'stop', daemon: 'dnsmasq' }, filter('isp', 'forward', 'drop')],
    right: ['internet.down'],
  },
  {
    name: 'names-slow-and-feed',
    title: 'the resolver takes a second for every name and the feed fails',
    steps: [dns({ isp: [{ delayMs: 1000 }] }), feedFails],
    right: ['tiktok.feature-down', 'dns.slow'],
    acceptable: ['unknown'],
  },
  {
    name: 'cdn-blocked-and-feed',
    title: 'the provider drops everything to the content hosts and the feed fails',
    steps: [feedFails, filter('isp', 'forward', ...toCdn('drop'))],
    right: ['tiktok.feature-down', 'path.ip-blocked'],
    // The silent edges hurt more features than the feed; that one is told beside them.
    acceptable: ['tiktok.unreachable'],
  },
];

/** Faults that come together. */
export const togetherFaults: readonly AdversaryFault[] = [...besideOverload, ...besideOthers];
