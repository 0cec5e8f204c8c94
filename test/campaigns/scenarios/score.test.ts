import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../contract/report.ts';
import type { Blame, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import { findScenario } from '../../scenarios/all.ts';
import type { Expectation } from '../../scenarios/scenario.ts';
import { blameOfCode } from './blame-of-code.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { confusionsOf, exitStatusOf, failedRun, medianOf, scoreRun, totalsOf } from './score.ts';

const which = { id: 'X01', phase: 'fault', round: 1 } as const;

const checkThatSays = (code: VerdictCode, more: Partial<Verdict> = {}): CheckRun => {
  const verdict = {
    code,
    blame: blameOfCode[code],
    confidence: 'proven',
    features: {},
    also: [],
    notes: [],
    likelyWhy: null,
  };
  const report = { verdict: { ...verdict, evidence: [], ...more }, probes: [], durationMs: 900 };
  return {
    exitCode: exitStatusOf(code),
    report: report as unknown as CheckReport,
    stdout: '',
    stderr: '',
    durationMs: 1200.4,
  };
};

const score = (expected: Expectation, run: CheckRun): ScenarioRun => scoreRun(which, expected, run);

describe('A check is right when it says what the scenario owes', () => {
  it('passes with the expected code and keeps its times in whole milliseconds', () => {
    const run = score({ code: 'router.down' }, checkThatSays('router.down'));
    expect(run).toMatchObject({ passed: true, wrong: [], seen: null, durationMs: 1200, lookMs: 900 });
  });

  it('takes another code as right only when the scenario lists it', () => {
    const unreachable = checkThatSays('tiktok.unreachable');
    expect(score({ code: 'path.ip-blocked', orCode: ['tiktok.unreachable'] }, unreachable).passed).toBe(true);
    expect(score({ code: 'path.ip-blocked' }, unreachable).wrong).toEqual(['code tiktok.unreachable']);
  });

  it('wants the features, notes and the likely reason that are named, and no others', () => {
    const expected: Expectation = {
      code: 'tiktok.down',
      features: { feed: 'down' },
      notes: ['icmp-filtered'],
      likelyWhy: 'overload',
    };
    const features = { feed: 'slow' } as Verdict['features'];
    expect(score(expected, checkThatSays('tiktok.down', { features })).wrong).toEqual([
      'feed is slow, not down',
      'no note icmp-filtered',
      'likely why is null, not overload',
    ]);
  });

  it('wants the further causes that are owed, as the verdict or beside it, and no accusation of an innocent', () => {
    const owed: Expectation = { code: 'tiktok.down', named: ['tiktok.down', 'lan.degraded'] };
    expect(score(owed, checkThatSays('tiktok.down')).wrong).toEqual(['lan.degraded is not named']);
    expect(score(owed, checkThatSays('tiktok.down', { also: ['lan.degraded'] })).passed).toBe(true);
    const blocked: Expectation = { code: 'dns.tiktok-blocked', innocent: 'tiktok' };
    expect(score(blocked, checkThatSays('dns.tiktok-blocked', { also: ['tiktok.down'] })).wrong).toEqual([
      'tiktok.down is named too',
    ]);
  });

  it('wants the exit status that scripts rely on, and nothing on stderr', () => {
    const run = { ...checkThatSays('ok'), exitCode: 1, stderr: 'warning' };
    expect(score({ code: 'ok' }, run).wrong).toEqual(['exit status 1', 'talk on stderr']);
    expect(exitStatusOf('tiktok.rate-limited')).toBe(3);
  });

  it('keeps what was printed when there was no report', () => {
    const run = { ...checkThatSays('ok'), report: null, stdout: 'Segmentation fault', exitCode: null };
    const scored = score({ code: 'ok' }, run);
    expect(scored.wrong).toEqual(['no report', 'exit status null']);
    expect(scored.seen?.probes).toEqual(['Segmentation fault']);
  });
});

describe('An innocent is not to be blamed', () => {
  it.each<[VerdictCode, VerdictCode, Blame | null]>([
    ['router.down', 'tiktok.down', 'tiktok'],
    ['tiktok.down', 'internet.down', 'your-provider'],
    ['tiktok.unreachable', 'path.ip-blocked', 'a-block'],
    ['ok', 'dns.down', 'your-network'],
    ['router.down', 'unknown', null],
    ['router.down', 'dns.down', null],
  ])('when the truth is %s and %s is said, %s is wrongly accused', (expected, said, accused) => {
    expect(score({ code: expected }, checkThatSays(said)).wronglyAccused).toBe(accused);
  });

  it('may be blamed by a code that is right as an alternative', () => {
    const expected: Expectation = { code: 'tiktok.unreachable', orCode: ['path.ip-blocked'] };
    expect(score(expected, checkThatSays('path.ip-blocked')).wronglyAccused).toBeNull();
  });

  it('is not the one who is to blame, whomever the code usually blames', () => {
    const says = checkThatSays('dns.tiktok-partial', { blame: 'you' });
    expect(score({ code: 'dns.tiktok-partial', blame: 'you' }, says)).toMatchObject({
      passed: true,
      wronglyAccused: null,
    });
    const others = checkThatSays('dns.tiktok-partial', { blame: 'your-network' });
    expect(score({ code: 'dns.tiktok-partial', blame: 'you' }, others).wronglyAccused).toBe('your-network');
    expect(score({ code: 'dns.tiktok-partial' }, says)).toMatchObject({ passed: false, wronglyAccused: 'you' });
  });

  it('finds a code that blames somebody else than it should', () => {
    const run = score({ code: 'router.down' }, checkThatSays('router.down', { blame: 'tiktok' }));
    expect(run).toMatchObject({ wronglyAccused: 'tiktok', wrong: ['router.down blames tiktok'] });
  });
});

describe('A code that usually has a culprit', () => {
  it.each([
    ['may leave open who it is where nobody can split the sides', 'cannot-split', []],
    ['must not where it is sure', 'proven', ['internet.loss blames unknown']],
  ] as const)('%s', (_what, confidence, wrong) => {
    const run = score({ code: 'internet.loss' }, checkThatSays('internet.loss', { blame: 'unknown', confidence }));
    expect(run.wrong).toEqual(wrong);
  });
});

describe('The sums', () => {
  const runs = [
    score({ code: 'ok' }, checkThatSays('ok')),
    score({ code: 'router.down' }, checkThatSays('tiktok.down')),
    score({ code: 'tiktok.down' }, checkThatSays('internet.down')),
    { ...score({ code: 'ok' }, checkThatSays('ok')), phase: 'undone' as const, durationMs: 5000 },
    failedRun(which, findScenario('R01'), new Error('no such device')),
  ];

  it('count what was right, who was wrongly blamed, and how long it took', () => {
    expect(totalsOf(runs)).toEqual({
      faultRuns: 4,
      faultRunsPassed: 1,
      checksAfterUndo: 1,
      checksAfterUndoOk: 1,
      wrongAccusations: 2,
      tiktokWronglyAccused: 1,
      othersAccusedForTiktok: 1,
      medianMs: 1200,
      maxMs: 5000,
    });
  });

  it('pair each wrong code with the one that was owed, and show what has no report', () => {
    expect(confusionsOf(runs)).toEqual([
      { expected: 'router.down', got: 'tiktok.down', count: 1 },
      { expected: 'tiktok.down', got: 'internet.down', count: 1 },
      { expected: 'router.down', got: 'no report', count: 1 },
    ]);
  });

  it.each([
    [[], 0],
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('take the middle of %j as %d', (numbers, middle) => expect(medianOf(numbers)).toBe(middle));
});
