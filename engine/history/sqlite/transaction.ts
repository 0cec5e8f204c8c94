import type { DatabaseSync } from 'node:sqlite';

/** Does `work` as a whole or not at all; whoever else writes is waited for first, for as long as the busy timeout says. */
export const inTransaction = <T>(db: DatabaseSync, work: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back already where the disk refused.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};
