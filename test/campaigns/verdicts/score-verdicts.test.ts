import { describe, expect, it } from 'vitest';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { blameOfCode } from '../scenarios/blame-of-code.ts';
import { percentileOf, placeOf, scoreVerdicts } from './score-verdicts.ts';
import type { VerdictRun } from './verdict-run.ts';

const run = (expected: VerdictCode, got: VerdictCode | null, more: Partial<VerdictRun> = {}): VerdictRun => {
  const right = more.right ?? [expected];
  const blame = got === null ? null : blameOfCode[got];
  const isInnocent = blame !== null && !right.some((code) => blameOfCode[code] === blame);
  const passed = got !== null && right.includes(got);
  return {
    id: 'X01',
    title: 'something happens',
    phase: 'fault',
    round: 1,
    seed: 0,
    expected,
    right,
    got,
    also: [],
    confidence: 'proven',
    blame,
    exitCode: 0,
    durationMs: 3000,
    lookMs: 2500,
    wrong: passed ? [] : [`code ${got}`],
    wronglyAccused: isInnocent && blame !== 'nobody' && blame !== 'unknown' ? blame : null,
    passed,
    seen: null,
    featuresOwed: 0,
    featuresRight: 0,
    wire: { bytes: 100_000, packets: 500 },
    ...more,
  };
};

describe('Every code has a place', () => {
  it.each([
    ['ok', 'nothing'],
    ['unknown', 'cannot tell'],
    ['device.vpn-down', 'device'],
    ['internet.loss', 'internet'],
    ['tiktok.rate-limited', 'tiktok'],
  ] as const)('%s stands at %s', (code, place) => expect(placeOf(code)).toBe(place));
});

describe('Checks are added up', () => {
  it('counts the best code, other right codes and right layers apart', () => {
    const score = scoreVerdicts([
      run('path.ip-blocked', 'path.ip-blocked', { right: ['path.ip-blocked', 'tiktok.unreachable'] }),
      run('path.ip-blocked', 'tiktok.unreachable', { right: ['path.ip-blocked', 'tiktok.unreachable'] }),
      run('tiktok.slow', 'tiktok.down'),
      run('dns.down', 'internet.down'),
    ]);
    expect(score.bestCode).toEqual({ right: 1, of: 4 });
    expect(score.code).toEqual({ right: 2, of: 4 });
    expect(score.layer).toEqual({ right: 3, of: 4 });
  });

  it('puts a wrong layer off the diagonal, and a right alternative on it', () => {
    const score = scoreVerdicts([
      run('dns.down', 'internet.down'),
      run('path.ip-blocked', 'tiktok.unreachable', { right: ['path.ip-blocked', 'tiktok.unreachable'] }),
    ]);
    expect(score.layerMatrix).toEqual([
      { expected: 'dns', got: 'internet', count: 1 },
      { expected: 'tiktok', got: 'tiktok', count: 1 },
    ]);
  });

  it('calls everything but ok a false alarm where ok is owed, unknown and silence too', () => {
    const score = scoreVerdicts([
      run('ok', 'ok'),
      run('ok', 'unknown'),
      run('ok', null),
      run('ok', 'internet.ipv6-broken', { right: ['ok', 'internet.ipv6-broken'] }),
      run('ok', 'tiktok.down', { phase: 'undone' }),
      run('tiktok.down', 'ok'),
    ]);
    expect(score.falseAlarms).toEqual({ right: 3, of: 5 });
  });

  it('tells whom a wrong verdict hits', () => {
    const score = scoreVerdicts([
      run('internet.loss', 'tiktok.down'),
      run('tiktok.down', 'internet.loss'),
      run('dns.down', 'router.down'),
      run('tiktok.down', 'unknown'),
    ]);
    expect(score).toMatchObject({ tiktokWronglyAccused: 1, othersAccusedForTiktok: 1, wrongAccusations: 2 });
  });

  it('counts features, and what a healthy check costs', () => {
    const score = scoreVerdicts([
      run('tiktok.feature-down', 'tiktok.feature-down', { featuresOwed: 2, featuresRight: 1 }),
      run('ok', 'ok', { phase: 'undone', wire: { bytes: 300_000, packets: 900 } }),
    ]);
    expect(score.features).toEqual({ right: 1, of: 2 });
    expect(score.okAfterUndo).toEqual({ right: 1, of: 1 });
    expect(score.healthyWire).toEqual({ bytes: 300_000, packets: 900 });
  });

  it('has nothing to say about nothing', () => {
    expect(scoreVerdicts([])).toMatchObject({ code: { right: 0, of: 0 }, healthyWire: null, byLayer: [] });
  });
});

describe('A percentile', () => {
  it('is one of the numbers, by the nearest rank', () => {
    expect(percentileOf([5, 1, 4, 2, 3, 10, 9, 8, 7, 6], 0.9)).toBe(9);
    expect(percentileOf([7], 0.9)).toBe(7);
    expect(percentileOf([], 0.9)).toBe(0);
  });
});
