// Opens the file of a history for writing: made if it is not there, looked through if it is, and brought into the present form.
import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeDirectory } from '../../deps/make-directory.ts';
import { APPLICATION_ID, formOf, migrate } from '../migrations/migrate.ts';
import type { Migration } from '../migrations/migration.ts';
import { numberIn } from './pragma.ts';

/** Only the owner may read what the program keeps: it tells where and when somebody was online. */
const privateFile = 0o600;

/** How long to wait for another process that writes, such as a command that adds a note. */
export const BUSY_MS = 5000;

/** The log is put into the file when it has grown to so many pages, and is cut to this size then: 1 MiB. */
const LOG_PAGES = 256;
/** The most that the log takes when nobody reads for long. */
export const LOG_BYTES = LOG_PAGES * 4096;

/** A file that this program must leave alone: a later version wrote it, or it is not ours at all. */
export class NotOurs extends Error {
  override name = 'NotOurs';
  readonly kind: 'newer' | 'foreign';
  constructor(kind: 'newer' | 'foreign') {
    super(`the file is ${kind}`);
    this.kind = kind;
  }
}

/** A file with broken pages, told as SQLite tells it (SQLITE_CORRUPT). */
const corrupt = (): Error => Object.assign(new Error('broken pages'), { code: 'ERR_SQLITE_ERROR', errcode: 11 });

const isEmpty = (db: DatabaseSync): boolean => db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;

/** Throws for a file that is not ours, or newer than this program. */
export const checkWhose = (db: DatabaseSync, steps: readonly Migration[]): void => {
  if (numberIn(db, 'application_id') !== APPLICATION_ID && !isEmpty(db)) throw new NotOurs('foreign');
  if (formOf(db) > (steps.at(-1)?.number ?? 0)) throw new NotOurs('newer');
};

const makePrivate = (file: string): void => {
  // Anything but a file, such as a folder or a pipe, is not opened: who made it wants something else with it.
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) throw new NotOurs('foreign');
  if (found) {
    if ((found.mode & 0o077) !== 0) chmodSync(file, privateFile);
  } else closeSync(openSync(file, 'a', privateFile));
};

const useLog = (db: DatabaseSync): void => {
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() ?? {};
  // With the log a crash of the machine costs the last writes at most; where there is none, as on network disks, it must be FULL.
  db.exec(`PRAGMA synchronous = ${mode === 'wal' ? 'NORMAL' : 'FULL'}`);
  db.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}; PRAGMA journal_size_limit = ${LOG_BYTES}`);
};

const prepare = (db: DatabaseSync, file: string, steps: readonly Migration[]): void => {
  checkWhose(db, steps);
  db.exec('PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY');
  const isNew = isEmpty(db);
  // Taken only before anything else is done with a new file; without it a file never becomes smaller.
  if (isNew) db.exec('PRAGMA auto_vacuum = INCREMENTAL');
  // A file or a disk that cannot be written shows itself here, before a large file is looked through.
  db.exec('BEGIN IMMEDIATE; ROLLBACK');
  if (!isNew && db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') throw corrupt();
  useLog(db);
  migrate(db, file, steps);
};

/** Opens the file; throws what file system and SQLite throw, NotOurs, and what a migration throws. */
export const openFile = async (file: string, steps: readonly Migration[]): Promise<DatabaseSync> => {
  await makeDirectory(dirname(file));
  makePrivate(file);
  const db = new DatabaseSync(file, { timeout: BUSY_MS, defensive: true });
  try {
    prepare(db, file, steps);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};
