// A history on a real file, written and rolled up by the functions that the thread of the history calls.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import type { LineRow, SpanRow } from '../../../engine/history/history.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import { rollUp } from '../../../engine/history/maintain/roll-up.ts';
import { migrations } from '../../../engine/history/migrations/all.ts';
import { migrate } from '../../../engine/history/migrations/migrate.ts';
import { writeBatch } from '../../../engine/history/write-batch.ts';

/** A history with its tables and nothing in them; it is gone after the test. */
export const openTables = (): DatabaseSync => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-history-'));
  const file = join(folder, 'history.db');
  const db = new DatabaseSync(file);
  // No test of these pulls the plug.
  db.exec('PRAGMA journal_mode = wal; PRAGMA synchronous = off');
  migrate(db, file, migrations);
  onTestFinished(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
};

let batches = 0;

/** Writes spans and minutes of the line as a batch of its own. */
export const record = (db: DatabaseSync, spans: readonly SpanRow[], line: readonly LineRow[] = []): void =>
  writeBatch(db, `batch ${(batches += 1)}`, { ...emptyBatch, spans, line });

/** Rolls up until nothing is owed; the number of slices that it took. */
export const rollUpAll = (db: DatabaseSync, nowMs: number): number => {
  let slices = 1;
  while (rollUp(db, nowMs)) slices += 1;
  return slices;
};

/** Everything that is rolled up, as it is stored. */
export const rolledUp = (db: DatabaseSync): unknown[] => [
  ...db.prepare('SELECT * FROM shares WHERE watched_ms > 0 ORDER BY tier, at_ms').all(),
  ...db.prepare('SELECT * FROM line ORDER BY tier, line_end, at_ms').all(),
];
