// Faults and lies of the provider's resolver.
import { answersPing, fetches, fetchFails, looksUp } from '../lab/client-proofs.ts';
import type { Scenario } from './scenario.ts';
import { ANCHOR4, CONTROL, TIKTOK, TRUE_ANSWER, WEB_EDGE4 } from './targets.ts';

const othersKnowBetter = [
  looksUp('www.tiktok.com', WEB_EDGE4, { server: ANCHOR4 }),
  fetches(TRUE_ANSWER, { status: 200, body: /"Status":0.*"data":"20\.20\.0\.1"/ }),
  looksUp('example.com', 'NOERROR'),
];

/** Resolver scenarios. */
export const dnsScenarios: readonly Scenario[] = [
  {
    id: 'N01',
    title: 'the resolver is silent',
    steps: [{ type: 'dns', rules: { isp: [{ act: 'drop' }] } }],
    proofs: [
      answersPing(ANCHOR4),
      looksUp('example.com', 'TIMEOUT'),
      looksUp('example.com', 'NOERROR', { server: ANCHOR4 }),
      fetches('https://1.1.1.1/', { status: 200 }),
      fetchFails(CONTROL, ['timeout']),
    ],
    expect: { code: 'dns.down' },
    boundMs: 6000,
  },
  {
    id: 'N02',
    title: 'the resolver answers every question with a server failure',
    steps: [{ type: 'dns', rules: { isp: [{ act: 'servfail' }] } }],
    proofs: [answersPing(ANCHOR4), looksUp('example.com', 'SERVFAIL'), fetchFails(CONTROL, ['resolve'])],
    expect: { code: 'dns.down' },
    boundMs: 4000,
  },
  {
    id: 'N03',
    title: "the resolver denies that TikTok's names exist",
    steps: [{ type: 'dns', rules: { isp: [{ suffix: 'tiktok', act: 'nxdomain' }] } }],
    proofs: [
      looksUp('www.tiktok.com', 'NXDOMAIN'),
      looksUp('www.tiktok.com', 'NXDOMAIN', { type: 'AAAA' }),
      fetchFails(TIKTOK, ['resolve']),
      ...othersKnowBetter,
    ],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 6000,
  },
  {
    id: 'N04',
    title: "the resolver sends TikTok's names to the user's own machine",
    steps: [{ type: 'dns', rules: { isp: [{ suffix: 'tiktok', act: 'poison', ips: ['127.0.0.1'] }] } }],
    proofs: [looksUp('www.tiktok.com', '127.0.0.1'), fetchFails(TIKTOK, ['connect']), ...othersKnowBetter],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 6000,
  },
];
