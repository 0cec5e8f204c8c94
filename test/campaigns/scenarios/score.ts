// Holds a check against what its scenario owes the user. Pure: the same run always scores the same.
import type { ProbeLine } from '../../../contract/report.ts';
import { say } from '../../../contract/message.ts';
import type { Blame, Verdict, VerdictCode } from '../../../contract/verdict.ts';
import type { CheckRun } from '../../lab/run-check.ts';
import type { Expectation, Scenario } from '../../scenarios/scenario.ts';
import { blameOfCode } from './blame-of-code.ts';
import type { Confusion, ScenarioRun, Seen, Totals } from './scenario-run.ts';

/** The exit status that a script may rely on: 0 all is well, 3 cannot tell, 1 a fault was found. */
export const exitStatusOf = (code: VerdictCode): number => {
  if (code === 'ok') return 0;
  return code === 'unknown' || code === 'tiktok.rate-limited' ? 3 : 1;
};

const rightCodes = ({ code, orCode = [] }: Expectation): readonly VerdictCode[] => [code, ...orCode];

/** Who is blamed although no right verdict would blame them; to accuse nobody is never wrong in this sense. */
export const wronglyAccused = (expected: Expectation, blame: Blame): Blame | null => {
  if (blame === 'nobody' || blame === 'unknown') return null;
  if (expected.blame !== undefined) return blame === expected.blame ? null : blame;
  return rightCodes(expected).some((code) => blameOfCode[code] === blame) ? null : blame;
};

const unnamed = ({ named = [] }: Expectation, { code, also }: Verdict): VerdictCode[] =>
  named.filter((owed) => owed !== code && !also.includes(owed));

// The verdict's own code is judged by whom it blames; here it is about the further ones.
const accusedBeside = ({ innocent }: Expectation, { also }: Verdict): VerdictCode[] =>
  also.filter((code) => blameOfCode[code] === innocent);

/** Features that are said to be down or blocked where only those that are owed may be. */
export const alsoDown = ({ alone, features: owed = {} }: Expectation, said: Partial<Verdict['features']>): string[] =>
  alone
    ? Object.entries(said).flatMap(([name, status]) =>
        !(name in owed) && (status === 'down' || status === 'blocked') ? [name] : [],
      )
    : [];

// Where nobody can tell which side it is, a code that usually has a culprit may leave the question open, and must say so.
/** Whether a verdict blames whom it should, if anybody. */
export const blamesRightly = (expected: Pick<Expectation, 'blame'>, { code, blame, confidence }: Verdict): boolean =>
  blame === (expected.blame ?? blameOfCode[code]) || (blame === 'unknown' && confidence === 'cannot-split');

const wrongIn = (expected: Expectation, verdict: Verdict): string[] => {
  const features = Object.entries(expected.features ?? {});
  return [
    ...(rightCodes(expected).includes(verdict.code) ? [] : [`code ${verdict.code}`]),
    ...(blamesRightly(expected, verdict) ? [] : [`${verdict.code} blames ${verdict.blame}`]),
    ...features.flatMap(([feature, status]) => {
      const got = verdict.features[feature as keyof Verdict['features']];
      return got === status ? [] : [`${feature} is ${got}, not ${status}`];
    }),
    ...alsoDown(expected, verdict.features).map((feature) => `${feature} is said to be down too`),
    ...unnamed(expected, verdict).map((code) => `${code} is not named`),
    ...accusedBeside(expected, verdict).map((code) => `${code} is named too`),
    ...(expected.notes ?? []).flatMap((note) => (verdict.notes.includes(note) ? [] : [`no note ${note}`])),
    ...(expected.likelyWhy === undefined || expected.likelyWhy === verdict.likelyWhy
      ? []
      : [`likely why is ${verdict.likelyWhy}, not ${expected.likelyWhy}`]),
  ];
};

const probeWords = ({ id, target, status, fault, detail }: ProbeLine): string =>
  [id, target, status, fault && [fault.kind, fault.stage, fault.code].filter(Boolean).join('/'), detail]
    .filter(Boolean)
    .join(' | ');

