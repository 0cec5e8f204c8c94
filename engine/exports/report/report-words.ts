// Words of a session that its page and its text share. Pure.
import { DAY_MS } from '../../../contract/durations.ts';
import { durationOf } from '../../../contract/duration-words.ts';
import { say } from '../../../contract/message.ts';
import type { Incident } from '../../../contract/incident.ts';
import { periodOf } from '../../../contract/replay/columns.ts';
import type { Dip, Session } from '../../../contract/session.ts';
import { words } from '../words.ts';
import { clockOf, dayInWords, dayOf, offsetName } from '../zoned-time.ts';
import type { ReportData } from './report-data.ts';

/** The longest text of the user's own that is shown in full. */
const MOST_CHARACTERS = 200;

/** The text in one line, cut where it is too long to be read. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
};

/** A dip as it is listed: when, how long, how bad, why and whose. */
export const dipCells = ({ fromMs, toMs, state, blame, message }: Dip, zone: string): string[] => [
  `${clockOf(fromMs, zone, true)} – ${clockOf(toMs, zone, true)}`,
  durationOf(toMs - fromMs),
  words(`report.state.${state}`),
  say(message),
  words(`report.blame.${blame}`),
];

/** An incident of the watch as it is listed. */
export const incidentCells = (incident: Incident, zone: string): string[] => {
  const end = incident.endedAt === null ? words('report.still') : clockOf(Date.parse(incident.endedAt), zone, true);
  return [
    `${clockOf(Date.parse(incident.startedAt), zone, true)} – ${end}`,
    durationOf(incident.watchedMs),
    say(incident.message),
    words(`report.blame.${incident.blame}`),
  ];
};

/** When and how it was: the day, from when to when on the user's clock, for how long, how it ended, how finely it is kept. */
export const whenOf = ({ log }: ReportData, zone: string): string => {
  const { fromMs, toMs } = periodOf(log);
  const { end } = log.session;
  const [day, lastDay] = [dayInWords(dayOf(fromMs, zone)), dayInWords(dayOf(toMs, zone))];
  // Past midnight goes without saying, a day later does not.
  const to = toMs - fromMs < DAY_MS ? clockOf(toMs, zone) : `${lastDay}, ${clockOf(toMs, zone)}`;
  const offsets = [...new Set([offsetName(fromMs, zone), offsetName(toMs, zone)])];
  const when = words(`report.when.${end ?? 'going-on'}`, {
    ...{ day, from: clockOf(fromMs, zone), to },
    ...{ duration: durationOf(toMs - fromMs), offset: offsets.join(' → ') },
  });
  const wideMs = log.rows.reduce((most, { spanMs = 0 }) => Math.max(most, spanMs), 0);
  if (wideMs === 0) return when;
  return words('report.thinned', { when: when.replace(/\.$/, ''), step: durationOf(wideMs) });
};

/** What sent, and where to, as far as that is known and may be said. */
export const senderOf = ({ obsVersion, server, start }: Session): string => {
  const program = obsVersion === null ? words(`report.start.${start}`) : words('report.obs', { version: obsVersion });
  if (server === null) return program;
  const port = server.port === null ? '' : `:${server.port}`;
  return words('report.server', { program, server: `${server.protocol}://${server.host}${port}` });
};

/** The user's title, or the day where there is none. */
export const titleOf = ({ log }: ReportData, zone: string): string => {
  const title = shortened(log.session.title);
  const day = dayInWords(dayOf(Date.parse(log.session.startedAt), zone));
  return title === '' ? words('report.title', { day }) : title;
};
