// Faults and lies of resolvers.
import { GATEWAY4, ISP_RESOLVER4, ISP_RESOLVER6 } from '../lab/addresses.ts';
import { answersPing, fetches, fetchFails, looksUp } from '../lab/client-proofs.ts';
import { fixed, recipe, type Recipe } from './scenario.ts';
import { dns, filter, forwarder, resolver, tiktokNames, toAnchors } from './steps.ts';
import { ANCHOR4, CONTROL, LIVE, TIKTOK, TRUE_ANSWER, VIDEO, WEB_EDGE4 } from './targets.ts';

const WEB = 'www.tiktok.com';

const dohKnowsBetter = fetches(TRUE_ANSWER, { status: 200, body: /"Status":0.*"data":"20\.20\.0\.1"/ });
const othersKnowBetter = [
  looksUp(WEB, WEB_EDGE4, { server: ANCHOR4 }),
  dohKnowsBetter,
  looksUp('example.com', 'NOERROR'),
];

const forAllNames: readonly Recipe[] = [
  fixed('N01', {
    title: 'the resolver is silent',
    steps: [dns({ isp: [{ act: 'drop' }] })],
    proofs: [
      answersPing(ANCHOR4),
      looksUp('example.com', 'TIMEOUT'),
      looksUp('example.com', 'NOERROR', { server: ANCHOR4 }),
      fetches('https://1.1.1.1/', { status: 200 }),
      fetchFails(CONTROL, ['timeout']),
    ],
    expect: { code: 'dns.down' },
    boundMs: 6000,
  }),
  fixed('N02', {
    title: 'the resolver answers every question with a server failure',
    steps: [dns({ isp: [{ act: 'servfail' }] })],
    proofs: [answersPing(ANCHOR4), looksUp('example.com', 'SERVFAIL'), fetchFails(CONTROL, ['resolve'])],
    expect: { code: 'dns.down' },
    boundMs: 4000,
  }),
  recipe('N51', (draw) => {
    const act = draw.oneOf('refused', 'nxdomain', 'empty');
    const said = { refused: 'REFUSED', nxdomain: 'NXDOMAIN', empty: 'NOERROR' }[act];
    return {
      title: 'the resolver has an answer for nothing',
      steps: [dns({ isp: [{ act }] })],
      proofs: [answersPing(ANCHOR4), looksUp('example.com', said), fetchFails(CONTROL, ['resolve'])],
      expect: { code: 'dns.down' },
      boundMs: 6000,
    };
  }),
  recipe('N15', (draw) => {
    const nobody = `192.168.77.${draw.whole(250, [130, 250])}`;
    return {
      title: 'the machine asks a resolver that does not exist',
      steps: [resolver(nobody)],
      proofs: [
        answersPing(GATEWAY4),
        answersPing(ANCHOR4),
        looksUp('example.com', 'NOERROR'),
        fetchFails(CONTROL, ['resolve', 'timeout']),
      ],
      expect: { code: 'dns.down' },
      boundMs: 6000,
    };
  }),
];

