// The one door through which a session's texts go into a report: whoever writes one never sees what was taken out. Pure.
import { discreetMessage } from '../../../contract/discreet.ts';
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Session, SessionEvent, SessionSummary } from '../../../contract/session.ts';
import { inIncident, inMessage } from '../redacted-data.ts';
import type { ReportData } from './report-data.ts';

type Change = (text: string) => string;

const inSummary = (summary: SessionSummary, change: Change): SessionSummary => ({
  ...summary,
  message: inMessage(summary.message, change),
  todo: summary.todo.map((one) => inMessage(one, change)),
  dips: summary.dips.map((dip) => ({ ...dip, message: inMessage(dip.message, change) })),
});

const inSession = (session: Session, change: Change, discreet: boolean): Session => ({
  ...session,
  title: discreet ? '' : change(session.title),
  obsVersion: session.obsVersion === null ? null : change(session.obsVersion),
  server: discreet ? null : session.server,
  summary: session.summary === null ? null : inSummary(session.summary, change),
});

const seenIn = ({ kind, message: said }: SessionEvent, discreet: boolean): Message => {
  if (!discreet) return said;
  if (kind === 'marker') return message('report.marker-hidden');
  return kind === 'rule' ? discreetMessage(said) : said;
};

const inEvent = (event: SessionEvent, change: Change, discreet: boolean): SessionEvent => ({
  ...event,
  message: inMessage(seenIn(event, discreet), change),
});

/** The data with every text changed; a `discreet` report is without the user's own words and without the LIVE server. */
export const redactedLog = ({ log, incidents }: ReportData, change: Change, discreet: boolean): ReportData => ({
  log: {
    ...log,
    session: inSession(log.session, change, discreet),
    events: log.events.map((event) => inEvent(event, change, discreet)),
  },
  incidents: incidents.map((incident) => inIncident(incident, change, false)),
});
