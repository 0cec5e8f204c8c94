// The tables of a new history. Moments are epoch milliseconds, UTC; times on the line are whole microseconds.
import type { Migration } from './migration.ts';

/**
 * `spans` are the states as they were settled, each with its own end, so that between two of them nobody watched; their
 * `conditions` are one letter a subject (conditions.ts). `shares` and `line` are rolled up in tiers: 1 minutes, 2 quarters of
 * an hour, 3 days of UTC. `readings` name their probe and target by `names`.
 */
export const begin: Migration = {
  number: 1,
  sql: `
    CREATE TABLE spans (
      id INTEGER PRIMARY KEY, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL,
      code TEXT NOT NULL, blame TEXT NOT NULL, conditions TEXT NOT NULL
    ) STRICT;
    CREATE INDEX spans_by_end ON spans (to_ms);
    CREATE TABLE shares (
      tier INTEGER NOT NULL, at_ms INTEGER NOT NULL, watched_ms INTEGER NOT NULL, shares TEXT NOT NULL,
      PRIMARY KEY (tier, at_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE line (
      tier INTEGER NOT NULL, line_end INTEGER NOT NULL, at_ms INTEGER NOT NULL,
      sent INTEGER NOT NULL, lost INTEGER NOT NULL,
      rtt_sum_us INTEGER NOT NULL, least_rtt_us INTEGER, most_rtt_us INTEGER,
      jitter_sum_us INTEGER NOT NULL, jitters INTEGER NOT NULL,
      PRIMARY KEY (tier, line_end, at_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE readings (
      at_ms INTEGER NOT NULL, probe INTEGER NOT NULL, target INTEGER NOT NULL,
      status INTEGER NOT NULL, fault INTEGER, total_us INTEGER,
      PRIMARY KEY (at_ms, probe, target)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE incidents (
      id INTEGER PRIMARY KEY, started_ms INTEGER NOT NULL, ended_ms INTEGER,
      code TEXT NOT NULL, blame TEXT NOT NULL, incident TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incidents_by_start ON incidents (started_ms);
    CREATE TABLE notes (
      id INTEGER PRIMARY KEY, incident INTEGER NOT NULL REFERENCES incidents (id), at_ms INTEGER NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX notes_by_incident ON notes (incident);
    CREATE TABLE told (
      id INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX told_by_time ON told (at_ms);
    CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
