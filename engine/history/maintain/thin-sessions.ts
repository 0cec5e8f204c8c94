// Sessions of long ago in wider rows. What they came to was worked out from their seconds and stands: it is never worked out anew from
// wider rows, so a session without it is left as it is.
import type { DatabaseSync } from 'node:sqlite';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../contract/durations.ts';
import { inSteps } from '../roll-ups/wider-rows.ts';
import { packRow, unpackRow } from '../session-row.ts';
import { inTransaction } from '../sqlite/transaction.ts';

/** Rows become so wide when the session ended so long ago; each step is made of the one before. */
const steps = [
  { fromMs: SECOND_MS, toMs: 10 * SECOND_MS, afterMs: 14 * DAY_MS },
  { fromMs: 10 * SECOND_MS, toMs: MINUTE_MS, afterMs: 90 * DAY_MS },
] as const;

/** So many rows are put together at once: some milliseconds of work. */
const ROWS_AT_ONCE = 300;

/** So many rows are thrown away at once. */
const FORGOTTEN_AT_ONCE = 2000;

type Step = { fromMs: number; toMs: number };
type Old = { id: number; steppedMs: number };

/** The first session of this width that ended before a moment (epoch ms) and has been judged. */
const findOld = (db: DatabaseSync, { fromMs }: Step, beforeMs: number): Old | null =>
  (db
    .prepare(
      `SELECT id, stepped_ms AS steppedMs FROM sessions
       WHERE step_ms = ? AND ended_ms < ? AND session ->> '$.summary' IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .get(fromMs, beforeMs) as Old | undefined) ?? null;

type Stored = { atMs: number; second: string };

/** Puts some rows of a session together, or notes that none are left to be. */
const widen = (db: DatabaseSync, { id, steppedMs }: Old, { fromMs: widthMs, toMs: stepMs }: Step): void => {
  const first = db
    .prepare('SELECT min(at_ms) AS atMs FROM session_seconds WHERE session = ? AND at_ms >= ?')
    .get(id, steppedMs) as { atMs: number | null };
  if (first.atMs === null) {
    db.prepare('UPDATE sessions SET step_ms = ?, stepped_ms = 0 WHERE id = ?').run(stepMs, id);
    return;
  }
  const from = Math.floor(first.atMs / stepMs) * stepMs;
  const to = from + Math.ceil((ROWS_AT_ONCE * widthMs) / stepMs) * stepMs;
  const rows = db
    .prepare(
      'DELETE FROM session_seconds WHERE session = ? AND at_ms >= ? AND at_ms < ? RETURNING at_ms AS atMs, second',
    )
    .all(id, from, to) as Stored[];
  const read = rows.toSorted((a, b) => a.atMs - b.atMs).flatMap(({ atMs, second }) => unpackRow(atMs, second) ?? []);
  const write = db.prepare('INSERT OR REPLACE INTO session_seconds (session, at_ms, second) VALUES (?, ?, ?)');
  for (const row of inSteps(read, stepMs)) write.run(id, row.atMs, packRow(row));
  db.prepare('UPDATE sessions SET stepped_ms = ? WHERE id = ?').run(to, id);
};

const thinBy = (db: DatabaseSync, beforeOf: (step: (typeof steps)[number]) => number): boolean => {
  for (const step of steps) {
    const old = findOld(db, step, beforeOf(step));
    if (old === null) continue;
    inTransaction(db, () => widen(db, old, step));
    return true;
  }
  return false;
};

/** Puts some rows of a session together that ended long ago; false where there is none. */
export const thinSessions = (db: DatabaseSync, nowMs: number): boolean => thinBy(db, ({ afterMs }) => nowMs - afterMs);

/** The same where there is no room: of any session that ended before a moment (epoch ms), the oldest first. */
export const thinForRoom = (db: DatabaseSync, beforeMs: number): boolean => thinBy(db, () => beforeMs);

/** Forgets rows of the oldest session that ended before a moment (epoch ms); what it came to stays. False where there are none. */
export const forgetRows = (db: DatabaseSync, beforeMs: number): boolean => {
  const { id } = db
    .prepare(
      `SELECT min(id) AS id FROM sessions WHERE ended_ms < ?
       AND EXISTS (SELECT 1 FROM session_seconds WHERE session = sessions.id)`,
    )
    .get(beforeMs) as { id: number | null };
  if (id === null) return false;
  db.prepare(
    `DELETE FROM session_seconds WHERE session = :id AND at_ms <= (
       SELECT max(at_ms) FROM (SELECT at_ms FROM session_seconds WHERE session = :id ORDER BY at_ms LIMIT :most))`,
  ).run({ id, most: FORGOTTEN_AT_ONCE });
  return true;
};
