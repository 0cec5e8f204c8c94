// Keeps the file of a history open, as far as the disk allows: a broken file is set aside, and what cannot be written now is tried
// again when there is something to write.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { message } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { MigrationFault } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { NotOurs, openFile } from './sqlite/open-file.ts';
import { openForReading, TooOld } from './sqlite/open-for-reading.ts';
import { setAside } from './sqlite/set-aside.ts';
import { lookedAtDisk, troubleOf } from './sqlite/trouble.ts';
import type { Trouble } from './sqlite/trouble.ts';

/** How the file is: it can be written, the disk refuses for now, or it is left alone for as long as this program runs. */
export type FileState =
  | { type: 'kept' }
  | { type: 'held'; trouble: Trouble; sinceMs: number }
  | { type: 'off'; because: Message; sinceMs: number };

/** What was done with the file; null where it could not be. */
export type Done<T> = { value: T } | null;

type Work<T> = (db: DatabaseSync) => T;

/**
 * The open file. `write` and `read` open it where that is needed, and do their work once more in a new file where the old one
 * was broken. `attend` works on the file if it is open. Exceptions are bugs.
 */
export type FileKeeper = {
  state: () => FileState;
  write: <T>(work: Work<T>, nowMs: number) => Promise<Done<T>>;
  read: <T>(work: Work<T>, nowMs: number) => Promise<Done<T>>;
  attend: <T>(work: Work<T>, nowMs: number) => Promise<Done<T>>;
  close: () => void;
};

/** Which file, in which form, and who hears that it was opened or had to be replaced. */
export type FileKeeperOptions = {
  file: string;
  steps: readonly Migration[];
  onOpened: (db: DatabaseSync, nowMs: number) => void;
  onReplaced: (because: Message, nowMs: number) => void;
};

/** `inode` tells the file that is open from another one of the same name. */
type Held = FileKeeperOptions & {
  state: FileState;
  db: DatabaseSync | null;
  inode: number;
  reader: DatabaseSync | null;
};

/** With these the file stays open: what is read from it is right, and the next write may well succeed. */
const passing: ReadonlySet<Trouble> = new Set(['busy', 'full', 'cap'] as const);

const offBecause = (error: unknown, file: string): Message | null => {
  if (error instanceof MigrationFault) return message('history.not-updated', { file: basename(file) });
  if (!(error instanceof NotOurs)) return null;
  return message(`history.${error.kind}`, error.kind === 'foreign' ? { file: basename(file) } : {});
};

const closeAll = (held: Held): void => {
  for (const one of [held.db, held.reader]) if (one?.isOpen === true) one.close();
  held.db = held.reader = null;
};

const hold = (held: Held, trouble: Trouble, nowMs: number): void => {
  const { state, file } = held;
  const seen = lookedAtDisk(trouble, file);
  const sinceMs = state.type === 'held' && state.trouble === seen ? state.sinceMs : nowMs;
  held.state = { type: 'held', trouble: seen, sinceMs };
  if (!passing.has(seen)) closeAll(held);
};

const replace = (held: Held, nowMs: number): void => {
  closeAll(held);
  held.onReplaced(message('history.set-aside', { file: setAside(held.file, nowMs) }), nowMs);
};

/** Takes trouble as it comes and throws a bug on. True where the work may be done again at once, in a new file. */
const take = (held: Held, error: unknown, nowMs: number, mayReplace: boolean): boolean => {
  // It could not be brought up to date just now, which is told already.
  if (error instanceof TooOld) return false;
  const because = offBecause(error, held.file);
  const trouble = troubleOf(error);
  if (because !== null) {
    held.state = { type: 'off', because, sinceMs: nowMs };
    closeAll(held);
  } else if (trouble === null) throw error;
  else if (trouble === 'corrupt' && mayReplace) {
    try {
      replace(held, nowMs);
      return true;
    } catch (refused) {
      return take(held, refused, nowMs, false);
    }
  } else hold(held, trouble, nowMs);
  return false;
};

const attempt = async <T>(
  held: Held,
  open: () => DatabaseSync | null | Promise<DatabaseSync>,
  work: Work<T>,
  nowMs: number,
): Promise<Done<T>> => {
  for (const mayReplace of [true, false]) {
    if (held.state.type === 'off') return null;
    try {
      const db = await open();
      return db === null ? null : { value: work(db) };
    } catch (error) {
      if (!take(held, error, nowMs, mayReplace)) return null;
    }
  }
  return null;
};

const inodeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.ino ?? 0;

// What is written to a file that was moved or deleted would be lost without a word.
const noticeAbsence = (held: Held, nowMs: number): void => {
  if (held.db === null || inodeOf(held.file) === held.inode) return;
  closeAll(held);
  held.onReplaced(message('history.went-away'), nowMs);
};

const toWrite = async (held: Held, nowMs: number): Promise<DatabaseSync> => {
  noticeAbsence(held, nowMs);
  if (held.db !== null) return held.db;
  held.db = await openFile(held.file, held.steps);
  held.inode = inodeOf(held.file);
  held.reader?.close();
  held.reader = null;
  held.onOpened(held.db, nowMs);
  return held.db;
};

// Where there is no file, a new one begins: its questions have answers too.
const toRead = async (held: Held, nowMs: number): Promise<DatabaseSync> =>
  held.db ?? (held.reader ??= openForReading(held.file, held.steps)) ?? (await toWrite(held, nowMs));

/** Makes a keeper that has opened nothing yet. */
export const createFileKeeper = (options: FileKeeperOptions): FileKeeper => {
  const held: Held = { ...options, state: { type: 'kept' }, db: null, inode: 0, reader: null };
  return {
    state: () => held.state,
    write: async (work, nowMs) => {
      const done = await attempt(held, () => toWrite(held, nowMs), work, nowMs);
      if (done !== null) held.state = { type: 'kept' };
      return done;
    },
    read: (work, nowMs) => attempt(held, () => toRead(held, nowMs), work, nowMs),
    attend: (work, nowMs) => attempt(held, () => held.db, work, nowMs),
    close: () => closeAll(held),
  };
};
