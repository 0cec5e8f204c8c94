// Injects, checks and takes back, scenario after scenario of every seed, in several laboratory copies side by side.
import type { Lab } from '../../lab/lab.ts';
import { runCheckAs } from '../../lab/run-check.ts';
import { findScenario } from '../../scenarios/all.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { failedRun, scoreRun } from '../scenarios/score.ts';
import { shareOut, takeBack } from '../share-out.ts';
import { toVerdictRun } from './to-verdict-run.ts';
import type { VerdictRun } from './verdict-run.ts';

type Log = (line: string) => void;

/** The scenarios of one seed. */
export type Drawn = { seed: number; scenarios: readonly Scenario[] };

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Which = Pick<VerdictRun, 'id' | 'phase' | 'round'>;

const checkNow = async (lab: Lab, which: Which, scenario: Scenario, seed: number): Promise<VerdictRun> => {
  const before = await lab.linkCounters();
  const check = await runCheckAs(lab, { user: scenario.user ?? {} });
  const after = await lab.linkCounters();
  const run = scoreRun(which, scenario.expect, check);
  return toVerdictRun(run, { seed, scenario, check, before, after });
};

const underFault = async (lab: Lab, scenario: Scenario, seed: number, round: number): Promise<VerdictRun> => {
  const which = { id: scenario.id, phase: 'fault', round } as const;
  try {
    await lab.inject(scenario);
    return await checkNow(lab, which, scenario, seed);
  } catch (error) {
    return toVerdictRun(failedRun(which, scenario, error), { seed, scenario });
  }
};

const told = (run: VerdictRun): string => {
  const when = run.phase === 'undone' ? 'after the undo' : `seed ${run.seed}`;
  const seconds = run.durationMs === null ? '' : ` in ${(run.durationMs / 1000).toFixed(1)} s`;
  return `${run.id} ${when}: ${run.got ?? 'no report'}${seconds}${run.passed ? '' : `  WRONG: ${run.wrong.join('; ')}`}`;
};

type Task = { scenario: Scenario; seed: number; isLast: boolean };

// The check after the undo is made once for each scenario, after the last of its seeds.
const tasksOf = (drawn: readonly Drawn[]): Task[] =>
  drawn.flatMap(({ seed, scenarios }, index) =>
    scenarios
      .filter(({ lacks }) => lacks === undefined)
      .map((scenario) => ({ scenario, seed, isLast: index === drawn.length - 1 })),
  );

const perform = async (lab: Lab, { scenario, seed, isLast }: Task, repeats: number): Promise<VerdictRun[]> => {
  const runs: VerdictRun[] = [];
  for (let round = 1; round <= repeats; round += 1) {
    runs.push(await underFault(lab, scenario, seed, round));
    await takeBack(lab);
  }
  if (isLast) {
    const healthy = findScenario('B00');
    runs.push(await checkNow(lab, { id: scenario.id, phase: 'undone', round: 0 }, healthy, seed));
  }
  return runs;
};

/** Checks every scenario of every seed `repeats` times; a copy that cannot be healed leaves the rest to the others. */
export const runVerdicts = async (
  labs: readonly Lab[],
  drawn: readonly Drawn[],
  repeats: number,
  log: Log,
): Promise<VerdictRun[]> => {
  const runs: VerdictRun[] = [];
  await shareOut(labs, repeats === 0 ? [] : tasksOf(drawn), async (lab, task) => {
    try {
      const done = await perform(lab, task, repeats);
      runs.push(...done);
      for (const run of done) log(told(run));
      return true;
    } catch (error) {
      log(`copy ${lab.copy} cannot be healed after ${task.scenario.id}: ${wordsOf(error)}`);
      return false;
    }
  });
  return runs;
};
