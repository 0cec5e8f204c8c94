// Opens the file of a history for reading alone: nothing is made, mended or brought into another form.
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Migration } from '../migrations/migration.ts';
import { formOf } from '../migrations/migrate.ts';
import { BUSY_MS, checkWhose } from './open-file.ts';
import { troubleOf } from './trouble.ts';

/** A file that an older version wrote, and that has not been brought into the present form. */
export class TooOld extends Error {
  override name = 'TooOld';
}

const options = { readOnly: true, timeout: BUSY_MS, defensive: true };

const opened = (place: string | URL, steps: readonly Migration[]): DatabaseSync => {
  const db = new DatabaseSync(place, options);
  try {
    checkWhose(db, steps);
    if (formOf(db) < (steps.at(-1)?.number ?? 0)) throw new TooOld();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Reads past the log, which is right where there is none; SQLite cannot make its index on a disk that is read-only. */
const unchanging = (file: string): URL => {
  const url = pathToFileURL(file);
  url.search = 'immutable=1';
  return url;
};

/** Opens the file to read; null where there is none, or an empty one. Throws what file system and SQLite throw, NotOurs and TooOld. */
export const openForReading = (file: string, steps: readonly Migration[]): DatabaseSync | null => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  try {
    return opened(file, steps);
  } catch (error) {
    const trouble = troubleOf(error);
    const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (hasLog || (trouble !== 'no-access' && trouble !== 'read-only')) throw error;
    return opened(unchanging(file), steps);
  }
};
