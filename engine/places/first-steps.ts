// Whether somebody has been through the first steps, or has skipped them: once for each data directory. It is no setting, so that it
// neither travels to another computer nor comes back when the settings are reset.
import { join } from 'node:path';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Files } from '../deps/files.ts';

/** The note of a data directory. */
export type FirstSteps = {
  /** False also where that cannot be read: better never than again and again. */
  areNew: () => Promise<boolean>;
  /** Notes that they are done; a disk that says no is told, and they count as done until the program ends. */
  done: () => Promise<Result<undefined>>;
};

const isTrouble = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Opens the note; nothing is read or written until it is asked. */
export const openFirstSteps = (files: Files, dataDirectory: string): FirstSteps => {
  const file = join(dataDirectory, 'first-steps-done');
  let isDone = false;
  return {
    areNew: async () => {
      if (isDone) return false;
      try {
        return (await files.readText(file)) === null;
      } catch (error) {
        if (isTrouble(error)) return false;
        throw error;
      }
    },
    done: async () => {
      isDone = true;
      try {
        await files.writeText(file, '');
        return ok(undefined);
      } catch (error) {
        if (isTrouble(error)) return failWith('usage', message('steps.not-kept'));
        throw error;
      }
    },
  };
};
