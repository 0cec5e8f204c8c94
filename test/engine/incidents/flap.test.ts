import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Candidate } from '../../../engine/diagnosis/candidate.ts';
import { isNewVerdict, nothingSettled, settle } from '../../../engine/incidents/settle.ts';
import type { Settled } from '../../../engine/incidents/settle.ts';
import { story } from '../story.ts';

const at = (second: number): string => new Date(Date.parse('2026-11-21T20:00:00.000Z') + second * 1000).toISOString();

const blank = story.candidate();
const confirmed = (code: VerdictCode): Candidate => ({ ...blank, code, confirmed: true, firstSeen: null });

/** At each of these seconds the evidence speaks for the code; tells how many verdicts were announced, and the end. */
const live = (moments: ReadonlyArray<readonly [number, VerdictCode]>): { announced: number; settled: Settled } => {
  let [settled, announced] = [nothingSettled, 0];
  for (const [second, code] of moments) {
    const next = settle(settled, confirmed(code), at(second));
    if (isNewVerdict(settled, next)) announced += 1;
    settled = next;
  }
  return { announced, settled };
};

/** A fault every `periodS` seconds that goes again after half of that, `times` times, after a good beginning. */
const comesAndGoes = (times: number, periodS: number, code: VerdictCode = 'tiktok.feature-down') => [
  [0, 'ok'] as const,
  ...Array.from({ length: times }, (_, turn) => [
    [60 + turn * periodS, code] as const,
    [60 + turn * periodS + periodS / 2, 'ok'] as const,
  ]).flat(),
];

describe('A fault that comes and goes is one state, not many alarms', () => {
  it('stands from its fourth beginning within ten minutes on', () => {
    const { announced, settled } = live(comesAndGoes(12, 20));
    // All is well, three faults with their ends, and the fourth beginning.
    expect(announced).toBe(8);
    expect(settled.current?.code).toBe('tiktok.feature-down');
    expect(settled.flapping.code).toBe('tiktok.feature-down');
  });

  it('three repairs in ten minutes are three repairs', () => {
    const { announced, settled } = live(comesAndGoes(3, 100));
    expect(announced).toBe(7);
    expect(settled.current?.code).toBe('ok');
  });

  it('four faults of four kinds do not flap', () => {
    const kinds: VerdictCode[] = ['dns.down', 'internet.down', 'router.down', 'tiktok.down'];
    const moments = kinds.flatMap((code, turn) => [[turn * 40, code] as const, [turn * 40 + 20, 'ok'] as const]);
    expect(live(moments).settled).toMatchObject({ current: { code: 'ok' }, flapping: { code: null } });
  });

  it('four faults in an hour do not flap', () => {
    expect(live(comesAndGoes(4, 900)).settled.current?.code).toBe('ok');
  });

  it('is over when nothing was wrong for three minutes, and then announced once', () => {
    const flaps = comesAndGoes(5, 20);
    const [last] = flaps.at(-1)!;
    const almost = live([...flaps, [last + 170, 'ok']]);
    expect(almost.settled.current?.code).toBe('tiktok.feature-down');
    expect(almost.settled.doubted).toBe(false);
    const over = live([...flaps, [last + 170, 'ok'], [last + 181, 'ok']]);
    expect(over.settled).toMatchObject({ current: { code: 'ok' }, flapping: { code: null } });
    expect(over.announced).toBe(almost.announced + 1);
  });

  it('another cause is named at once', () => {
    const { settled } = live([...comesAndGoes(5, 20), [300, 'router.down']]);
    expect(settled.current?.code).toBe('router.down');
  });
});
