// Injects, checks and takes back, again and again, in several laboratory copies side by side.
import type { Lab } from '../../lab/lab.ts';
import { runCheck, runCheckAs } from '../../lab/run-check.ts';
import { findScenario } from '../../scenarios/all.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { shareOut, takeBack } from '../share-out.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { failedRun, scoreRun } from './score.ts';

/** Tells the person who waits. */
export type Log = (line: string) => void;

const healthyNetwork = findScenario('B00').expect;

const runOnce = async (lab: Lab, scenario: Scenario, round: number): Promise<ScenarioRun> => {
  const which = { id: scenario.id, phase: 'fault', round } as const;
  try {
    await lab.inject(scenario);
  } catch (error) {
    return failedRun(which, scenario, error);
  }
  return scoreRun(which, scenario.expect, await runCheckAs(lab, { user: scenario.user ?? {} }));
};

const told = (run: ScenarioRun, repeats: number): string => {
  const when = run.phase === 'undone' ? 'after the undo' : `${run.round} of ${repeats}`;
  const seconds = run.durationMs === null ? '' : ` in ${(run.durationMs / 1000).toFixed(1)} s`;
  return `${run.id} ${when}: ${run.got ?? 'no report'}${seconds}${run.passed ? '' : `  WRONG: ${run.wrong.join('; ')}`}`;
};

const runScenario = async (lab: Lab, scenario: Scenario, repeats: number, log: Log): Promise<ScenarioRun[]> => {
  const runs: ScenarioRun[] = [];
  const keep = (run: ScenarioRun): void => {
    runs.push(run);
    log(told(run, repeats));
  };
  for (let round = 1; round <= repeats; round += 1) {
    keep(await runOnce(lab, scenario, round));
    await takeBack(lab);
  }
  keep(scoreRun({ id: scenario.id, phase: 'undone', round: 0 }, healthyNetwork, await runCheck(lab)));
  return runs;
};

/** Runs each scenario `repeats` times in a row and once more after its last undo; the copies share the work. */
export const runScenarios = async (
  labs: readonly Lab[],
  scenarios: readonly Scenario[],
  repeats: number,
  log: Log,
): Promise<ScenarioRun[]> => {
  const done = new Map<string, ScenarioRun[]>();
  await shareOut(labs, [...scenarios], async (lab, scenario) => {
    done.set(scenario.id, await runScenario(lab, scenario, repeats, log));
  });
  return scenarios.flatMap(({ id }) => done.get(id) ?? []);
};
