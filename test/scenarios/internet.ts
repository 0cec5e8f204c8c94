// Faults of the provider's network, and things that are none.
import { GATEWAY4, ISP_HOP4 } from '../lab/addresses.ts';
import { answersPing, diesAtHop, fetches, fetchFails, losesPings, noPing } from '../lab/client-proofs.ts';
import type { Scenario } from './scenario.ts';
import { ANCHOR4, ANCHOR6, CONTROL, TIKTOK } from './targets.ts';

const loses = (percent: number) => [`numgen random mod 100 < ${percent} drop`];

/** Provider scenarios. */
export const internetScenarios: readonly Scenario[] = [
  {
    id: 'I01',
    title: "nothing passes the provider's core",
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: ['drop'] }],
    proofs: [
      answersPing(GATEWAY4),
      diesAtHop(ANCHOR4, 2, ISP_HOP4),
      noPing(ANCHOR4),
      noPing(ANCHOR6),
      fetchFails(CONTROL, ['timeout']),
    ],
    expect: { code: 'internet.down' },
    boundMs: 5000,
  },
  {
    id: 'I02',
    title: 'the provider loses a fifth of the packets, each way',
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: loses(20) }],
    proofs: [answersPing(GATEWAY4), losesPings(ANCHOR4, { atLeast: 22, atMost: 50 })],
    expect: { code: 'internet.loss' },
    boundMs: 20_000,
  },
  {
    id: 'I03',
    title: 'the provider loses half of the packets, each way',
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: loses(50) }],
    proofs: [answersPing(GATEWAY4), losesPings(ANCHOR4, { atLeast: 60, atMost: 90 })],
    expect: { code: 'internet.loss' },
    boundMs: 12_000,
  },
  {
    id: 'I04',
    title: 'one packet in fifty is lost, as on many lines',
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: loses(2) }],
    proofs: [losesPings(ANCHOR4, { atLeast: 0.3, atMost: 12 })],
    expect: { code: 'ok' },
    boundMs: null,
  },
  {
    id: 'B01',
    title: 'the line is gone for little more than a second',
    steps: [{ type: 'nft', in: 'isp', hook: 'forward', rules: ['drop'], lastsMs: 1200 }],
    proofs: [noPing(ANCHOR4), noPing(ANCHOR6)],
    expect: { code: 'ok' },
    boundMs: null,
  },
  {
    id: 'B00',
    title: 'nothing is wrong',
    steps: [],
    proofs: [answersPing(ANCHOR4), fetches(CONTROL, { status: 200 }), fetches(TIKTOK, { status: 200 })],
    expect: { code: 'ok' },
    boundMs: null,
  },
];
