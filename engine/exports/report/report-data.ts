// What the report of a LIVE session is made of.
import type { Incident } from '../../../contract/incident.ts';
import type { SessionLog } from '../../../contract/session.ts';

/** A session with the incidents of its time, oldest first; none where the history has none. */
export type ReportData = { log: SessionLog; incidents: readonly Incident[] };
