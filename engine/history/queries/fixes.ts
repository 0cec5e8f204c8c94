// The fixes that were run.
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { fixRunSchema } from '../../../contract/fix.ts';
import type { FixRun } from '../../../contract/fix.ts';
import type { KeptFix } from '../history.ts';

type Row = { id: number; run: string; undo: string | null };

// A file may have been written by somebody else: what is no run is left out.
const runIn = ({ id, run }: Row): FixRun[] => {
  try {
    const parsed = v.safeParse(fixRunSchema, { ...(JSON.parse(run) as object), id });
    return parsed.success ? [parsed.output] : [];
  } catch {
    return [];
  }
};

/** The latest runs, newest first. */
export const answerFixes = (db: DatabaseSync, { limit }: { limit: number }): FixRun[] =>
  (db.prepare('SELECT id, run, undo FROM fixes ORDER BY id DESC LIMIT ?').all(limit) as Row[]).flatMap(runIn);

/** One run with what takes it back; null where there is no such run. */
export const answerFix = (db: DatabaseSync, { id }: { id: number }): KeptFix | null => {
  const row = db.prepare('SELECT id, run, undo FROM fixes WHERE id = ?').get(id) as Row | undefined;
  const run = row && runIn(row)[0];
  return run ? { run, undo: row.undo } : null;
};

/** Keeps a run as it is now, a new one (id 0) under the next id; says its id. */
export const keepFix = (db: DatabaseSync, { run, undo }: KeptFix): number => {
  const texts = [JSON.stringify(run), undo];
  if (run.id === 0) {
    const row = db.prepare('INSERT INTO fixes (started_ms, run, undo) VALUES (?, ?, ?) RETURNING id');
    return (row.get(Date.parse(run.startedAt), ...texts) as { id: number }).id;
  }
  db.prepare('UPDATE fixes SET run = ?, undo = ? WHERE id = ?').run(...texts, run.id);
  return run.id;
};