const seenBy = ({ report, stdout, stderr }: CheckRun): Seen => ({
  evidence: (report?.verdict.evidence ?? []).map(({ stands, message }) => `${stands}: ${say(message)}`),
  probes: report ? report.probes.filter(({ status }) => status !== 'ok').map(probeWords) : [stdout.slice(0, 2000)],
  stderr: stderr.slice(0, 2000),
});

type Which = Pick<ScenarioRun, 'id' | 'phase' | 'round'>;

/** Scores one check. */
export const scoreRun = (which: Which, expected: Expectation, run: CheckRun): ScenarioRun => {
  const verdict = run.report?.verdict ?? null;
  const fits = verdict !== null && run.exitCode === exitStatusOf(verdict.code);
  const wrong = [
    ...(verdict ? wrongIn(expected, verdict) : ['no report']),
    ...(fits ? [] : [`exit status ${run.exitCode}`]),
    ...(run.stderr === '' ? [] : ['talk on stderr']),
  ];
  return {
    ...which,
    expected: expected.code,
    got: verdict?.code ?? null,
    confidence: verdict?.confidence ?? null,
    blame: verdict?.blame ?? null,
    exitCode: run.exitCode,
    durationMs: Math.round(run.durationMs),
    lookMs: run.report?.durationMs ?? null,
    wrong,
    wronglyAccused: verdict ? wronglyAccused(expected, verdict.blame) : null,
    passed: wrong.length === 0,
    seen: wrong.length === 0 ? null : seenBy(run),
  };
};

/** A run that never came to a check, because the laboratory itself failed. */
export const failedRun = (which: Which, { expect }: Scenario, error: unknown): ScenarioRun => ({
  ...which,
  expected: expect.code,
  got: null,
  confidence: null,
  blame: null,
  exitCode: null,
  durationMs: null,
  lookMs: null,
  wrong: [`laboratory: ${error instanceof Error ? error.message : String(error)}`],
  wronglyAccused: null,
  passed: false,
  seen: null,
});

/** The middle of the numbers, the mean of the two middle ones when their count is even; 0 of none. */
export const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = low] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return (low + high) / 2;
};

/** How long the checks took that took place. */
export const durationsOf = (runs: readonly ScenarioRun[]): number[] =>
  runs.flatMap(({ durationMs }) => (durationMs === null ? [] : [durationMs]));

/** Adds up the runs. */
export const totalsOf = (runs: readonly ScenarioRun[]): Totals => {
  const faults = runs.filter(({ phase }) => phase === 'fault');
  const undone = runs.filter(({ phase }) => phase === 'undone');
  const accusations = runs.filter(({ wronglyAccused }) => wronglyAccused !== null);
  return {
    faultRuns: faults.length,
    faultRunsPassed: faults.filter(({ passed }) => passed).length,
    checksAfterUndo: undone.length,
    checksAfterUndoOk: undone.filter(({ passed }) => passed).length,
    wrongAccusations: accusations.length,
    tiktokWronglyAccused: accusations.filter(({ wronglyAccused }) => wronglyAccused === 'tiktok').length,
    othersAccusedForTiktok: accusations.filter(({ expected }) => blameOfCode[expected] === 'tiktok').length,
    medianMs: medianOf(durationsOf(runs)),
    maxMs: Math.max(0, ...durationsOf(runs)),
  };
};

/** The wrong codes by what was expected, the most frequent first. A code that is right as an alternative is no confusion. */
export const confusionsOf = (runs: readonly ScenarioRun[]): Confusion[] => {
  const pairs = new Map<string, Confusion>();
  for (const { expected, got, wrong } of runs) {
    if (got !== null && !wrong.includes(`code ${got}`)) continue;
    const key = `${expected} ${got}`;
    const pair = pairs.get(key) ?? { expected, got: got ?? 'no report', count: 0 };
    pairs.set(key, { ...pair, count: pair.count + 1 });
  }
  return [...pairs.values()].toSorted((a, b) => b.count - a.count);
};
