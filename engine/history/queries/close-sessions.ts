// How sessions end for good. What one comes to is worked out here, beside its seconds: hours of them take longer than the rest of
// the program may stand still.
import type { DatabaseSync } from 'node:sqlite';
import { SECOND_MS } from '../../../contract/durations.ts';
import { message } from '../../../contract/message.ts';
import type { Session, SessionEvent } from '../../../contract/session.ts';
import { isoTime } from '../../deps/clock.ts';
import { summaryOf } from '../../session/judge/summary.ts';
import type { SessionPart } from '../history.ts';
import { answerSession, keepSession } from './sessions.ts';

/** Keeps what is new of a session that has ended, and then what it comes to; says the session as it is kept. */
export const closeSession = (db: DatabaseSync, part: SessionPart): Session => {
  // The seconds are safe before anything is made of them.
  const id = keepSession(db, part);
  return summedUp(db, { ...part.session, id });
};

const summedUp = (db: DatabaseSync, session: Session): Session => {
  const log = answerSession(db, { id: session.id });
  const summed = { ...session, summary: log && summaryOf({ ...log, session }) };
  keepSession(db, { session: summed, rows: [], events: [] });
  return summed;
};

type Left = { id: number; isOpen: number; lastMs: number | null; lastEvent: number | null };

const unfinished = (db: DatabaseSync): Left[] =>
  db
    .prepare(
      `SELECT id, ended_ms IS NULL AS isOpen,
         (SELECT max(at_ms) FROM session_seconds WHERE session = sessions.id) AS lastMs,
         (SELECT max(id) FROM session_events WHERE session = sessions.id) AS lastEvent
       FROM sessions WHERE ended_ms IS NULL OR session ->> 'summary' IS NULL ORDER BY id`,
    )
    .all() as Left[];

const cutOff = (session: Session, { lastMs, lastEvent }: Left): { session: Session; events: SessionEvent[] } => {
  const endedMs = lastMs === null ? Date.parse(session.startedAt) : lastMs + SECOND_MS;
  const ended = {
    id: (lastEvent ?? 0) + 1,
    atMs: endedMs,
    kind: 'ended',
    message: message('session.ended.unexpected'),
  };
  return {
    session: { ...session, endedAt: isoTime(endedMs), end: 'unexpected' },
    events: [ended as SessionEvent],
  };
};

/**
 * Closes what a program of before left open, with its last second and as ended unexpectedly, and sums up what it had no time to.
 * Says which were open, oldest first; nobody may be writing a session meanwhile.
 */
export const closeLeftOpen = (db: DatabaseSync): Session[] =>
  unfinished(db).flatMap((left) => {
    const session = answerSession(db, { id: left.id })?.session;
    if (!session) return [];
    if (left.isOpen === 1) return [closeSession(db, { ...cutOff(session, left), rows: [] })];
    summedUp(db, session);
    return [];
  });
