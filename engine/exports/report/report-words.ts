// Words of a session that its page and its text share. Pure.
import { say } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import type { Incident } from '../../../contract/incident.ts';
import type { Dip, Session, SessionSummary } from '../../../contract/session.ts';
import { durationOf, words } from '../words.ts';
import { clockOf, dayInWords, dayOf, offsetName } from '../zoned-time.ts';
import { periodOf } from './report-data.ts';
import type { ReportData } from './report-data.ts';

/** The longest text of the user's own that is shown in full. */
const MOST_CHARACTERS = 200;

/** The text in one line, cut where it is too long to be read. */
export const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
};

/** A share of 0 to 1 in percent, so exact that a little still shows, and never rounded up to all of it. */
export const percentOf = (share: number | null): string => {
  if (share === null) return words('report.no-data');
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return words('report.under', { value: '0.1 %' });
  if (percent > 99 && percent < 100) return `${(Math.floor(percent * 10) / 10).toFixed(1)} %`;
  return `${percent < 10 && percent > 0 ? percent.toFixed(1) : Math.round(percent)} %`;
};

const figure = (value: number | null, unit: string): string =>
  value === null ? words('report.no-data') : `${Math.round(value)} ${unit}`;

const KILO = 1000;

const bytesOf = (bytes: number): string => {
  const kilobytes = bytes / KILO;
  return kilobytes < KILO ? `${kilobytes.toFixed(1)} kB` : `${(kilobytes / KILO).toFixed(1)} MB`;
};

const ownTraffic = ({ ownBytes, ownBytesPerSecond }: SessionSummary): string =>
  ownBytes == null || ownBytesPerSecond == null
    ? words('report.no-data')
    : words('report.own', { total: bytesOf(ownBytes), rate: bytesOf(ownBytesPerSecond) });

/** What a summary says in figures, as pairs of what and how much. */
export const figuresOf = (session: Session, summary: SessionSummary): Array<[MessageId, string]> => {
  const noDropped = session.server?.protocol === 'srt' && summary.dropped === null;
  return [
    ['report.figure.duration', durationOf(summary.durationMs)],
    ['report.figure.watched', percentOf(summary.watched)],
    ['report.figure.mean', figure(summary.meanKilobitsPerSecond, 'kbit/s')],
    ['report.figure.low', figure(summary.lowKilobitsPerSecond, 'kbit/s')],
    ['report.figure.dropped', noDropped ? words('report.no-dropped') : percentOf(summary.dropped)],
    ['report.figure.lagged', percentOf(summary.lagged)],
    ['report.figure.skipped', percentOf(summary.skipped)],
    ['report.figure.wobbling', durationOf(summary.wobblingMs)],
    ['report.figure.failing', durationOf(summary.failingMs)],
    ['report.figure.router-loss', percentOf(summary.routerLoss)],
    ['report.figure.internet-loss', percentOf(summary.internetLoss)],
    ['report.figure.router-rtt', figure(summary.routerRttMs, 'ms')],
    ['report.figure.internet-rtt', figure(summary.internetRttMs, 'ms')],
    ['report.figure.ingest-rtt', figure(summary.ingestRttMs, 'ms')],
    ['report.figure.own', ownTraffic(summary)],
  ];
};

const points = (value: number): string => String(Math.round(value * 10) / 10);

/** The score's parts: of what, what it took, what it could take at most. */
export const scoreRows = ({ scoreParts }: SessionSummary): Array<[what: string, taken: string, most: string]> =>
  scoreParts.map(({ part, most, taken }) => [
    words(`report.score.${part}`),
    taken === null ? words('report.score-not-judged') : taken === 0 ? '0' : `−${points(taken)}`,
    points(most),
  ]);

/** The score itself: "87 of 100". */
export const scoreOf = ({ score }: SessionSummary): string =>
  score === null ? words('report.score-none') : words('report.score-of', { score: Math.round(score) });

/** The score's formula in one sentence. */
export const scoreFormula = (): string => words('report.score-formula');

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

/** When and how it was: the day, from when to when on the user's clock, for how long, how it ended. */
export const whenOf = ({ log }: ReportData, zone: string): string => {
  const { fromMs, toMs } = periodOf(log);
  const { end } = log.session;
  return words(`report.when.${end ?? 'going-on'}`, {
    ...{ day: dayInWords(dayOf(fromMs, zone)), from: clockOf(fromMs, zone), to: clockOf(toMs, zone) },
    ...{ duration: durationOf(toMs - fromMs), offset: offsetName(fromMs, zone) },
  });
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
