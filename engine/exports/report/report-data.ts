// What the report of a LIVE session is made of.
import type { Incident } from '../../../contract/incident.ts';
import type { SessionLog } from '../../../contract/session.ts';

/** A session with the incidents of its time, oldest first; none where the history has none. */
export type ReportData = { log: SessionLog; incidents: readonly Incident[] };

/** From when to when a session was, in epoch ms; one that goes on lasts until its last row. */
export const periodOf = ({ session, rows }: SessionLog): { fromMs: number; toMs: number } => {
  const fromMs = Date.parse(session.startedAt);
  const lastMs = rows.reduce((last, { atMs }) => Math.max(last, atMs), fromMs);
  return { fromMs, toMs: session.endedAt === null ? lastMs : Math.max(fromMs, Date.parse(session.endedAt)) };
};
