// What a past session is called, and when it was. Pure.
import type { Session } from '../../../contract/session.ts';
import { locale, say } from '../../words/say.ts';

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** From when to when, with the day; with the year where it is not the present one. */
export const whenWords = ({ startedAt, endedAt }: Session, nowMs: number): string => {
  const fromMs = Date.parse(startedAt);
  const sameYear = new Date(fromMs).getFullYear() === new Date(nowMs).getFullYear();
  const format = new Intl.DateTimeFormat(locale, { ...day, ...(sameYear ? {} : { year: 'numeric' }), ...clock });
  return endedAt === null ? format.format(fromMs) : format.formatRange(fromMs, Date.parse(endedAt));
};

/** The user's own title, or the day where there is none or it is not to be seen. */
export const nameOf = ({ title, startedAt }: Session, discreet: boolean): string =>
  title !== '' && !discreet
    ? title
    : say('report.title', { day: new Intl.DateTimeFormat(locale, day).format(Date.parse(startedAt)) });
