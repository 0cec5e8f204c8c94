// What moments and stretches of time are called on the user's clock. Pure: language and zone come in as arguments.
import { DAY_MS } from '../../../contract/durations.ts';
import type { Period } from '../../../contract/history.ts';
import type { TickKind } from './ticks.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const date = { day: 'numeric', month: 'short' } as const;

const formats: Record<TickKind, Intl.DateTimeFormatOptions> = {
  ...{ time: clock, day: date, month: { month: 'short' }, year: { year: 'numeric' } },
};

/** The label of a mark on the axis. */
export const tickWords = (atMs: number, kind: TickKind, locale: string, zone: string): string =>
  new Intl.DateTimeFormat(locale, { ...formats[kind], timeZone: zone }).format(atMs);

/** A moment of a stretch of time, as exactly as its length makes sense of: with seconds within minutes, with the year in a year. */
export const momentIn = (atMs: number, { fromMs, toMs }: Period, locale: string, zone: string): string => {
  const lengthMs = toMs - fromMs;
  const options: Intl.DateTimeFormatOptions =
    lengthMs > 100 * DAY_MS
      ? { ...date, year: 'numeric' }
      : { weekday: 'short', ...date, ...clock, ...(lengthMs < DAY_MS / 12 ? { second: '2-digit' } : {}) };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(atMs);
};

/** A stretch of time from its first to its last minute, naming a day once where it is the same. */
export const periodWords = ({ fromMs, toMs }: Period, locale: string, zone: string): string => {
  const isLong = toMs - fromMs > 100 * DAY_MS;
  const options = isLong ? { ...date, year: 'numeric' as const } : { ...date, ...clock };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).formatRange(fromMs, toMs);
};

// The languages say GMT, each in its own way; what all of them read, and the rest of Tokwatch says, is UTC.
const offsetWords = (atMs: number, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset', timeZone: zone }).formatToParts(atMs);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return offset.replace('GMT', 'UTC').replace(/\+0$/, '');
};

/** A moment with its date, its time to the second and the offset of the zone. */
export const wholeMomentWords = (atMs: number, locale: string, zone: string): string => {
  const options = { ...date, year: 'numeric', ...clock, second: '2-digit', timeZone: zone } as const;
  return `${new Intl.DateTimeFormat(locale, options).format(atMs)} ${offsetWords(atMs, zone)}`;
};

/** How the zone's clocks stand to UTC in a stretch of time: one offset, or two where they were put forward or back. */
export const offsetsIn = ({ fromMs, toMs }: Period, zone: string): string[] => {
  const at = [fromMs, fromMs + (toMs - fromMs) / 2, toMs];
  return [...new Set(at.map((atMs) => offsetWords(atMs, zone)))];
};

/** The zone of this window, as an IANA name. */
export const windowZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The day of a moment, with its time where it is today. */
export const dayWords = (atMs: number, nowMs: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, nowMs - atMs < DAY_MS ? { ...date, ...clock } : { ...date, year: 'numeric' }).format(
    atMs,
  );
