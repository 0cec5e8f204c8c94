// Brings a file into the form that this program knows. All steps that are due are one transaction: a step that fails leaves the
// file as it was. Before that a copy is made of a file that holds something already.
import type { DatabaseSync } from 'node:sqlite';
import { numberIn } from '../sqlite/pragma.ts';
import { troubleOf } from '../sqlite/trouble.ts';
import { inTransaction } from '../sqlite/transaction.ts';
import { keepBackup } from './backup.ts';
import type { Migration } from './migration.ts';

/** Told by every file of ours in its header: "Tokw" (sqlite.org/pragma.html#pragma_application_id). */
export const APPLICATION_ID = 0x546f6b77;

/** A step that cannot be taken, which is a fault of the program and not of the disk. */
export class MigrationFault extends Error {
  override name = 'MigrationFault';
}

/** The form that a file has now: the number of the last step that it took, 0 for an empty one. */
export const formOf = (db: DatabaseSync): number => numberIn(db, 'user_version');

const step = (db: DatabaseSync, { number, sql }: Migration): void => {
  try {
    db.exec(sql);
  } catch (error) {
    if (troubleOf(error) !== null) throw error;
    throw new MigrationFault(`step ${number} cannot be taken`, { cause: error });
  }
};

/** Takes the steps that are due, and makes a backup first where the file is not new. */
export const migrate = (db: DatabaseSync, file: string, steps: readonly Migration[]): void => {
  const form = formOf(db);
  const due = steps.filter(({ number }) => number > form);
  const [next] = due;
  if (next === undefined) return;
  if (form > 0) keepBackup(db, file, next.number);
  inTransaction(db, () => {
    for (const one of due) step(db, one);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${due.at(-1)?.number ?? form}`);
  });
};
