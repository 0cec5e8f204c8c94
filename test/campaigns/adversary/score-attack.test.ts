import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../contract/report.ts';
import type { Verdict, VerdictCode } from '../../../contract/verdict.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import { blameOfCode } from '../scenarios/blame-of-code.ts';
import { exitStatusOf } from '../scenarios/score.ts';
import { attackPage } from './attack-page.ts';
import type { AttackRun } from './attack-run.ts';
import type { AdversaryFault } from './fault-type.ts';
import { attackTotalsOf, notRun, scoreAttack } from './score-attack.ts';

const fault: AdversaryFault = {
  name: 'far-silence',
  title: 'all of TikTok falls silent',
  steps: [],
  right: ['tiktok.unreachable', 'path.loss'],
  acceptable: ['unknown', { code: 'path.ip-blocked', confidence: 'likely' }],
};

const checkThatSays = (code: VerdictCode, more: Partial<Verdict> = {}): CheckRun => {
  const verdict = { code, blame: blameOfCode[code], confidence: 'proven', features: {}, notes: [], likelyWhy: null };
  const report = { verdict: { ...verdict, also: [], evidence: [], summary: 'So it is.', ...more }, probes: [] };
  return {
    exitCode: exitStatusOf(code),
    report: report as unknown as CheckReport,
    stdout: '',
    stderr: '',
    durationMs: 1200.4,
  };
};

const said = (code: VerdictCode, more: Partial<Verdict> = {}, under = fault): AttackRun =>
  scoreAttack(under, checkThatSays(code, more));

describe('An answer is scored by how true it is', () => {
  it('is right when it is one of the best, with nothing to remark', () => {
    const run = said('path.loss');
    expect(run).toMatchObject({ score: 'right', accused: null, exitFits: true, remarks: [], seen: null });
    expect(run).toMatchObject({ got: 'path.loss', blame: 'unknown', summary: 'So it is.', durationMs: 1200 });
  });

  it('is acceptable when it is true but weaker', () => {
    expect(said('unknown')).toMatchObject({ score: 'acceptable', accused: null, remarks: [] });
  });

  it('is acceptable only with the confidence that is true of it', () => {
    expect(said('path.ip-blocked', { confidence: 'likely' })).toMatchObject({ score: 'acceptable', accused: null });
    expect(said('path.ip-blocked')).toMatchObject({ score: 'wrong', accused: 'a-block' });
  });

  it('is wrong otherwise, and keeps what the check had seen', () => {
    const run = said('tiktok.rate-limited');
    expect(run).toMatchObject({ score: 'wrong', accused: null, remarks: ['code tiktok.rate-limited'] });
    expect(run.seen).not.toBeNull();
  });

  it('is wrong when there is none', () => {
    const run = scoreAttack(fault, { ...checkThatSays('ok'), report: null, exitCode: 4, stdout: 'Oops' });
    expect(run).toMatchObject({ score: 'wrong', accused: null, got: null, exitFits: false, summary: null });
    expect(run.remarks).toContain('no report');
  });
});

describe('A wrong answer that blames somebody is an accusation', () => {
  it.each<[VerdictCode, string | null]>([
    ['tiktok.down', 'tiktok'],
    ['internet.down', 'your-provider'],
    ['device.no-route', 'you'],
    ['ok', null],
    ['tiktok.rate-limited', null],
  ])('%s accuses %s', (code, accused) => expect(said(code)).toMatchObject({ score: 'wrong', accused }));

  it('even with a right code, when that code blames somebody whom it should not', () => {
    expect(said('tiktok.unreachable', { blame: 'tiktok' })).toMatchObject({ score: 'wrong', accused: 'tiktok' });
  });

  it('even as a further cause, when it blames the one who is known to be innocent', () => {
    const innocent = { ...fault, innocent: 'tiktok' as const };
    const also: VerdictCode[] = ['dns.slow', 'tiktok.slow'];
    expect(said('path.loss', { also }, innocent)).toMatchObject({
      score: 'wrong',
      accused: 'tiktok',
      remarks: ['further cause tiktok.slow'],
    });
    expect(said('path.loss', { also })).toMatchObject({ score: 'right', accused: null });
  });
});

describe('The exit status must fit the code, whether the code is right or not', () => {
  it.each<[VerdictCode, number, boolean]>([
    ['ok', 0, true],
    ['unknown', 3, true],
    ['tiktok.rate-limited', 3, true],
    ['tiktok.unreachable', 1, true],
    ['tiktok.unreachable', 3, false],
    ['unknown', 1, false],
  ])('%s with %d: %s', (code, exitCode, exitFits) => {
    expect(scoreAttack(fault, { ...checkThatSays(code), exitCode })).toMatchObject({ exitFits });
  });
});

const named = (name: string, run: AttackRun): AttackRun => ({ ...run, name });
const runs = [
  named('a-right', said('path.loss')),
  named('b-acceptable', said('unknown')),
  named('c-not-run', notRun(fault, 'no such\n  device | at all')),
  named('d-wrong', said('ok')),
  named('e-exit', { ...said('path.loss'), exitCode: 0, exitFits: false }),
  named('f-accuses', { ...said('tiktok.down', { also: ['dns.slow'] }), durationMs: 9000 }),
];

describe('The sums', () => {
  it('count scores, accusations and exit statuses', () => {
    expect(attackTotalsOf(runs)).toEqual({
      faults: 6,
      scores: { right: 2, acceptable: 1, wrong: 2, 'not-run': 1 },
      accusations: 1,
      tiktokAccused: 1,
      exitsThatFit: 4,
      medianMs: 1200,
      maxMs: 9000,
    });
  });

  it('are zero of nothing', () => {
    expect(attackTotalsOf([])).toMatchObject({ faults: 0, accusations: 0, medianMs: 0, maxMs: 0 });
  });
});

describe('The page', () => {
  const page = attackPage({ copies: 2, totals: attackTotalsOf(runs), runs });
  const rows = page.split('\n').filter((line) => /^\| [a-f]-/.test(line));

  it('tells the accusations first', () => {
    expect(page).toContain('- Wrong accusations: **1**, of these TikTok 1.');
    expect(page).toContain('- Right: 2 of 5 checks. Acceptable: 1. Wrong: 2.');
    expect(page).toContain('- The exit status fits the code: 4 of 5.');
    expect(page).toContain('- Not run, since the laboratory failed: 1.');
  });

  it('lists every fault with its code and score, the wrong ones first', () => {
    const order = rows.map((line) => line.split(' ')[1]);
    expect(order).toEqual(['f-accuses', 'd-wrong', 'c-not-run', 'e-exit', 'b-acceptable', 'a-right']);
    expect(rows[0]).toBe(
      '| f-accuses | all of TikTok falls silent | `tiktok.down` | `dns.slow` | tiktok | proven | ' +
        'wrong, accuses tiktok | `tiktok.unreachable` or `path.loss` | 9.0 |',
    );
    expect(rows[3]).toContain('| right, exit status 0 |');
  });

  it('keeps each row one row, whatever the laboratory had to say', () => {
    expect(rows[2]).toContain('| not run (laboratory: no such device \\| at all) |');
  });

  it('says nothing of faults that did not run when all did', () => {
    const ran = runs.filter(({ score }) => score !== 'not-run');
    expect(attackPage({ copies: 1, totals: attackTotalsOf(ran), runs: ran })).not.toContain('Not run');
  });
});
