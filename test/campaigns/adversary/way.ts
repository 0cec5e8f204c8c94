// Blocks and interceptions between the home and TikTok: by address, by name in the handshake, by false certificates.
import { INTERCEPT_PORT, TT4, TT6 } from '../../lab/addresses.ts';
import type { AdversaryFault } from './fault-type.ts';
import { allIcmp, cutSni, filter, hopReports, pings, toApp, toCdn, toTiktok } from '../../scenarios/steps.ts';

const intercepted: readonly AdversaryFault[] = [
  {
    name: 'tls-intercepted',
    title: 'HTTPS to every site ends at the router, with a certificate that nobody trusts',
    steps: [filter('rtr', 'prerouting', `tcp dport 443 redirect to :${INTERCEPT_PORT}`)],
    right: ['internet.tls-intercepted'],
    acceptable: ['unknown'],
  },
  {
    name: 'tls-intercepted-tiktok',
    title: 'HTTPS to TikTok ends at the router, with a certificate that nobody trusts',
    steps: [filter('rtr', 'prerouting', ...toTiktok(`tcp dport 443 redirect to :${INTERCEPT_PORT}`))],
    right: ['path.tls-intercepted'],
    acceptable: ['unknown'],
  },
];

const outrightBlocks: readonly AdversaryFault[] = (
  [
    ['rtr-prohibits', 'the router says that TikTok is prohibited', 'rtr', 'reject with icmpx type admin-prohibited'],
    ['rtr-drops', "the router drops everything to TikTok's addresses", 'rtr', 'drop'],
    ['isp-prohibits', 'the provider says that TikTok is prohibited', 'isp', 'reject with icmpx type admin-prohibited'],
    [
      'isp-no-host',
      "the provider says that TikTok's hosts do not exist",
      'isp',
      'reject with icmpx type host-unreachable',
    ],
  ] as const
).map(([name, title, node, fate]) => ({
  name: `block-${name}`,
  title,
  steps: [filter(node, 'forward', ...toTiktok(fate))],
  right: ['path.ip-blocked'],
  acceptable: ['tiktok.unreachable'],
}));

const quietBlocks: readonly AdversaryFault[] = [
  {
    name: 'block-ipv4-only',
    title: "the provider drops everything to TikTok's IPv4 addresses",
    steps: [filter('isp', 'forward', `ip daddr ${TT4} drop`)],
    right: ['ok'],
  },
  {
    name: 'block-ipv6-only',
    title: "the provider drops everything to TikTok's IPv6 addresses",
    steps: [filter('isp', 'forward', `ip6 daddr ${TT6} drop`)],
    right: ['ok', 'internet.ipv6-broken'],
  },
  {
    name: 'block-rtr-resets',
    title: 'the router resets every connection to TikTok',
    steps: [filter('rtr', 'forward', ...toTiktok('meta l4proto tcp reject with tcp reset'))],
    right: ['path.ip-blocked', 'tiktok.unreachable'],
  },
  {
    name: 'block-isp-resets',
    title: 'the provider resets every connection to TikTok',
    steps: [filter('isp', 'forward', ...toTiktok('meta l4proto tcp reject with tcp reset'))],
    right: ['path.ip-blocked', 'tiktok.unreachable'],
  },
  {
    name: 'block-isp-https-only',
    title: 'the provider drops HTTPS to TikTok and lets pings through',
    steps: [filter('isp', 'forward', ...toTiktok('tcp dport 443 drop'))],
    right: ['tiktok.unreachable', 'path.ip-blocked'],
  },
  {
    name: 'block-isp-no-icmp',
    title: "the provider drops everything to TikTok's addresses and the router lets no ICMP through",
    steps: [
      filter('rtr', 'input', ...pings('drop')),
      filter('rtr', 'forward', allIcmp('drop')),
      filter('isp', 'forward', ...toTiktok('drop')),
    ],
    right: ['tiktok.unreachable', 'path.ip-blocked'],
    acceptable: ['unknown'],
  },
  {
    name: 'block-isp-no-hop-reports',
    title: "the provider drops everything to TikTok's addresses and no hop says where packets end",
    steps: [filter('rtr', 'forward', ...hopReports('drop')), filter('isp', 'forward', ...toTiktok('drop'))],
    right: ['tiktok.unreachable', 'path.ip-blocked'],
  },
  {
    name: 'block-in-transit',
    title: "a network beyond the provider drops everything to TikTok's addresses",
    steps: [filter('inet', 'forward', ...toTiktok('drop'))],
    right: ['tiktok.unreachable', 'path.ip-blocked'],
  },
];

