// How a step ended, whatever asked for its rights: one set of words for all systems.
import type { CommandResult } from '../../deps/run.ts';
import type { Step } from './step.ts';

/**
 * `done`; `failed` with what the program said; `declined` by the user in the system's own question; `not-permitted`, where nobody
 * could be asked or the system refuses; `timeout`; `missing`, as the program is not here; `cancelled` by the one who ran it.
 */
export type StepEnd =
  | { type: 'done' }
  | { type: 'declined' | 'not-permitted' | 'timeout' | 'missing' | 'cancelled' }
  | { type: 'failed'; exitCode: number; said: string };

/** Words of a program are shown, not judged, and more than this does not help. */
const longestWords = 500;

/** The end of a command that ran; a program said it on its error output, else on its output. */
export const failed = (exitCode: number, stderr: string, stdout = ''): StepEnd => {
  const said = (stderr.trim() || stdout.trim()).replace(/\p{Cc}+/gu, ' ');
  return { type: 'failed', exitCode, said: said.slice(0, longestWords) };
};

/** True for an exit status that is well for this step. */
export const isFine = (step: Step, exitCode: number): boolean =>
  (step.type === 'command' ? (step.fine ?? [0]) : [0]).includes(exitCode);

/** A command that ended by itself. */
export type Done = Extract<CommandResult, { type: 'done' }>;
