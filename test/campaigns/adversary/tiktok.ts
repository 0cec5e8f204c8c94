// Faults of TikTok itself, and answers in its name that are not faults or not its own.
import { TT4, TT6 } from '../../lab/addresses.ts';
import type { ServiceGroup } from '../../lab/servers/service-modes.ts';
import type { AdversaryFault } from './fault-type.ts';
import { filter, hopReports, services, toCdn, toTiktok } from '../../scenarios/steps.ts';

const overloads: readonly AdversaryFault[] = [500, 502, 504].map((status) => ({
  name: `all-${status}`,
  title: `every TikTok service answers with status ${status}`,
  steps: [services({ all: { status } })],
  right: ['tiktok.down'],
}));

// One status after the other, so that each kind of failure meets several kinds of service.
const groupFailures: ReadonlyArray<readonly [ServiceGroup, 500 | 502 | 503 | 504]> = [
  ['web', 500],
  ['login', 502],
  ['feed', 503],
  ['comments', 504],
  ['search', 500],
  ['upload', 502],
  ['vcdn', 503],
  ['icdn', 504],
  ['liveroom', 500],
  ['liveapi', 502],
  ['livechat', 503],
  ['mobile', 504],
  ['api', 500],
];

const oneService: readonly AdversaryFault[] = groupFailures.map(([group, status]) => ({
  name: `${group}-${status}`,
  title: `TikTok's ${group} service answers with status ${status} and the rest is fine`,
  steps: [services({ [group]: { status } })],
  right: ['tiktok.feature-down', 'tiktok.cdn-down'],
  acceptable: ['ok', 'unknown'],
}));

const severalServices: readonly AdversaryFault[] = [
  {
    name: 'logs-503',
    title: "TikTok's log collectors are overloaded, which hurts nobody",
    steps: [services({ logs: { status: 503 } })],
    right: ['ok'],
  },
  {
    name: 'feed-search-502',
    title: 'feed and search answer with a bad gateway',
    steps: [services({ feed: { status: 502 }, search: { status: 502 } })],
    right: ['tiktok.feature-down'],
  },
  {
    name: 'cdn-503',
    title: 'all content hosts are overloaded',
    steps: [services({ vcdn: { status: 503 }, icdn: { status: 503 } })],
    right: ['tiktok.cdn-down', 'tiktok.feature-down'],
  },
  {
    name: 'all-503-maintenance',
    title: 'TikTok says that it is under maintenance',
    steps: [services({ all: { status: 503, retryAfterS: 600, body: '<html>TikTok is under maintenance</html>' } })],
    right: ['tiktok.maintenance', 'tiktok.down'],
  },
];

// Errors without TikTok's headers may come from anybody on the way.
const unsigned: readonly AdversaryFault[] = [
  {
    name: 'all-503-unsigned',
    title: 'every answer in the name of TikTok is an overload that does not look like its own',
    steps: [services({ all: { status: 503, marks: false } })],
    right: ['unknown'],
    acceptable: ['tiktok.unreachable', 'ok'],
    innocent: 'tiktok',
  },
  {
    name: 'feed-502-unsigned',
    title: "the feed's bad gateway does not look like TikTok's own",
    steps: [services({ feed: { status: 502, marks: false } })],
    right: ['ok', 'unknown'],
    innocent: 'tiktok',
  },
  {
    name: 'web-503-unsigned',
    title: "overloads of the website, log-in and app do not look like TikTok's own",
    steps: [
      services({
        web: { status: 503, marks: false },
        login: { status: 503, marks: false },
        mobile: { status: 503, marks: false },
      }),
    ],
    right: ['ok', 'unknown'],
    innocent: 'tiktok',
  },
  {
    name: 'vcdn-503-unsigned',
    title: "an overload of the video hosts does not look like TikTok's own",
    steps: [services({ vcdn: { status: 503, marks: false } })],
    right: ['ok', 'unknown'],
    innocent: 'tiktok',
  },
  {
    name: 'all-403-unsigned',
    title: "every service denies access in a way that does not look like TikTok's own",
    steps: [services({ all: { status: 403, marks: false } })],
    right: ['unknown', 'ok'],
  },
  {
    name: 'all-oops-unsigned',
    title: "every answer is a strange page that does not look like TikTok's own",
    steps: [services({ all: { status: 200, body: '<html>oops</html>', marks: false } })],
    right: ['ok', 'unknown'],
    innocent: 'tiktok',
  },
];

const challengePage =
  '<!DOCTYPE html><html><head><title>TikTok</title></head><body>Please wait...' +
  '<p id="cs" class="eyJ2IjoxfQ=="></p><p id="wci" class="_wafchallengeid"></p></body></html>';

