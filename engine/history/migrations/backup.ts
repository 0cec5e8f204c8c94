// A copy of the file before it is brought into another form, for the user who wants to go back.
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { besides } from '../sqlite/file-names.ts';

/** Only the owner may read what the program keeps. */
const privateFile = 0o600;

/** So many backups are kept, the latest ones. */
const KEPT = 2;

const makeCopy = (db: DatabaseSync, copy: string): void => {
  rmSync(copy, { force: true });
  // SQLite fills an empty file that is there already, which is how the copy is private from its first byte.
  closeSync(openSync(copy, 'wx', privateFile));
  db.prepare('VACUUM INTO ?').run(copy);
  const opened = openSync(copy, 'r+');
  fsyncSync(opened);
  closeSync(opened);
};

const numberOf = (name: string): number => Number(/before-(\d+)\./.exec(name)?.[1] ?? 0);

/** Copies the database beside its file, under the number of the step that comes next; only the last two copies are kept. */
export const keepBackup = (db: DatabaseSync, file: string, number: number): void => {
  const copy = besides(file, `before-${number}`);
  const arriving = `${copy}.tmp`;
  try {
    makeCopy(db, arriving);
    renameSync(arriving, copy);
  } catch (error) {
    rmSync(arriving, { force: true });
    throw error;
  }
  const stem = basename(besides(file, 'before-')).replace(/\.sqlite$/, '');
  const backups = readdirSync(dirname(file)).filter((name) => name.startsWith(stem) && name.endsWith('.sqlite'));
  const older = backups.sort((a, b) => numberOf(b) - numberOf(a)).slice(KEPT);
  for (const name of older) rmSync(join(dirname(file), name), { force: true });
};
