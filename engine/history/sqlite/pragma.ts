import type { DatabaseSync } from 'node:sqlite';

/** A number that SQLite knows of a file, such as `page_count`. */
export const numberIn = (db: DatabaseSync, pragma: string): number =>
  Number(Object.values(db.prepare(`PRAGMA ${pragma}`).get() ?? {})[0] ?? 0);
