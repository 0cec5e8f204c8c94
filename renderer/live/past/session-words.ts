// What a past session is called, and when it was. Pure.
import type { Session } from '../../../contract/session.ts';
import { locale, say } from '../../words/say.ts';

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

type Span = Pick<Session, 'startedAt' | 'endedAt'>;

const spanWords = ({ startedAt, endedAt }: Span, format: Intl.DateTimeFormat): string =>
  endedAt === null
    ? format.format(Date.parse(startedAt))
    : format.formatRange(Date.parse(startedAt), Date.parse(endedAt));

const isOfYear = ({ startedAt }: Span, nowMs: number): boolean =>
  new Date(startedAt).getFullYear() === new Date(nowMs).getFullYear();

/** From when to when, with the day; with the year where it is not the present one. */
export const whenWords = (span: Span, nowMs: number): string =>
  spanWords(
    span,
    new Intl.DateTimeFormat(locale, { ...day, ...(isOfYear(span, nowMs) ? {} : { year: 'numeric' }), ...clock }),
  );

const hasTitle = ({ title }: Session, discreet: boolean): boolean => title !== '' && !discreet;

/** From when to when, as it stands below its name: without the day where the name is the day. */
export const timesBelow = (session: Session, discreet: boolean, nowMs: number): string => {
  const { startedAt, endedAt } = session;
  const isOneDay = new Date(startedAt).toDateString() === new Date(endedAt ?? startedAt).toDateString();
  if (hasTitle(session, discreet) || !isOneDay || !isOfYear(session, nowMs)) return whenWords(session, nowMs);
  return spanWords(session, new Intl.DateTimeFormat(locale, clock));
};

/** The user's own title, or the day where there is none or it is not to be seen. */
export const nameOf = (session: Session, discreet: boolean): string =>
  hasTitle(session, discreet)
    ? session.title
    : say('report.title', { day: new Intl.DateTimeFormat(locale, day).format(Date.parse(session.startedAt)) });
