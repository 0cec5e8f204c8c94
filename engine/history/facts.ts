// Single things that a history remembers, each under a name.
import type { DatabaseSync } from 'node:sqlite';

/** Names of facts: what the user is still told, the batch that was written last, until when nothing is told. */
export type FactName = 'notices' | 'last-batch' | 'snoozed-until';

/** What is remembered under a name; null where nothing is. */
export const readFact = (db: DatabaseSync, name: FactName): string | null => {
  const row = db.prepare('SELECT value FROM facts WHERE name = ?').get(name);
  return row === undefined ? null : String(row['value']);
};

/** Remembers something under a name; null forgets it. */
export const writeFact = (db: DatabaseSync, name: FactName, value: string | null): void => {
  if (value === null) db.prepare('DELETE FROM facts WHERE name = ?').run(name);
  else db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value);
};
