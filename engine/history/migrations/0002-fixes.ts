// Fixes that were run, each with what takes it back where that is still possible.
import type { Migration } from './migration.ts';

/** `run` is a FixRun, `undo` a list of steps, both as JSON. */
export const fixes: Migration = {
  number: 2,
  sql: `
    CREATE TABLE fixes (
      id INTEGER PRIMARY KEY, started_ms INTEGER NOT NULL, run TEXT NOT NULL, undo TEXT
    ) STRICT;
    CREATE INDEX fixes_by_start ON fixes (started_ms);
  `,
};
