// Faults of TikTok itself.
import { CDN4, CDN6, INET_HOP4, TT4, TT6 } from '../lab/addresses.ts';
import { diesAtHop, fetches, fetchFails } from '../lab/client-proofs.ts';
import type { Scenario } from './scenario.ts';
import { CDN_EDGE4, COMMENTS, CONTROL, FEED, IMAGE, TIKTOK, VIDEO, WEB_EDGE4 } from './targets.ts';

const bothFamilies = ['-4', '-6'] as const;
const silent = (...urls: string[]) =>
  urls.flatMap((url) => bothFamilies.map((family) => fetchFails(url, ['timeout'], [family])));
const writtenByTiktok = { header: 'x-tt-logid' };

/** Scenarios in which the network is fine. */
export const tiktokScenarios: readonly Scenario[] = [
  {
    id: 'T01',
    title: 'every TikTok service says that it is overloaded',
    steps: [{ type: 'service', modes: { all: { status: 503 } } }],
    proofs: [
      fetches(TIKTOK, { status: 503, ...writtenByTiktok }),
      fetches('https://open.tiktokapis.com/v2/user/info/', { status: 503, ...writtenByTiktok }),
      fetches(VIDEO, { status: 503, header: 'AkamaiGHost' }),
      fetches(CONTROL, { status: 200 }),
    ],
    expect: { code: 'tiktok.down', likelyWhy: 'overload' },
    boundMs: 8000,
  },
  {
    id: 'T02',
    title: 'the feed answers with a bad gateway and the rest is fine',
    steps: [{ type: 'service', modes: { feed: { status: 502 } } }],
    proofs: [
      fetches(FEED, { status: 502, ...writtenByTiktok }),
      fetches(COMMENTS, { status: 200, ...writtenByTiktok }),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'tiktok.feature-down', features: { feed: 'down' } },
    boundMs: 12_000,
  },
  {
    id: 'T13',
    title: "TikTok's content hosts fall silent, all of them",
    steps: [{ type: 'nft', in: 'tt', hook: 'input', rules: [`ip daddr ${CDN4} drop`, `ip6 daddr ${CDN6} drop`] }],
    proofs: [...silent(VIDEO, IMAGE), fetches(TIKTOK, { status: 200 }), diesAtHop(CDN_EDGE4, 3, INET_HOP4)],
    expect: { code: 'tiktok.cdn-down' },
    boundMs: 12_000,
  },
  {
    id: 'T20',
    title: 'all of TikTok falls silent, far beyond the provider',
    steps: [{ type: 'nft', in: 'tt', hook: 'input', rules: [`ip daddr ${TT4} drop`, `ip6 daddr ${TT6} drop`] }],
    proofs: [...silent(TIKTOK, VIDEO), fetches(CONTROL, { status: 200 }), diesAtHop(WEB_EDGE4, 3, INET_HOP4)],
    expect: { code: 'tiktok.unreachable' },
    boundMs: 12_000,
  },
];