const slowOrShaky: readonly Recipe[] = [
  recipe('N07', (draw) => ({
    title: 'every name takes longer than a second',
    steps: [dns({ isp: [{ delayMs: draw.whole(1200, [1000, 1500]) }] })],
    proofs: [
      looksUp('example.com', 'TIMEOUT'),
      looksUp('example.com', 'NOERROR', { timeoutMs: 2500 }),
      answersPing(ANCHOR4),
    ],
    expect: { code: 'dns.slow' },
    boundMs: 20_000,
  })),
  recipe('N52', (draw) => ({
    title: 'every name takes a few hundred milliseconds',
    steps: [dns({ isp: [{ delayMs: draw.whole(350, [250, 450]) }] })],
    proofs: [looksUp('example.com', 'TIMEOUT', { timeoutMs: 200 }), looksUp('example.com', 'NOERROR')],
    expect: { code: 'ok' },
    boundMs: null,
  })),
  recipe('N08', (draw) => ({
    title: 'the resolver fails at one question in ten',
    steps: [dns({ isp: [{ act: 'servfail', p: draw.share(0.1, [0.05, 0.12]) }] })],
    proofs: [answersPing(ANCHOR4)],
    expect: { code: 'ok' },
    boundMs: null,
  })),
  fixed('N11', {
    title: 'the resolver is silent when asked for IPv6 addresses',
    steps: [dns({ isp: [{ qtype: 'AAAA', act: 'drop' }] })],
    proofs: [looksUp(WEB, 'NOERROR'), looksUp(WEB, 'TIMEOUT', { type: 'AAAA' }), fetchFails(CONTROL, ['timeout'])],
    expect: { code: 'dns.aaaa-broken' },
    boundMs: 8000,
  }),
  fixed('N10', {
    title: 'the network lets nobody ask other resolvers',
    steps: [filter('isp', 'forward', ...toAnchors('udp dport 53 drop'))],
    proofs: [looksUp('example.com', 'TIMEOUT', { server: ANCHOR4 }), looksUp('example.com', 'NOERROR')],
    expect: { code: 'ok' },
    boundMs: null,
  }),
  fixed('N53', {
    title: 'the network lets nobody ask other resolvers, not even over HTTPS',
    steps: [filter('isp', 'forward', ...toAnchors('meta l4proto { tcp, udp } th dport { 53, 443, 853 } drop'))],
    proofs: [fetchFails(TRUE_ANSWER, ['timeout']), looksUp('example.com', 'NOERROR'), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  }),
];

const refusals: readonly Recipe[] = [
  fixed('N03', {
    title: "the resolver denies that TikTok's names exist",
    steps: [dns({ isp: [{ suffix: 'tiktok', act: 'nxdomain' }] })],
    proofs: [
      looksUp(WEB, 'NXDOMAIN'),
      looksUp(WEB, 'NXDOMAIN', { type: 'AAAA' }),
      fetchFails(TIKTOK, ['resolve']),
      ...othersKnowBetter,
    ],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 6000,
  }),
  recipe('N54', (draw) => {
    const act = draw.oneOf('refused', 'servfail', 'empty', 'drop');
    const said = { refused: 'REFUSED', servfail: 'SERVFAIL', empty: 'NOERROR', drop: 'TIMEOUT' }[act];
    return {
      title: "the resolver gives no address for TikTok's names",
      steps: [dns({ isp: tiktokNames({ act }) })],
      proofs: [looksUp(WEB, said), fetchFails(TIKTOK, ['resolve', 'timeout']), ...othersKnowBetter],
      expect: { code: 'dns.tiktok-blocked' },
      boundMs: 8000,
    };
  }),
];

const lies: readonly Recipe[] = [
  fixed('N04', {
    title: "the resolver sends TikTok's names to the user's own machine",
    steps: [dns({ isp: [{ suffix: 'tiktok', act: 'poison', ips: ['127.0.0.1'] }] })],
    proofs: [looksUp(WEB, '127.0.0.1'), fetchFails(TIKTOK, ['connect']), ...othersKnowBetter],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 6000,
  }),
  fixed('N05', {
    title: "the resolver sends TikTok's names to a page of the provider",
    steps: [dns({ isp: [{ suffix: 'tiktok', act: 'poison', ips: ['20.66.6.6'] }] })],
    proofs: [looksUp(WEB, '20.66.6.6'), fetchFails(TIKTOK, ['certificate']), ...othersKnowBetter],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 6000,
  }),
  recipe('N55', (draw) => {
    const ips = draw.oneOf(['0.0.0.0', '::'], ['192.168.77.1'], ['10.10.34.35'], ['127.0.0.1', '::1']);
    return {
      title: "the resolver sends TikTok's names to addresses that are nobody's",
      steps: [dns({ isp: tiktokNames({ act: 'poison', ips }) })],
      proofs: [looksUp(WEB, ips[0] ?? ''), fetchFails(TIKTOK, ['connect', 'timeout']), ...othersKnowBetter],
      expect: { code: 'dns.tiktok-blocked' },
      boundMs: 6000,
    };
  }),
  recipe('N56', (draw) => {
    const other = draw.oneOf('185.15.59.224', '140.82.121.4', '13.107.4.52');
    return {
      title: "the resolver sends TikTok's names to the web site of somebody else",
      steps: [dns({ isp: tiktokNames({ act: 'poison', ips: [other] }) })],
      proofs: [looksUp(WEB, other), fetchFails(TIKTOK, ['certificate']), ...othersKnowBetter],
      expect: { code: 'dns.tiktok-blocked', innocent: 'tiktok' },
      boundMs: 6000,
    };
  }),
  fixed('N57', {
    title: 'questions to any resolver are answered on the way with lies about TikTok, and only DNS over HTTPS is true',
    steps: [
      dns({ isp: tiktokNames({ act: 'poison', ips: ['20.66.6.6'] }) }),
      filter('isp', 'prerouting', `ip daddr != ${ISP_RESOLVER4} udp dport 53 dnat ip to ${ISP_RESOLVER4}`),
      filter('isp', 'prerouting', `ip6 daddr != ${ISP_RESOLVER6} udp dport 53 dnat ip6 to ${ISP_RESOLVER6}`),
    ],
    proofs: [looksUp(WEB, '20.66.6.6'), looksUp(WEB, '20.66.6.6', { server: ANCHOR4 }), dohKnowsBetter],
    expect: { code: 'dns.tiktok-blocked' },
    boundMs: 8000,
  }),
  fixed('N58', {
    title: "the router still gives out a false address, which the provider's resolver has long corrected",
    steps: [
      forwarder(
        ...['tiktok.com', 'tiktokv.com', 'tiktokv.us', 'tiktokcdn.com', 'tiktokcdn-us.com', 'tiktokcdn-eu.com'].flatMap(
          // Without the second, questions for IPv6 addresses would still be passed on.
          (domain) => [`--address=/${domain}/20.66.6.6`, `--local=/${domain}/`],
        ),
      ),
    ],
    proofs: [
      looksUp(WEB, '20.66.6.6'),
      looksUp(WEB, WEB_EDGE4, { server: ANCHOR4 }),
      fetchFails(TIKTOK, ['certificate']),
    ],
    expect: { code: 'dns.tiktok-blocked', orCode: ['dns.tiktok-partial'] },
    boundMs: 8000,
  }),
  recipe('N61', (draw) => {
    const dead = draw.oneOf('20.99.9.9', '20.98.7.6', '20.97.1.5');
    return {
      title: "the resolver sends TikTok's names to a public address where nobody is",
      steps: [
        dns({ isp: tiktokNames({ act: 'poison', ips: [dead] }) }),
        filter('isp', 'forward', `ip daddr ${dead} drop`),
      ],
      proofs: [looksUp(WEB, dead), fetchFails(TIKTOK, ['timeout']), ...othersKnowBetter],
      expect: { code: 'dns.tiktok-blocked' },
      boundMs: 15_000,
    };
  }),
  recipe('B03', (draw) => {
    const edge = draw.oneOf('20.30.0.3', '20.30.0.2');
    return {
      title: 'a content host has moved to a set of addresses that other resolvers do not tell',
      steps: [dns({ isp: [{ suffix: 'v16', act: 'poison', ips: [edge] }] })],
      proofs: [looksUp('v16-webapp.tiktok.com', edge), fetches(VIDEO, { status: 200 })],
      expect: { code: 'ok' },
      boundMs: null,
    };
  }),
];

const inPart: readonly Recipe[] = [
  fixed('N13', {
    title: "the resolver fails at the names of TikTok's LIVE services",
    steps: [dns({ isp: [{ suffix: 'webcast', act: 'servfail' }] })],
    proofs: [
      looksUp('webcast.tiktok.com', 'SERVFAIL'),
      fetchFails(LIVE, ['resolve']),
      fetches(TIKTOK, { status: 200 }),
    ],
    expect: { code: 'dns.tiktok-partial' },
    boundMs: 8000,
  }),
  recipe('N59', (draw) => {
    const [suffix, name] = draw.oneOf(
      ['v16-webapp', 'v16-webapp.tiktok.com'] as const,
      ['tiktokapis', 'open.tiktokapis.com'] as const,
    );
    return {
      title: "the resolver denies that one of TikTok's names exists",
      steps: [dns({ isp: [{ suffix, act: 'nxdomain' }] })],
      proofs: [looksUp(name, 'NXDOMAIN'), fetches(TIKTOK, { status: 200 })],
      expect: { code: 'dns.tiktok-partial', innocent: 'tiktok' },
      boundMs: 8000,
    };
  }),
];

const everywhere = (act: 'nxdomain' | 'servfail' | 'drop') => {
  const rules = tiktokNames({ act });
  return dns({ isp: rules, pub: rules, doh: rules });
};

const atTheSource: readonly Recipe[] = [
  recipe('N60', (draw) => {
    const act = draw.oneOf('servfail', 'drop');
    const said = { servfail: 'SERVFAIL', drop: 'TIMEOUT' }[act];
    return {
      title: "no resolver in the world gets an answer about TikTok's names",
      steps: [everywhere(act)],
      proofs: [
        looksUp(WEB, said),
        looksUp(WEB, said, { server: ANCHOR4 }),
        fetchFails(TIKTOK, ['resolve', 'timeout']),
        looksUp('example.com', 'NOERROR'),
      ],
      expect: { code: 'tiktok.dns-down' },
      boundMs: 12_000,
    };
  }),
];

/** Resolver scenarios. */
export const dnsRecipes: readonly Recipe[] = [
  ...forAllNames,
  ...slowOrShaky,
  ...refusals,
  ...lies,
  ...inPart,
  ...atTheSource,
];