const refusals: readonly AdversaryFault[] = [
  {
    name: 'all-429',
    title: 'TikTok asks everyone here to slow down',
    steps: [services({ all: { status: 429, retryAfterS: 30 } })],
    right: ['tiktok.rate-limited'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'all-403',
    title: 'TikTok denies access to everything',
    steps: [services({ all: { status: 403 } })],
    right: ['tiktok.access-denied'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'all-451',
    title: 'TikTok says that the law forbids it here',
    steps: [services({ all: { status: 451 } })],
    right: ['tiktok.geo-blocked'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'all-hong-kong',
    title: 'TikTok redirects everyone to its page for places it has left',
    steps: [services({ all: { status: 302, redirect: 'https://www.tiktok.com/hk/notfound' } })],
    right: ['tiktok.geo-blocked'],
    acceptable: ['unknown', 'ok'],
  },
  {
    name: 'all-challenge',
    title: 'TikTok answers everything with a challenge for browsers',
    steps: [services({ all: { status: 200, body: challengePage } })],
    right: ['tiktok.rate-limited', 'ok'],
    acceptable: ['unknown'],
  },
  {
    name: 'all-empty',
    title: 'TikTok answers everything with nothing, as to unsigned requests',
    steps: [services({ all: { status: 200, empty: true } })],
    right: ['ok', 'unknown', 'tiktok.rate-limited'],
  },
  {
    name: 'all-oops',
    title: 'TikTok answers everything with a strange page',
    steps: [services({ all: { status: 200, body: '<html>oops</html>' } })],
    right: ['ok', 'unknown'],
  },
];

const slowness: readonly AdversaryFault[] = [
  {
    name: 'all-stall',
    title: 'every TikTok answer ends after its headers',
    steps: [services({ all: { stall: true } })],
    right: ['tiktok.down', 'tiktok.unreachable'],
    acceptable: ['unknown'],
  },
  {
    name: 'all-ttfb-1500',
    title: 'TikTok thinks for 1.5 s about everything',
    steps: [services({ all: { ttfbMs: 1500 } })],
    right: ['ok'],
  },
  {
    name: 'all-ttfb-5000',
    title: 'TikTok thinks for 5 s about everything',
    steps: [services({ all: { ttfbMs: 5000 } })],
    right: ['tiktok.slow'],
    acceptable: ['unknown', 'ok', 'tiktok.unreachable', 'tiktok.down'],
  },
  {
    name: 'all-ttfb-30000',
    title: 'TikTok thinks for 30 s about everything',
    steps: [services({ all: { ttfbMs: 30_000 } })],
    right: ['tiktok.unreachable', 'tiktok.down'],
    acceptable: ['unknown'],
  },
  {
    name: 'feed-ttfb-5000',
    title: 'TikTok thinks for 5 s about the feed',
    steps: [services({ feed: { ttfbMs: 5000 } })],
    right: ['tiktok.slow'],
    acceptable: ['unknown', 'ok'],
  },
];

const certificates: readonly AdversaryFault[] = [
  {
    name: 'all-certificates-expired',
    title: "all of TikTok's certificates have expired",
    steps: [services({ all: { cert: 'expired' } })],
    right: ['tiktok.certificate'],
    acceptable: ['unknown', 'tiktok.unreachable'],
  },
  {
    name: 'all-certificates-misnamed',
    title: "all of TikTok's certificates are for another name",
    steps: [services({ all: { cert: 'wrongname' } })],
    right: ['tiktok.certificate'],
    acceptable: ['unknown', 'tiktok.unreachable'],
  },
  {
    name: 'web-certificate-expired',
    title: "the website's certificate has expired",
    steps: [services({ web: { cert: 'expired' } })],
    right: ['tiktok.certificate'],
    acceptable: ['unknown', 'tiktok.feature-down', 'tiktok.unreachable'],
  },
];

const silence: readonly AdversaryFault[] = [
  {
    name: 'tiktok-silent-ipv4',
    title: 'all of TikTok falls silent over IPv4 only',
    steps: [filter('tt', 'input', `ip daddr ${TT4} drop`)],
    right: ['ok'],
  },
  {
    name: 'tiktok-silent-ipv6',
    title: 'all of TikTok falls silent over IPv6 only',
    steps: [filter('tt', 'input', `ip6 daddr ${TT6} drop`)],
    right: ['ok'],
  },
  {
    // Probes with few hops then end alike at the provider and at a block inside it: one vantage cannot tell them apart, so
    // a block is an acceptable answer as long as it is only called likely.
    name: 'tiktok-silent-transit-mute',
    title: 'all of TikTok falls silent behind a transit router that never says where packets end',
    steps: [filter('tt', 'input', ...toTiktok('drop')), filter('inet', 'output', ...hopReports('drop'))],
    right: ['tiktok.unreachable'],
    acceptable: [{ code: 'path.ip-blocked', confidence: 'likely' }],
  },
  {
    name: 'tiktok-resets',
    title: 'all of TikTok resets HTTPS connections',
    steps: [filter('tt', 'input', 'tcp dport 443 reject with tcp reset')],
    right: ['tiktok.unreachable'],
    acceptable: ['unknown'],
  },
  {
    name: 'cdn-resets',
    title: "TikTok's content hosts reset HTTPS connections",
    steps: [filter('tt', 'input', ...toCdn('tcp dport 443 reject with tcp reset'))],
    right: ['tiktok.cdn-down'],
  },
];

/** Faults at the far end. */
export const tiktokFaults: readonly AdversaryFault[] = [
  ...overloads,
  ...oneService,
  ...severalServices,
  ...unsigned,
  ...refusals,
  ...slowness,
  ...certificates,
  ...silence,
];
