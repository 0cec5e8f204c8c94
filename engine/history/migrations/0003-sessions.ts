// LIVE sessions: each with its seconds and what happened in it.
import type { Migration } from './migration.ts';

/** `session` is a Session without its id, `second` a row as it is packed (session-row.ts), `event` a SessionEvent, all as JSON. */
export const sessions: Migration = {
  number: 3,
  sql: `
    CREATE TABLE sessions (
      id INTEGER PRIMARY KEY, started_ms INTEGER NOT NULL, ended_ms INTEGER, session TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sessions_by_start ON sessions (started_ms);
    CREATE TABLE session_seconds (
      session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, at_ms INTEGER NOT NULL, second TEXT NOT NULL,
      PRIMARY KEY (session, at_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session_events (
      session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE, id INTEGER NOT NULL, event TEXT NOT NULL,
      PRIMARY KEY (session, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
