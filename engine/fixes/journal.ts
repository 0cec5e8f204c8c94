// What is under way, on disk: whoever starts next finds a fix that was cut off, and ends it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FixRun } from '../../contract/fix.ts';
import type { Files } from '../deps/files.ts';
import type { Change, Step } from '../os/controls/step.ts';

/** A fix that is under way: its run, what has to be done in any case, and what takes it back. */
export type UnderWay = { run: FixRun; always: readonly Step[]; undo: readonly Step[] | null };

/** The note of a fix that is under way; there is one at the most. */
export type Journal = {
  begin: (run: FixRun, change: Change) => Promise<void>;
  end: () => Promise<void>;
  /** What was left; null where nothing was, or it cannot be read any more. */
  left: () => Promise<UnderWay | null>;
};

const isUnderWay = (value: unknown): value is UnderWay =>
  typeof value === 'object' && value !== null && 'run' in value && 'always' in value && Array.isArray(value.always);

/** The journal of a data directory, a file that only its owner can read or write. */
export const openJournal = (files: Files, dataDirectory: string): Journal => {
  const path = join(dataDirectory, 'fix-under-way.json');
  return {
    begin: (run, { always, undo }) => files.writeText(path, JSON.stringify({ run, always, undo } satisfies UnderWay)),
    end: () => rm(path, { force: true }),
    left: async () => {
      const text = await files.readText(path);
      if (text === null) return null;
      try {
        const value: unknown = JSON.parse(text);
        return isUnderWay(value) ? value : null;
      } catch {
        return null;
      }
    },
  };
};
