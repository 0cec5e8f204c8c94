// Holds a check against the truths of its fault. A weak answer is a pity; an innocent who is blamed is a failure of the
// product. Pure: the same run always scores the same.
import type { Blame, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import { blameOfCode } from '../scenarios/blame-of-code.ts';
import { blamesRightly, exitStatusOf, medianOf, scoreRun } from '../scenarios/score.ts';
import type { AttackRun, AttackTotals, Score } from './attack-run.ts';
import type { AdversaryFault } from './fault-type.ts';

/** The codes that are acceptable when they claim this confidence. */
const acceptableCodes = ({ acceptable = [] }: AdversaryFault, verdict: Verdict | null): VerdictCode[] =>
  acceptable.flatMap((answer) => {
    if (typeof answer === 'string') return [answer];
    return answer.confidence === verdict?.confidence ? [answer.code] : [];
  });

/** Further causes in the verdict that blame the one who must not be blamed. */
const wrongFurtherCauses = ({ innocent }: AdversaryFault, { also }: Verdict): VerdictCode[] =>
  also.filter((code) => blameOfCode[code] === innocent);

const scoreOf = (fault: AdversaryFault, verdict: Verdict): Score => {
  const { code } = verdict;
  if (!blamesRightly(fault, verdict) || wrongFurtherCauses(fault, verdict).length > 0) return 'wrong';
  if (fault.right.includes(code)) return 'right';
  return acceptableCodes(fault, verdict).includes(code) ? 'acceptable' : 'wrong';
};

const accusedBy = (fault: AdversaryFault, verdict: Verdict): Blame | null => {
  const [further] = wrongFurtherCauses(fault, verdict);
  if (further !== undefined) return blameOfCode[further];
  return verdict.blame === 'nobody' || verdict.blame === 'unknown' ? null : verdict.blame;
};

/** Scores one check. */
export const scoreAttack = (fault: AdversaryFault, run: CheckRun): AttackRun => {
  const { name, title, right } = fault;
  const verdict = run.report?.verdict ?? null;
  const [code, ...others] = right;
  const orCode = [...others, ...acceptableCodes(fault, verdict)];
  const { got, blame, confidence, exitCode, durationMs, wrong, seen } = scoreRun(
    { id: name, phase: 'fault', round: 1 },
    { code, orCode, ...(fault.blame ? { blame: fault.blame } : {}) },
    run,
  );
  const score = verdict ? scoreOf(fault, verdict) : 'wrong';
  const further = verdict ? wrongFurtherCauses(fault, verdict) : [];
  return {
    ...{ name, title, right, score, got, blame, confidence, exitCode, durationMs, seen },
    accused: verdict && score === 'wrong' ? accusedBy(fault, verdict) : null,
    also: verdict?.also ?? [],
    summary: verdict?.summary ?? null,
    exitFits: verdict !== null && exitCode === exitStatusOf(verdict.code),
    remarks: [...wrong, ...further.map((also) => `further cause ${also}`)],
  };
};

/** A fault that never came to a check. */
export const notRun = ({ name, title, right }: AdversaryFault, why: string): AttackRun => ({
  ...{ name, title, right, score: 'not-run', accused: null, got: null, blame: null, confidence: null, also: [] },
  ...{ summary: null, exitCode: null, exitFits: false, durationMs: null, remarks: [`laboratory: ${why}`], seen: null },
});

/** Adds up the runs. */
export const attackTotalsOf = (runs: readonly AttackRun[]): AttackTotals => {
  const scored = (score: Score): number => runs.filter((run) => run.score === score).length;
  const durations = runs.flatMap(({ durationMs }) => durationMs ?? []);
  return {
    faults: runs.length,
    scores: {
      right: scored('right'),
      acceptable: scored('acceptable'),
      wrong: scored('wrong'),
      'not-run': scored('not-run'),
    },
    accusations: runs.filter(({ accused }) => accused !== null).length,
    tiktokAccused: runs.filter(({ accused }) => accused === 'tiktok').length,
    exitsThatFit: runs.filter(({ exitFits }) => exitFits).length,
    medianMs: medianOf(durations),
    maxMs: Math.max(0, ...durations),
  };
};
