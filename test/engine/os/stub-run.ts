import type { CommandResult, Run } from '../../../engine/deps/run.ts';

/** A Run for systems that this machine is not: answers from recorded output and remembers what was asked. */
export const createStubRun = (
  answers: (program: string, args: readonly string[]) => string | CommandResult,
): { run: Run; asked: string[][] } => {
  const asked: string[][] = [];
  const run: Run = (program, args, { onLine }) => {
    asked.push([program, ...args]);
    const answer = answers(program, args);
    if (typeof answer !== 'string') return Promise.resolve(answer);
    for (const line of answer.split(/\r?\n/)) onLine?.(line);
    return Promise.resolve({ type: 'done', exitCode: 0, stdout: answer, stderr: '' });
  };
  return { run, asked };
};

/** Every program is missing. */
export const missingRun: Run = () => Promise.resolve({ type: 'missing' });

/** Files that are not there. */
export const noFiles = { readText: (): Promise<string | null> => Promise.resolve(null) };
