// Does the steps of a plan, one after the other; the first that does not end well ends them.
import type { CommandResult, Run } from '../deps/run.ts';
import type { CommandStep, Step } from '../os/controls/step.ts';

/** How a step ended. `refused`: somebody said no to the system's question; `not-permitted`: nobody may say yes. */
export type StepEnd = 'done' | 'failed' | 'refused' | 'not-permitted' | 'missing' | 'timeout' | 'cancelled';

/** What steps are done with: `elevate` makes the command that asks for an administrator's rights, `endOf` reads how it ended. */
export type Hands = {
  run: Run;
  /** Writes a file that is there in its place, so that it keeps its owner, its rights and its links. */
  write: (path: string, text: string) => Promise<void>;
  elevate: (step: CommandStep) => CommandStep;
  endOf: (step: CommandStep, result: CommandResult) => StepEnd;
};

/** How the steps ended: all are done, or which one did not end well, how, and the first line of what it said. */
export type StepsEnd = { end: 'done' } | { end: Exclude<StepEnd, 'done'>; step: Step; said: string };

const firstLine = (text: string): string => text.trim().split('\n', 1)[0]?.trim().slice(0, 200) ?? '';

const write = async (hands: Hands, path: string, text: string): Promise<{ end: StepEnd; said: string }> => {
  try {
    await hands.write(path, text);
    return { end: 'done', said: '' };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { end: 'failed', said: firstLine(error.message) };
  }
};

const doOne = async (hands: Hands, step: Step, signal?: AbortSignal): Promise<{ end: StepEnd; said: string }> => {
  if (step.type === 'write') return write(hands, step.path, step.text);
  const command = step.privilege === 'admin' ? hands.elevate(step) : step;
  const result = await hands.run(command.program, command.args, { timeoutMs: command.timeoutMs, signal });
  const said = result.type === 'done' ? firstLine(result.stderr || result.stdout) : '';
  return { end: hands.endOf(step, result), said };
};

/** Does `steps` in order. Without a signal nothing stops them but their own time limits. */
export const doSteps = async (hands: Hands, steps: readonly Step[], signal?: AbortSignal): Promise<StepsEnd> => {
  for (const step of steps) {
    if (signal?.aborted) return { end: 'cancelled', step, said: '' };
    const { end, said } = await doOne(hands, step, signal);
    if (end !== 'done') return { end, step, said };
  }
  return { end: 'done' };
};

/** Does every one of `steps`, whatever becomes of those before; says whether all of them ended well. */
export const doAll = async (hands: Hands, steps: readonly Step[]): Promise<boolean> => {
  let isWell = true;
  for (const step of steps) isWell = (await doOne(hands, step)).end === 'done' && isWell;
  return isWell;
};
