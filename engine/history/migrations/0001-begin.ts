// The tables of a new history. Moments are epoch milliseconds, UTC; times on the line are whole microseconds.
import type { Migration } from './migration.ts';

/**
 * `spans` are the states as they were settled, each with its own end, so that between two of them nobody watched; their
 * `conditions` are one letter a subject (conditions.ts). `shares` and `line` are rolled up in tiers: 1 minutes, 2 quarters of
 * an hour, 3 days of UTC. What must be rolled up (again) is in `owed`, and until when things were removed from a tier is in
 * `removed`; both are kept by triggers, so that nobody who writes or removes can forget it, and nothing is lost between two
 * transactions. `readings` name their probe and target by `names`.
 */
export const begin: Migration = {
  number: 1,
  sql: `
    CREATE TABLE spans (
      id INTEGER PRIMARY KEY, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL,
      code TEXT NOT NULL, blame TEXT NOT NULL, conditions TEXT NOT NULL
    ) STRICT;
    CREATE INDEX spans_by_end ON spans (to_ms, from_ms);
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
    CREATE TABLE owed (
      tier INTEGER NOT NULL, from_ms INTEGER NOT NULL, to_ms INTEGER NOT NULL, PRIMARY KEY (tier, from_ms, to_ms)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER spans_owe BEFORE INSERT ON spans BEGIN
      INSERT OR IGNORE INTO owed (tier, from_ms, to_ms)
      SELECT 1, begin_ms / 60000 * 60000, (end_ms + 59999) / 60000 * 60000 FROM (
        SELECT
          CASE WHEN old.from_ms = new.from_ms AND old.conditions = new.conditions THEN min(old.to_ms, new.to_ms)
            ELSE min(new.from_ms, coalesce(old.from_ms, new.from_ms)) END AS begin_ms,
          max(new.to_ms, coalesce(old.to_ms, new.to_ms)) AS end_ms
        FROM (SELECT 1) LEFT JOIN spans AS old ON old.id = new.id
      ) WHERE begin_ms < end_ms;
    END;
    CREATE TRIGGER line_owes BEFORE INSERT ON line WHEN new.tier = 1 BEGIN
      INSERT OR IGNORE INTO owed (tier, from_ms, to_ms)
      VALUES (2, new.at_ms / 900000 * 900000, new.at_ms / 900000 * 900000 + 900000);
    END;
    CREATE TABLE removed (
      kind TEXT NOT NULL, tier INTEGER NOT NULL, until_ms INTEGER NOT NULL, PRIMARY KEY (kind, tier)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER spans_removed AFTER DELETE ON spans BEGIN
      INSERT INTO removed (kind, tier, until_ms) VALUES ('spans', 0, old.to_ms)
      ON CONFLICT (kind, tier) DO UPDATE SET until_ms = max(until_ms, excluded.until_ms);
    END;
    CREATE TRIGGER shares_removed AFTER DELETE ON shares BEGIN
      INSERT INTO removed (kind, tier, until_ms)
      VALUES ('shares', old.tier, old.at_ms + CASE old.tier WHEN 1 THEN 60000 WHEN 2 THEN 900000 ELSE 86400000 END)
      ON CONFLICT (kind, tier) DO UPDATE SET until_ms = max(until_ms, excluded.until_ms);
    END;
    CREATE TRIGGER line_removed AFTER DELETE ON line BEGIN
      INSERT INTO removed (kind, tier, until_ms)
      VALUES ('line', old.tier, old.at_ms + CASE old.tier WHEN 1 THEN 60000 WHEN 2 THEN 900000 ELSE 86400000 END)
      ON CONFLICT (kind, tier) DO UPDATE SET until_ms = max(until_ms, excluded.until_ms);
    END;
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
