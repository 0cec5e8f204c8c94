// Moments and durations in words, by the language's own rules. Pure: what time it is comes in as an argument.
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/durations.ts';
import { unparted } from '../../contract/unparted.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';

const counted = (value: number, unit: Unit, locale: string): string =>
  unparted(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value));

/** The two largest units of a duration that are worth saying: seconds count only within the first minute. */
export const durationWords = (ms: number, locale: string): string => {
  const whole = Math.max(0, ms);
  if (whole < MINUTE_MS) return counted(Math.floor(whole / SECOND_MS), 'second', locale);
  const [large, largeMs, small, smallMs]: [Unit, number, Unit, number] =
    whole < DAY_MS ? ['hour', HOUR_MS, 'minute', MINUTE_MS] : ['day', DAY_MS, 'hour', HOUR_MS];
  const parts: Array<[number, Unit]> = [
    [Math.floor(whole / largeMs), large],
    [Math.floor((whole % largeMs) / smallMs), small],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => counted(value, unit, locale))
    .join(' ');
};

const onClock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Hours and minutes on the user's clock; with the day when it is not the day of `nowMs`. Both in epoch ms. */
export const momentWords = (atMs: number, nowMs: number, locale: string): string => {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const sameDay = day.format(atMs) === day.format(nowMs) && Math.abs(nowMs - atMs) < DAY_MS;
  const clock = new Intl.DateTimeFormat(locale, sameDay ? onClock : { ...onClock, day: 'numeric', month: 'short' });
  return clock.format(atMs);
};

/** Hours, minutes and seconds on the user's clock. */
export const secondWords = (atMs: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { ...onClock, second: '2-digit' }).format(atMs);
