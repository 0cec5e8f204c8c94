// Moments on the user's clock. Pure: the zone is an IANA name that comes in, so that a letter reads the same wherever it is made.
import { DAY_MS, MINUTE_MS } from '../../contract/durations.ts';
import { speechNow } from '../../contract/message.ts';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day and a time of day, as a calendar and a clock on the wall show them. */
type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', second: 'numeric', ...numbers });
  formats.set(zone, made);
  return made;
};

/** True for the name of a zone that this system knows. */
export const isZone = (zone: string): boolean => {
  try {
    return formatOf(zone) !== undefined;
  } catch {
    return false;
  }
};

const wallTime = (epochMs: number, zone: string): WallTime => {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(epochMs)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return {
    ...{ year: part('year'), month: part('month'), day: part('day') },
    ...{ hour: part('hour'), minute: part('minute'), second: part('second') },
  };
};

const asIfUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** How far the zone's clock is ahead of UTC at a moment, in ms. */
export const offsetMs = (epochMs: number, zone: string): number =>
  asIfUtc(wallTime(epochMs, zone)) - Math.floor(epochMs / 1000) * 1000;

/** The zone at a moment by its distance from UTC: "UTC+01:00". It names no place. */
export const offsetName = (epochMs: number, zone: string): string => {
  const minutes = Math.round(offsetMs(epochMs, zone) / MINUTE_MS);
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
};

/** The day of a moment on the zone's calendar: "2026-11-21". */
export const dayOf = (epochMs: number, zone: string): string => {
  const { year, month, day } = wallTime(epochMs, zone);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
};

/** The clock at a moment: "21:40", or "21:40:07" with seconds. */
export const clockOf = (epochMs: number, zone: string, seconds = false): string => {
  const { hour, minute, second } = wallTime(epochMs, zone);
  return [hour, minute, ...(seconds ? [second] : [])].map(twoDigits).join(':');
};

/** The whole moment with its distance from UTC: "2026-11-21 21:40:07 UTC+01:00". */
export const momentOf = (epochMs: number, zone: string): string =>
  `${dayOf(epochMs, zone)} ${clockOf(epochMs, zone, true)} ${offsetName(epochMs, zone)}`;

/** A day in words: "Sat 21 Nov 2026", or without its year; in another language as that language writes it. */
export const dayInWords = (day: string, withYear = true): string => {
  const { locale } = speechNow();
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
    ...(withYear ? { year: 'numeric' } : {}),
  });
  const said = words.format(Date.parse(`${day}T00:00:00Z`));
  return locale === 'en' ? said.replace(',', '') : said;
};

/**
 * The moment (epoch ms) at which the zone's clock shows a day and a time of day. An hour that a change of the clocks leaves out
 * gives the moment of the change or shortly after; of an hour that comes twice, the first.
 */
export const momentAt = (day: string, minutesOfDay: number, zone: string): number => {
  const wallMs = Date.parse(`${day}T00:00:00Z`) + minutesOfDay * MINUTE_MS;
  const tries = [offsetMs(wallMs - DAY_MS, zone), offsetMs(wallMs + DAY_MS, zone)].map((ms) => wallMs - ms);
  const fitting = tries.filter((epochMs) => epochMs + offsetMs(epochMs, zone) === wallMs);
  return fitting.length > 0 ? Math.min(...fitting) : Math.max(...tries);
};

/** The day after, on the calendar. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