const partBlocks: readonly AdversaryFault[] = [
  {
    name: 'block-cdn-isp',
    title: "the provider drops everything to TikTok's content hosts",
    steps: [filter('isp', 'forward', ...toCdn('drop'))],
    right: ['path.ip-blocked', 'unknown', 'tiktok.unreachable'],
    innocent: 'tiktok',
  },
  {
    name: 'block-cdn-rtr-prohibits',
    title: "the router says that TikTok's content hosts are prohibited",
    steps: [filter('rtr', 'forward', ...toCdn('reject with icmpx type admin-prohibited'))],
    right: ['path.ip-blocked', 'unknown', 'tiktok.unreachable'],
    innocent: 'tiktok',
  },
  {
    name: 'block-cdn-isp-resets',
    title: "the provider resets every connection to TikTok's content hosts",
    steps: [filter('isp', 'forward', ...toCdn('meta l4proto tcp reject with tcp reset'))],
    right: ['path.ip-blocked', 'unknown', 'tiktok.unreachable'],
    acceptable: ['tiktok.cdn-down'],
  },
  {
    name: 'block-cdn-isp-https-only',
    title: "the provider drops HTTPS to TikTok's content hosts and lets pings through",
    steps: [filter('isp', 'forward', ...toCdn('tcp dport 443 drop'))],
    right: ['path.ip-blocked', 'unknown', 'tiktok.unreachable'],
    acceptable: ['tiktok.cdn-down'],
  },
  {
    name: 'block-cdn-isp-no-icmp',
    title: "the provider drops everything to TikTok's content hosts and the router lets no ICMP through",
    steps: [filter('rtr', 'forward', allIcmp('drop')), filter('isp', 'forward', ...toCdn('drop'))],
    right: ['unknown', 'tiktok.unreachable', 'path.ip-blocked'],
    acceptable: ['tiktok.cdn-down'],
  },
  {
    name: 'block-app-isp',
    title: "the provider drops everything to TikTok's app hosts and lets its content through",
    steps: [filter('isp', 'forward', ...toApp('drop'))],
    right: ['path.ip-blocked'],
    acceptable: ['unknown', 'tiktok.unreachable'],
    innocent: 'tiktok',
  },
  {
    name: 'block-web-isp',
    title: 'the provider drops everything to the addresses of www.tiktok.com',
    steps: [
      filter(
        'isp',
        'forward',
        'ip daddr { 20.20.0.1, 20.20.0.101 } drop',
        'ip6 daddr { 2a10:20::1, 2a10:20::65 } drop',
      ),
    ],
    right: ['path.ip-blocked', 'unknown', 'tiktok.unreachable'],
    acceptable: ['tiktok.feature-down'],
  },
];

const nameCuts: readonly AdversaryFault[] = [
  {
    name: 'sni-tiktok-drop',
    title: 'the provider drops handshakes that name TikTok',
    steps: [cutSni('tiktok', 'drop')],
    right: ['path.sni-blocked'],
  },
  {
    name: 'sni-web-reset',
    title: 'the provider resets handshakes that name www.tiktok.com',
    steps: [cutSni('www.tiktok.com', 'reset')],
    right: ['path.sni-blocked', 'unknown'],
    innocent: 'tiktok',
  },
  ...(
    [
      ['cdn-reset', 'resets handshakes that name the content hosts', 'tiktokcdn', 'reset'],
      ['video-drop', 'drops handshakes that name the video hosts', 'v16-webapp', 'drop'],
      ['live-drop', 'drops handshakes that name the LIVE services', 'webcast', 'drop'],
      ['app-reset', "resets handshakes that name the app's services", 'tiktokv', 'reset'],
    ] as const
  ).map(([name, does, text, fate]): AdversaryFault => ({
    name: `sni-${name}`,
    title: `the provider ${does}`,
    steps: [cutSni(text, fate)],
    right: ['path.sni-blocked', 'unknown', 'ok'],
    innocent: 'tiktok',
  })),
];

/** Faults on the way. */
export const wayFaults: readonly AdversaryFault[] = [
  ...intercepted,
  ...outrightBlocks,
  ...quietBlocks,
  ...partBlocks,
  ...nameCuts,
];
