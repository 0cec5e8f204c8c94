// Does the steps of a plan, one after the other; the first that does not end well ends them.
import type { Run } from '../deps/run.ts';
import type { Elevation } from '../os/controls/elevate.ts';
import type { StepEnd } from '../os/controls/step-end.ts';
import type { CommandStep, Step } from '../os/controls/step.ts';

/** What steps are done with: programs, and the system's own question where a step takes more rights than the user has. */
export type Hands = { run: Run; elevation: Pick<Elevation, 'asksUser' | 'commandFor' | 'readEnd'> };

/** How a step ended that did not end well. */
type Ill = Exclude<StepEnd, { type: 'done' }>;

/** How the steps ended: all are done, or which one did not end well, and how; `isUntouched` where nothing at all was begun. */
export type StepsEnd = { type: 'done' } | { type: 'stopped'; step: Step; end: Ill; isUntouched: boolean };

/** A program that ended so has not begun with what it was to do. */
const beforeAnything: readonly StepEnd['type'][] = ['declined', 'not-permitted', 'missing'];

const doOne = async ({ run, elevation }: Hands, step: Step, signal?: AbortSignal): Promise<StepEnd> => {
  const command = await elevation.commandFor(step);
  if (command === null) return { type: 'missing' };
  const { program, args, timeoutMs } = command;
  return elevation.readEnd(step, await run(program, args, { timeoutMs, signal }));
};

/** Does `steps` in order. Without a signal nothing stops them but their own time limits. */
export const doSteps = async (hands: Hands, steps: readonly Step[], signal?: AbortSignal): Promise<StepsEnd> => {
  for (const [at, step] of steps.entries()) {
    if (signal?.aborted) return { type: 'stopped', step, end: { type: 'cancelled' }, isUntouched: at === 0 };
    const end = await doOne(hands, step, signal);
    const isUntouched = at === 0 && beforeAnything.includes(end.type);
    if (end.type !== 'done') return { type: 'stopped', step, end, isUntouched };
  }
  return { type: 'done' };
};

/** Does every one of `steps`, whatever becomes of those before; says whether all of them ended well. */
export const doAll = async (hands: Hands, steps: readonly Step[]): Promise<boolean> => {
  let isWell = true;
  for (const step of steps) isWell = (await doOne(hands, step)).type === 'done' && isWell;
  return isWell;
};

/** The commands of these steps, as another process may run them; a step whose program is not here is left out. */
export const commandsOf = async ({ elevation }: Hands, steps: readonly Step[]): Promise<CommandStep[]> => {
  const commands = await Promise.all(steps.map((step) => elevation.commandFor(step)));
  return commands.filter((command) => command !== null);
};
