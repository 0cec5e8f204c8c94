// Lengths of time and moments as people type them: "15m", "2h", "2026-11-21 21:40". Pure: the clock and the zone come in.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/durations.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { momentAt } from '../../engine/exports/zoned-time.ts';

const unitsMs: Readonly<Record<string, number>> = {
  ...{ m: MINUTE_MS, min: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS, y: 365 * DAY_MS },
};

/** Now, on the user's clock; `zone` is an IANA name. */
export type Here = { nowMs: number; zone: string };

// What is typed is not repeated: it could steer the terminal.
const refusal = (field: string, wanted: string): ReturnType<typeof fail> =>
  fail('usage', `${field} must be ${wanted}.`);

/** A length of time in ms: a number and m, h, d, w or y; `field` names it in the sentence about a wrong one. */
export const durationFrom = (text: string, field: string): Result<number> => {
  const [, number = '', unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?) ?(min|[mhdwy])$/.exec(text.trim().toLowerCase()) ?? [];
  const lengthMs = Number(number) * (unitsMs[unit] ?? NaN);
  if (number === '' || !(lengthMs > 0)) return refusal(field, 'a length of time such as 15m, 2h or 7d');
  return ok(Math.round(lengthMs));
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/**
 * A moment in epoch ms: a day, a day and a time on the user's clock, the same with Z in UTC, or how long ago. `field` names it in
 * the sentence about a wrong one.
 */
export const momentFrom = (text: string, field: string, { nowMs, zone }: Here): Result<number> => {
  const ago = durationFrom(text, field);
  if (ago.ok) return ok(Math.max(0, nowMs - ago.value));
  const form = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z)?)?$/;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', utc] = form.exec(text.trim()) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  if (year === '' || !isDay(Number(year), Number(month), Number(day)) || !isTime)
    return refusal(field, 'a day such as 2026-11-21, a time such as "2026-11-21 21:40", or how long ago, such as 7d');
  const minutes = Number(hour) * 60 + Number(minute);
  return ok(momentAt(`${year}-${month}-${day}`, minutes, utc === undefined ? zone : 'UTC'));
};

/** What was typed of a time: how long ago it begins, or from when to when. */
export type TypedPeriod = { since?: string; from?: string; to?: string };

/** The time that was typed; what is missing is `usual` (ms) until now. */
export const periodFrom = (
  { since, from, to }: TypedPeriod,
  usualMs: number,
  here: Here,
): Result<{ fromMs: number; toMs: number }> => {
  if (since !== undefined && from !== undefined) return fail('usage', 'Give --since or --from, not both.');
  const end = to === undefined ? ok(here.nowMs) : momentFrom(to, '--to', here);
  if (!end.ok) return end;
  const [typed, field] = since === undefined ? [from, '--from'] : [since, '--since'];
  const begin = typed === undefined ? ok(Math.max(0, end.value - usualMs)) : momentFrom(typed, field, here);
  if (!begin.ok) return begin;
  if (begin.value >= end.value) {
    if (typed === undefined) return fail('usage', '--to must be later.');
    return fail('usage', `${field} must be before ${to === undefined ? 'now' : '--to'}.`);
  }
  return ok({ fromMs: begin.value, toMs: end.value });
};
