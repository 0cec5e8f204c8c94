// LIVE sessions: kept second by second, and read as a whole.
import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { sessionEventSchema, sessionSchema } from '../../../contract/session.ts';
import type { Session, SessionEvent, SessionLog, SessionLogAsk } from '../../../contract/session.ts';
import type { SessionFilter, SessionPart } from '../history.ts';
import { packRow, unpackRow } from '../session-row.ts';
import { inTransaction } from '../sqlite/transaction.ts';

type Row = { id: number; session: string };

const parsed = <S extends v.GenericSchema>(schema: S, text: string, more: object): v.InferOutput<S> | null => {
  try {
    const result = v.safeParse(schema, { ...(JSON.parse(text) as object), ...more });
    return result.success ? result.output : null;
  } catch {
    return null;
  }
};

// A file may have been written by somebody else: what is no session is left out.
const sessionIn = ({ id, session }: Row): Session[] => {
  const one = parsed(sessionSchema, session, { id });
  return one ? [one] : [];
};

/** Sessions that fit, newest first; `search` looks into titles. */
export const answerSessions = (db: DatabaseSync, { limit, before, search = '' }: SessionFilter): Session[] => {
  const rows = db.prepare('SELECT id, session FROM sessions WHERE id < ? ORDER BY id DESC');
  // SQLite folds the letters of English alone.
  const wanted = search.toLowerCase();
  const found: Session[] = [];
  for (const row of rows.iterate(before ?? Number.MAX_SAFE_INTEGER) as Iterable<Row>) {
    found.push(...sessionIn(row).filter(({ title }) => title.toLowerCase().includes(wanted)));
    if (found.length >= limit) break;
  }
  return found;
};

/** One session with everything in it, or with its rows and events from `sinceMs` on; null where there is none. */
export const answerSession = (db: DatabaseSync, { id, sinceMs = 0 }: SessionLogAsk): SessionLog | null => {
  const row = db.prepare('SELECT id, session FROM sessions WHERE id = ?').get(id) as Row | undefined;
  const session = row && sessionIn(row)[0];
  if (!session) return null;
  // Both walk the primary key of their table; the moment of an event is no part of it, but a session has few.
  const seconds = db
    .prepare('SELECT at_ms AS atMs, second FROM session_seconds WHERE session = ? AND at_ms >= ? ORDER BY at_ms')
    .all(id, sinceMs) as Array<{ atMs: number; second: string }>;
  const events = db.prepare('SELECT event FROM session_events WHERE session = ? ORDER BY id').all(id) as Array<{
    event: string;
  }>;
  return {
    session,
    rows: seconds.flatMap(({ atMs, second }) => unpackRow(atMs, second) ?? []),
    events: events.flatMap(({ event }): SessionEvent[] => {
      const one = parsed(sessionEventSchema, event, {});
      return one && one.atMs >= sinceMs ? [one] : [];
    }),
  };
};

const keepHead = (db: DatabaseSync, { id, ...session }: Session): number => {
  const startedMs = Date.parse(session.startedAt);
  const endedMs = session.endedAt === null ? null : Date.parse(session.endedAt);
  if (id === 0) {
    const row = db.prepare('INSERT INTO sessions (started_ms, ended_ms, session) VALUES (?, ?, ?) RETURNING id');
    return (row.get(startedMs, endedMs, JSON.stringify(session)) as { id: number }).id;
  }
  // The title stays: the user may have given it meanwhile, by another process.
  db.prepare(
    `UPDATE sessions SET ended_ms = ?, session = json_set(?, '$.title', session ->> '$.title') WHERE id = ?`,
  ).run(endedMs, JSON.stringify(session), id);
  return id;
};

/** Keeps a session as it is now, a new one (id 0) under the next id, with seconds and events that are new; says its id. */
export const keepSession = (db: DatabaseSync, { session, rows, events }: SessionPart): number =>
  inTransaction(db, () => {
    const id = keepHead(db, session);
    const second = db.prepare('INSERT OR REPLACE INTO session_seconds (session, at_ms, second) VALUES (?, ?, ?)');
    for (const row of rows) second.run(id, row.atMs, packRow(row));
    const happened = db.prepare('INSERT OR REPLACE INTO session_events (session, id, event) VALUES (?, ?, ?)');
    for (const event of events) happened.run(id, event.id, JSON.stringify(event));
    return id;
  });

/** Gives a session another title; false where there was none. */
export const renameSession = (db: DatabaseSync, { id, title }: { id: number; title: string }): boolean =>
  db.prepare(`UPDATE sessions SET session = json_set(session, '$.title', ?) WHERE id = ?`).run(title, id).changes > 0;

/** Removes a session with everything in it; false where there was none. */
export const removeSession = (db: DatabaseSync, { id }: { id: number }): boolean =>
  inTransaction(db, () => {
    for (const table of ['session_seconds', 'session_events'] as const)
      db.prepare(`DELETE FROM ${table} WHERE session = ?`).run(id);
    return db.prepare('DELETE FROM sessions WHERE id = ?').run(id).changes > 0;
  });
