// The checks that need no network and no privileges: format, lint, types (the window's apart, since a page knows other
// globals than a program), architecture. Each runs as its own process, as many side by side as there are cores.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, runScript } from './run-program.ts';

/** A check: the script of a tool with its arguments, and the arguments with which it mends what it can (null: it cannot). */
export type Step = { name: string; args: readonly string[]; fixArgs: readonly string[] | null };

/** How a check ended; `output` is what the tool said. */
export type StepResult = { name: string; passed: boolean; output: string; elapsedMs: number };

const tool = (path: string): string => join(root, 'node_modules', path);
const cache = (name: string): string => join(root, 'node_modules/.cache', name);

const prettier = [tool('prettier/bin/prettier.cjs'), '.', '--log-level=warn', '--cache'];
const eslint = [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0', '--cache', '--cache-strategy=content'];

/** The longest first, so that the cores are busy to the end. */
export const steps: readonly Step[] = [
  {
    name: 'lint',
    args: [...eslint, `--cache-location=${cache('eslint/')}`],
    fixArgs: [...eslint, `--cache-location=${cache('eslint/')}`, '--fix'],
  },
  {
    name: 'architecture',
    args: [tool('vitest/vitest.mjs'), 'run', '--project=architecture', '--reporter=dot'],
    fixArgs: null,
  },
  {
    name: 'types',
    args: [tool('typescript/bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', cache('tsc.json')],
    fixArgs: null,
  },
  {
    name: 'window',
    args: [tool('svelte-check/bin/svelte-check'), '--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings'],
    fixArgs: null,
  },
  {
    name: 'window tests',
    args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'test/renderer'],
    fixArgs: null,
  },
  {
    name: 'format',
    args: [...prettier, '--check'],
    fixArgs: [...prettier, '--write'],
  },
];

/** Runs one check, mending first when asked and able to. */
export const runStep = async (step: Step, fix: boolean, signal?: AbortSignal): Promise<StepResult> => {
  const options = { capture: true, ...(signal === undefined ? {} : { signal }) };
  const { exitCode, output, elapsedMs } = await runScript((fix ? step.fixArgs : null) ?? step.args, options);
  return { name: step.name, passed: exitCode === 0, output: output.trim(), elapsedMs };
};

const report = ({ name, passed, output, elapsedMs }: StepResult): void => {
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(12)} ${(elapsedMs / 1000).toFixed(1).padStart(5)} s`);
  if (!passed) console.log(output.replaceAll(/^/gm, '    '));
};

/**
 * Runs all checks and prints a line for each as it ends; `onIdle` hears when a core has none left to run. Mending happens one
 * after the other, since two tools would write the same files, and formatting comes last.
 */
export const runSteps = async (
  fix: boolean,
  signal?: AbortSignal,
  onIdle: () => void = () => undefined,
): Promise<readonly StepResult[]> => {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step, fix, signal);
      report(result);
      results.push(result);
    }
    onIdle();
  };
  await Promise.all(Array.from({ length: fix ? 1 : Math.max(2, availableParallelism()) }, work));
  return results;
};
