// The report of a session: made here, since four hours of it are thousands of rows, which need not leave this thread.
import type { DatabaseSync } from 'node:sqlite';
import type { Exported } from '../../../contract/export.ts';
import { MOST_INCIDENTS } from '../../../contract/incident.ts';
import { periodOf } from '../../../contract/replay/columns.ts';
import type { SessionReportAsk } from '../../../contract/session-report.ts';
import type { Circumstances } from '../../exports/export-data.ts';
import { sessionReport } from '../../exports/report/session-report.ts';
import { answerIncidents } from './incidents.ts';
import { answerSession } from './sessions.ts';

/** The report with the incidents of its time, oldest first; null where there is no such session. */
export const answerSessionReport = (
  db: DatabaseSync,
  { ask, around }: { ask: SessionReportAsk; around: Circumstances },
): Exported | null => {
  const log = answerSession(db, ask);
  if (log === null) return null;
  const incidents = answerIncidents(db, { ...periodOf(log), limit: MOST_INCIDENTS }).reverse();
  return sessionReport(ask, { log, incidents }, around);
};
