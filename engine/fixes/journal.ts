// What is under way, on disk: whoever starts next finds a fix that was cut off, and ends it. Two programs may share the directory:
// what another one is still at is left to it, and only one can be at something.
import { rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { MINUTE_MS } from '../../contract/durations.ts';
import { fixRunSchema } from '../../contract/fix.ts';
import type { FixRun } from '../../contract/fix.ts';
import { ok } from '../../contract/result.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import type { Files } from '../deps/files.ts';
import { makeDirectory } from '../deps/make-directory.ts';
import { underLock } from '../deps/under-lock.ts';
import { withFile } from '../places/file-trouble.ts';
import type { Change, Step } from '../os/controls/step.ts';
import { stepsIn } from './kept-steps.ts';

/** No fix takes that long; a process of that number by then is another one. */
const LONGEST_MS = 30 * MINUTE_MS;

/** A fix that is under way: its run, what has to be done in any case, and what takes it back. */
export type UnderWay = { run: FixRun; always: readonly Step[]; undo: readonly Step[] | null };

/** The note of a fix that is under way; there is one at the most. */
export type Journal = {
  /** Notes it, or notes anew how far it is; false where another program is at a fix. */
  begin: (run: FixRun, change: Pick<Change, 'always' | 'undo'>) => Promise<boolean>;
  end: () => Promise<void>;
  /** What was left; null where nothing was, another program is at it, or it cannot be read. */
  left: () => Promise<UnderWay | null>;
  /** Whether another program is at a fix. */
  isBusyElsewhere: () => Promise<boolean>;
};

/** This program and the computer it runs on. `userId` is null where users have no number; `upSinceMs` is when the system started. */
export type JournalEdges = {
  files: Files;
  clock: Pick<Clock, 'now'>;
  processId: number;
  userId: number | null;
  isAlive: (processId: number) => boolean;
  upSinceMs: () => number;
};

/** `begunAt` is when the note was made: a run that is taken back began long before. */
type Note = UnderWay & { owner: number; begunAt: string };

const noteIn = (text: string): Note | null => {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Note, unknown>> | null;
    const run = v.safeParse(fixRunSchema, value?.run);
    const always = stepsIn(value?.always);
    const undo = value?.undo === null ? null : stepsIn(value?.undo);
    const isWhole = run.success && always !== null && (undo !== null || value?.undo === null);
    if (!isWhole) return null;
    const begunAt = typeof value?.begunAt === 'string' ? value.begunAt : run.output.startedAt;
    return { run: run.output, always, undo, owner: Number(value?.owner), begunAt };
  } catch {
    return null;
  }
};

// A disk that says no is part of normal life: a note that cannot be read is none, and one that stays must not end the program.
const unlessDisk = async <T>(work: () => Promise<T>): Promise<T | null> => {
  const role = { where: 'The note of a fix', advice: '', code: 'not-ready' } as const;
  const done = await withFile(role, async () => ok(await work()));
  return done.ok ? done.value : null;
};

/** The file in which a guard says that it has done the second half. */
export const guardsNote = (dataDirectory: string): string => join(dataDirectory, 'fix-second-half-done');

/** The journal of a data directory, a file that only its owner can read or write. */
export const openJournal = (edges: JournalEdges, dataDirectory: string): Journal => {
  const { files, clock, processId, userId, isAlive, upSinceMs } = edges;
  const path = join(dataDirectory, 'fix-under-way.json');
  const isThere = (file: string): Promise<boolean> => files.readText(file).then((text) => text !== null);
  // Root runs nothing that somebody else has written down, as `sudo` may leave it in that user's home.
  const isOurs = async (): Promise<boolean> => userId === null || (await stat(path).catch(() => null))?.uid === userId;
  const read = async (): Promise<Note | null> => {
    const text = await unlessDisk(() => files.readText(path));
    return text === null || !(await isOurs()) ? null : noteIn(text);
  };
  // A system that was started since has given out the numbers anew.
  const isOfThisStart = ({ begunAt }: Note): boolean => Date.parse(begunAt) > upSinceMs();
  const isNew = ({ begunAt }: Note): boolean => Math.abs(clock.now() - Date.parse(begunAt)) < LONGEST_MS;
  const isOthers = (note: Note): boolean =>
    note.owner !== processId && isNew(note) && isOfThisStart(note) && isAlive(note.owner);
  return {
    isBusyElsewhere: async () => {
      const note = await read();
      return note !== null && isOthers(note);
    },
    begin: async (run, { always, undo }) => {
      await makeDirectory(dataDirectory);
      return underLock(`${path}.lock`, async () => {
        const note = await read();
        if (note && isOthers(note)) return false;
        await rm(guardsNote(dataDirectory), { force: true });
        const begun: Note = { run, always, undo, owner: processId, begunAt: isoTime(clock.now()) };
        await files.writeText(path, JSON.stringify(begun));
        return true;
      });
    },
    end: async () => void (await unlessDisk(() => unlink(path))),
    left: async () => {
      const note = await read();
      if (note === null || isOthers(note)) return null;
      const { run, always, undo } = note;
      // A guard may have been quicker; and a system that was started since has set up its network anew, maybe another one.
      const isDue = isOfThisStart(note) && !(await isThere(guardsNote(dataDirectory)));
      return { run, always: isDue ? always : [], undo };
    },
  };
};
