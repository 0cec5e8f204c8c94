// Sessions of long ago are kept in wider rows than seconds.
import type { Migration } from './migration.ts';

/** `step_ms` is how wide all rows of a session are, `stepped_ms` up to when (epoch ms) the next wider step is made already. */
export const thinning: Migration = {
  number: 4,
  sql: `
    ALTER TABLE sessions ADD COLUMN step_ms INTEGER NOT NULL DEFAULT 1000;
    ALTER TABLE sessions ADD COLUMN stepped_ms INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sessions_by_step ON sessions (step_ms, ended_ms);
  `,
};
