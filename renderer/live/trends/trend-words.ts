// Weekdays, hours and cells of the trends in words. Pure.
import { DAY_MS, HOUR_MS } from '../../../contract/durations.ts';
import { percentWords } from '../../../contract/message.ts';
import type { TrendCell } from '../../../contract/trends.ts';
import { locale, say } from '../../words/say.ts';
import { gradeOf } from '../live-look.ts';

/** A Monday at midnight, UTC. */
const MONDAY_MS = Date.UTC(2024, 0, 1);

/** The name of a weekday (0: Monday). */
export const dayWords = (weekday: number, weekdayForm: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(locale, { weekday: weekdayForm, timeZone: 'UTC' }).format(MONDAY_MS + weekday * DAY_MS);

/** An hour of the user's clock: 20:00. */
export const hourWords = (hour: number): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }).format(
    MONDAY_MS + hour * HOUR_MS,
  );

/** A cell in a sentence. */
export const cellWords = ({ score, sessions, troubled }: TrendCell): string =>
  score === null
    ? say('live.trends-cell-bare', { sessions })
    : say('live.trends-cell', {
        ...{ state: say(`live.score.${gradeOf(score)}`), score: Math.round(score), sessions },
        troubled: troubled === null ? say('report.no-data') : percentWords(Math.round(troubled * 100)),
      });
