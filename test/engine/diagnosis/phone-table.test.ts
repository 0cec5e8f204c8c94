// What a person's word about TikTok on a phone does to each verdict, told in the world of each.
import { describe, expect, it } from 'vitest';
import { phoneAnswers } from '../../../contract/phone.ts';
import type { PhoneWeight } from '../../../contract/phone.ts';
import type { Reading } from '../../../contract/reading.ts';
import { verdictCodes } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { diagnose } from '../../../engine/diagnosis/diagnose.ts';
import { phoneTable } from '../../../engine/diagnosis/phone-table.ts';
import { emptyWindow, withReading } from '../../../engine/diagnosis/window.ts';
import { randomReadings } from './random-worlds.ts';
import { eachSeed } from './seeded.ts';
import { ASKED } from '../story.ts';
import * as see from '../story-words.ts';
import { storyOf } from './worlds.ts';
import type { WorldCode } from './worlds.ts';

const CASES = Number(process.env['TOKWATCH_CASES'] ?? 250);
const candidateOf = (readings: readonly Reading[]): Candidate =>
  diagnose(readings.reduce(withReading, emptyWindow), ASKED);

type Row = readonly [code: WorldCode, works: PhoneWeight, doesNot: PhoneWeight];

const nearer: readonly WorldCode[] = [
  ...(['ok', 'unknown', 'device.link-down', 'device.no-address', 'device.no-route', 'device.clock-wrong'] as const),
  ...(['device.vpn-down', 'device.proxy-broken', 'lan.degraded', 'router.down', 'internet.captive-portal'] as const),
  ...(['internet.down', 'internet.tls-intercepted', 'internet.loss', 'internet.latency', 'internet.slow'] as const),
  ...(['internet.line-full', 'internet.ipv6-broken', 'dns.down', 'dns.slow', 'dns.aaaa-broken'] as const),
];
// Its website answers here; or its speed, its LIVE server or its being shy of programs is what is wrong.
const notAboutTheWebsite: readonly WorldCode[] = [
  ...(['dns.tiktok-partial', 'path.mtu', 'path.loss', 'path.throttled', 'path.port-blocked'] as const),
  'path.ingest-down',
  ...(['tiktok.cdn-down', 'tiktok.cdn-partial', 'tiktok.cdn-slow', 'tiktok.ingest-down', 'tiktok.slow'] as const),
  ...(['tiktok.feature-down', 'tiktok.access-denied', 'tiktok.rate-limited'] as const),
];
const rows: readonly Row[] = [
  ...[...nearer, ...notAboutTheWebsite].map((code): Row => [code, 'beside', 'beside']),
  ['dns.tiktok-blocked', 'for', 'beside'],
  ['path.ip-blocked', 'for', 'against'],
  ['path.sni-blocked', 'for', 'against'],
  ['path.block-page', 'for', 'beside'],
  ['path.tls-intercepted', 'for', 'beside'],
  ['tiktok.unreachable', 'decides', 'decides'],
  ['tiktok.down', 'against', 'for'],
  ['tiktok.dns-down', 'against', 'for'],
  ['tiktok.certificate', 'against', 'for'],
  ['tiktok.maintenance', 'against', 'for'],
  ['tiktok.geo-blocked', 'against', 'for'],
];

/** All that a word may never touch: what it is, whose it is, how bad, and whether it is a verdict at all. */
const fixed = (
  { evidence: _evidence, message, confidence, wouldChangeMind, ...rest }: Candidate,
  isDecided: boolean,
) => (isDecided ? rest : { ...rest, message, confidence, wouldChangeMind });

const sides = ({ evidence }: Candidate): string[] =>
  evidence.filter(({ probe }) => probe === 'tiktok.phone').map(({ stands }) => stands);

const sidesOf: Record<PhoneWeight, string[]> = { decides: ['for'], for: ['for'], against: ['against'], beside: [] };

describe('A word about TikTok on a phone', () => {
  it('has a row for each verdict', () => {
    expect(Object.keys(phoneTable).toSorted()).toEqual(verdictCodes.toSorted());
    expect(rows.map(([code]) => code).toSorted()).toEqual(verdictCodes.toSorted());
  });

  const told = rows.flatMap(([code, works, doesNot]) => [
    [code, 'works', works] as const,
    [code, 'does-not', doesNot] as const,
  ]);

  it.each(told)('%s, it %s there: the word stands %s', (code, says, weight) => {
    const before = storyOf(code);
    const after = before.and(see.phone(says, code));
    expect(sides(after.candidate())).toEqual(sidesOf[weight]);
    expect(fixed(after.candidate(), weight === 'decides')).toEqual(fixed(before.candidate(), weight === 'decides'));
    expect(after.candidate().message.id === before.candidate().message.id).toBe(weight !== 'decides');
  });

  it('in no world changes whom it is, makes anything proven, or confirms what was not', () => {
    eachSeed(CASES, (random) => {
      const readings = randomReadings(random);
      const at = Date.parse(readings.at(-1)?.at ?? '2026-11-21T20:00:00Z') + 1;
      const before = candidateOf(readings);
      const after = candidateOf([...readings, see.phone(random.of(phoneAnswers), before.code)(at)]);
      const isDecided = before.code === 'tiktok.unreachable';
      expect(fixed(after, isDecided)).toEqual(fixed(before, isDecided));
      if (isDecided) expect(after.confidence).not.toBe('proven');
      expect(after.evidence.length).toBeLessThanOrEqual(12);
    });
  });
});
