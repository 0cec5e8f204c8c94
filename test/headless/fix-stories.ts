// What the stories of `tokwatch fix` in the laboratory begin with: a client with a home of its own, and a fix that is run to its proof.
import { expect } from 'vitest';
import type { FixId, FixRun } from '../../contract/fix.ts';
import type { Step } from '../lab/faults/fault.ts';
import type { Lab } from '../lab/lab.ts';
import type { CommandOutcome } from '../lab/command.ts';
import type { Proof } from '../lab/client-proofs.ts';
import { mainFile } from './tokwatch.ts';

/** A look may take 25 s, and there are up to four of them, on a machine that may be busy. */
const RUN_MS = 150_000;

/** As long as one story may take, with its daemons. */
export const storyMs = 240_000;

/** Puts these steps in force and waits until the client sees all of `proofs`. */
export const befalls = (lab: Lab, steps: readonly Step[], proofs: readonly Proof[] = []): Promise<number> =>
  lab.inject({ id: 'fix', steps, proofs });

/** `tokwatch fix …` in the client, as root. */
export const fix = (lab: Lab, env: Record<string, string>, ...args: readonly string[]): Promise<CommandOutcome> =>
  lab.in('cli', 'node', [mainFile, 'fix', ...args], { env, timeoutMs: RUN_MS });

/** Runs a fix and expects that it helped; every question that failed before and can still be put must answer afterwards. */
export const helps = async (lab: Lab, env: Record<string, string>, id: FixId, before: string): Promise<FixRun> => {
  const { stdout, stderr, exitCode } = await fix(lab, env, 'run', id, '--yes', '--json');
  expect(stderr).toBe('');
  const run = JSON.parse(stdout) as FixRun;
  expect(run).toMatchObject({ fix: id, result: 'helped', proof: { before: { code: before }, after: { code: 'ok' } } });
  expect(exitCode).toBe(0);
  const failed = run.proof!.probes.filter((row) => row.before === 'fault');
  expect(failed.length).toBeGreaterThan(0);
  // Single servers at addresses that a name leads to no more are asked by nobody.
  const notMended = failed.filter(
    ({ probe, after }) => probe !== 'tiktok.edge' && after !== 'ok' && after !== 'filtered',
  );
  expect(notMended).toEqual([]);
  return run;
};
