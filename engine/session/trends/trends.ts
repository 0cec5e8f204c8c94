// What the user's own sessions say together: when they went well, and at which bitrate. Where they say nothing, that is said. Pure.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Session, SessionSummary } from '../../../contract/session.ts';
import type { TrendCell, Trends } from '../../../contract/trends.ts';
import { clockOf, dayOf, isZone } from '../../exports/zoned-time.ts';
import { bestBitrate } from './best-bitrate.ts';
import { bestStart } from './best-start.ts';
import { middleOf } from './clearly-better.ts';
import { LEAST_SESSIONS } from './limits.ts';
import { weekdayNames } from './weekday-names.ts';

type Begun = { weekday: number; hour: number; summary: SessionSummary };

const DAYS = 7;
const HOURS = 24;

// The calendar of the zone, without a clock: its first day is a Monday.
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;

const begunOf = ({ startedAt, summary }: Session, zone: string): Begun[] => {
  if (summary === null) return [];
  const startMs = Date.parse(startedAt);
  return [{ weekday: weekdayOf(dayOf(startMs, zone)), hour: Number(clockOf(startMs, zone).slice(0, 2)), summary }];
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const troubledOf = (summaries: readonly SessionSummary[]): number | null => {
  const seenMs = sum(summaries.map(({ durationMs, watched }) => durationMs * watched));
  const troubledMs = sum(summaries.map(({ wobblingMs, failingMs }) => wobblingMs + failingMs));
  return seenMs <= 0 ? null : Math.min(1, troubledMs / seenMs);
};

const cellOf = (begun: readonly Begun[]): TrendCell => {
  const summaries = begun.map(({ summary }) => summary);
  const { weekday, hour } = begun[0]!;
  return {
    ...{ weekday, hour, sessions: begun.length },
    score: middleOf(summaries.map(({ score }) => score).filter((score) => score !== null)),
    troubled: troubledOf(summaries),
  };
};

const sentenceOf = ({ sessions, start, bitrate }: Omit<Trends, 'message'>): Message => {
  if (sessions === 0) return message('trends.none');
  if (sessions < LEAST_SESSIONS) return message('trends.too-few', { least: LEAST_SESSIONS });
  if (start === null) {
    if (bitrate === null) return message('trends.nothing', { sessions });
    return message('trends.bitrate', { kbit: bitrate.kilobitsPerSecond, times: bitrate.sessions });
  }
  const day = start.weekday === null ? null : weekdayNames[start.weekday]!;
  const params = {
    ...{ from: start.hour, to: (start.hour + 1) % HOURS, sessions: start.sessions },
    ...(day === null ? {} : { day: [day] }),
    ...(bitrate === null ? {} : { kbit: bitrate.kilobitsPerSecond, times: bitrate.sessions }),
  };
  if (bitrate === null) return message(day === null ? 'trends.hour' : 'trends.day-hour', params);
  return message(day === null ? 'trends.hour-bitrate' : 'trends.day-hour-bitrate', params);
};

/** What sessions come to on the clock of a zone (IANA; one that is not known counts as UTC). Those without a summary do not count. */
export const trendsOf = (sessions: readonly Session[], zone: string): Trends => {
  const begun = sessions.flatMap((session) => begunOf(session, isZone(zone) ? zone : 'UTC'));
  const cells = [...Map.groupBy(begun, ({ weekday, hour }) => weekday * 24 + hour)]
    .toSorted(([one], [other]) => one - other)
    .map(([, of]) => cellOf(of));
  const scored = begun.flatMap(({ weekday, hour, summary: { score } }) =>
    score === null ? [] : [{ weekday, hour, score }],
  );
  const found = {
    ...{ sessions: begun.length, cells, start: bestStart(scored) },
    bitrate: bestBitrate(begun.map(({ summary }) => summary)),
  };
  return { ...found, message: sentenceOf(found) };
};
