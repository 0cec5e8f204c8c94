// The clock on the user's wall: what a moment is called in a time zone. Pure: the zone is an IANA name.
import { HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';

/** A moment on the wall; `weekday` counts from Monday, 0. */
export type WallTime = { year: number; month: number; day: number; weekday: number; hour: number; minute: number };

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', weekday: 'short' },
  });
  formats.set(zone, made);
  return made;
};

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the wall clock and the calendar show at a moment (epoch ms). */
export const wallTime = (atMs: number, zone: string): WallTime => {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(atMs)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: string): number => Number(parts[type]);
  return {
    ...{ year: number('year'), month: number('month'), day: number('day'), hour: number('hour') },
    minute: number('minute'),
    weekday: weekdays.indexOf(parts['weekday'] ?? ''),
  };
};

/** How far the zone's clocks are ahead of UTC at a moment, in ms. */
export const offsetMs = (atMs: number, zone: string): number => {
  const { year, month, day, hour, minute } = wallTime(atMs, zone);
  const wholeMinuteMs = Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
  return Date.UTC(year, month - 1, day, hour, minute) - wholeMinuteMs;
};

/** The first moment of the day that a moment belongs to: midnight, or an hour later where clocks skip midnight. */
export const dayStartMs = (atMs: number, zone: string): number => {
  const { year, month, day } = wallTime(atMs, zone);
  const asIfUtcMs = Date.UTC(year, month - 1, day);
  const guesses = [atMs, asIfUtcMs - 14 * HOUR_MS, asIfUtcMs + 14 * HOUR_MS].map(
    (nearMs) => asIfUtcMs - offsetMs(nearMs, zone),
  );
  const isToday = (candidateMs: number): boolean => wallTime(candidateMs, zone).day === day;
  const fitting = guesses.filter((guessMs) => isToday(guessMs) && wallTime(guessMs, zone).hour <= 1);
  return Math.min(...fitting);
};
