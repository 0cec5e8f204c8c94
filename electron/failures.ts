// How the app ends when it cannot go on: with a sentence in a box and an exit status, never silently. The statuses are those
// of the command line: 1 another one is in the way, 2 something the user can mend, 4 a bug.
import type { Dialog } from 'electron';
import { message } from '../contract/message.ts';
import { failWith, failureWords } from '../contract/refusal.ts';
import type { Failure } from '../contract/result.ts';
import type { Ending } from './quit.ts';

const statusOf = ({ code }: Failure): number => {
  if (code === 'already-running') return 1;
  return code === 'internal' ? 4 : 2;
};

/** Says a failure and ends the app. */
export const endWith = (dialog: Pick<Dialog, 'showErrorBox'>, { end }: Pick<Ending, 'end'>, failure: Failure): void => {
  dialog.showErrorBox('Tokwatch', failureWords(failure));
  end(statusOf(failure));
};

/** What a bug is told as. */
export const asFailure = (bug: unknown): Failure => {
  const what = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  return failWith('internal', message('desktop.bug', { what })).error;
};

type Process = Pick<NodeJS.Process, 'on' | 'off'>;

/** Ends the app on a bug that nobody waited for: a monitor of unknown state must not go on judging. Only the first is told. */
export const endOnBugs = (
  process: Process,
  ending: Ending,
  tell: (failure: Failure) => void,
): ((bug: unknown) => void) => {
  let isTold = false;
  const end = (bug: unknown): void => {
    // What breaks because the app ends, such as a page that was still loading, is no reason for another box.
    if (isTold || ending.isEnding()) return console.error(bug);
    isTold = true;
    tell(asFailure(bug));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  ending.atEnd(() => {
    process.off('uncaughtException', end);
    process.off('unhandledRejection', end);
  });
  return end;
};
