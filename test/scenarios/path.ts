// Blocks between the provider and TikTok.
import { INET_HOP4, TT4, TT6 } from '../lab/addresses.ts';
import { answersPing, diesAtHop, fetches, fetchFails } from '../lab/client-proofs.ts';
import type { Scenario } from './scenario.ts';
import { ANCHOR4, ANCHOR6, CONTROL, TIKTOK, VIDEO, WEB_EDGE4, WEB_EDGE6 } from './targets.ts';

const bothFamilies = ['-4', '-6'] as const;
const silent = bothFamilies.flatMap((family) => [TIKTOK, VIDEO].map((url) => fetchFails(url, ['timeout'], [family])));

/** A neutral server name, dialled at a TikTok address: only the certificate's name is wrong. */
const neutralNameAt = (edge: string) =>
  fetchFails('https://example.com/', ['certificate'], ['--connect-to', `example.com:443:${edge}:443`]);

/** TikTok's server name, dialled at a control's address. */
const tiktokNameAtControl = fetchFails(
  'https://www.tiktok.com/',
  ['tls'],
  ['--connect-to', `www.tiktok.com:443:${ANCHOR4}:443`],
);

/** Blocking scenarios. */
export const pathScenarios: readonly Scenario[] = [
  {
    id: 'P01',
    title: "the provider drops everything to TikTok's addresses",
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: [`ip daddr ${TT4} drop`, `ip6 daddr ${TT6} drop`] }],
    proofs: [...silent, fetches(CONTROL, { status: 200 }), answersPing(ANCHOR6), diesAtHop(WEB_EDGE4, 3, null)],
    expect: { code: 'path.ip-blocked', orCode: ['tiktok.unreachable'] },
    boundMs: 10_000,
  },
  {
    id: 'P04',
    title: 'the provider resets connections that name TikTok in the TLS handshake',
    steps: [
      {
        type: 'iptables',
        in: 'isp',
        rule: [
          ...['-A', 'FORWARD', '-p', 'tcp', '--dport', '443', '-m', 'string', '--algo', 'bm', '--string', 'tiktok'],
          ...['-j', 'REJECT', '--reject-with', 'tcp-reset'],
        ],
      },
    ],
    proofs: [
      ...bothFamilies.flatMap((family) => [TIKTOK, VIDEO].map((url) => fetchFails(url, ['tls'], [family]))),
      neutralNameAt(WEB_EDGE4),
      neutralNameAt(`[${WEB_EDGE6}]`),
      tiktokNameAtControl,
      fetches(CONTROL, { status: 200 }),
      diesAtHop(WEB_EDGE4, 3, INET_HOP4),
    ],
    expect: { code: 'path.sni-blocked' },
    boundMs: 8000,
  },
];
