// Where the axis of time is marked: at round local times, whatever the clocks of the zone did in between. Pure.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../contract/durations.ts';
import type { Period } from '../../../contract/history.ts';
import { dayStartMs, wallTime } from './zone-clock.ts';
import type { WallTime } from './zone-clock.ts';

/** The room that a label needs, with a gap beside it: a month's is short. */
const LABEL_PX = 64;
const MONTH_LABEL_PX = 44;

const MONTH_MS = 31 * DAY_MS;

/** What a tick begins: a minute or an hour, a day, a month, a year. */
export type TickKind = 'time' | 'day' | 'month' | 'year';

/** A mark on the axis. */
export type Tick = { atMs: number; x: number; kind: TickKind };

type Step = { ms: number; strideMs: number; isMarked: (wall: WallTime) => boolean };

const minutes = (count: number): Step => ({
  ms: count * MINUTE_MS,
  strideMs: count * MINUTE_MS,
  isMarked: ({ minute }) => minute % count === 0,
});
// A zone that puts its clocks forward by half an hour exists.
const hours = (count: number): Step => ({
  ms: count * HOUR_MS,
  strideMs: HOUR_MS / 2,
  isMarked: ({ hour, minute }) => minute === 0 && hour % count === 0,
});
const days = (count: number, isMarked: (wall: WallTime) => boolean): Step => ({
  ...{ ms: count * DAY_MS, strideMs: DAY_MS, isMarked },
});

const steps: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 3, 6, 12].map(hours),
  days(1, () => true),
  days(2, ({ day }) => day % 2 === 1 && day < 31),
  days(7, ({ weekday }) => weekday === 0),
  days(14, ({ day }) => day === 1 || day === 15),
  days(MONTH_MS / DAY_MS, ({ day }) => day === 1),
  days(92, ({ day, month }) => day === 1 && month % 3 === 1),
  days(366, ({ day, month }) => day === 1 && month === 1),
];

const kindOf = ({ month, day, hour, minute }: WallTime, step: Step): TickKind => {
  if (step.ms < DAY_MS) return hour === 0 && minute === 0 ? 'day' : 'time';
  if (step.ms < MONTH_MS) return 'day';
  return month === 1 && day === 1 ? 'year' : 'month';
};

// The candidates of a step: the days of the zone, or moments that are a stride apart from a round local time.
const candidatesOf = ({ fromMs, toMs }: Period, { strideMs }: Step, zone: string): number[] => {
  const found: number[] = [];
  if (strideMs === DAY_MS) {
    // Noon is on the same day however long that day is.
    for (let noonMs = dayStartMs(fromMs, zone) + DAY_MS / 2; noonMs <= toMs + DAY_MS; noonMs += DAY_MS) {
      found.push(dayStartMs(noonMs, zone));
    }
    return found;
  }
  const firstMs = Math.floor(fromMs / MINUTE_MS) * MINUTE_MS - wallTime(fromMs, zone).minute * MINUTE_MS;
  for (let atMs = firstMs; atMs <= toMs; atMs += strideMs) found.push(atMs);
  return found;
};

/** Places a moment on an axis of `width` px. */
export const xOf = (atMs: number, { fromMs, toMs }: Period, width: number): number =>
  (width * (atMs - fromMs)) / (toMs - fromMs);

/** The moment at a place on an axis of `width` px; beyond its ends it is the end. */
export const momentAtX = (x: number, { fromMs, toMs }: Period, width: number): number =>
  fromMs + Math.min(1, Math.max(0, x / Math.max(1, width))) * (toMs - fromMs);

/** The marks of a stretch of time over `width` px, as many as have room for their labels. */
export const ticksOf = (period: Period, width: number, zone: string): Tick[] => {
  const lengthMs = period.toMs - period.fromMs;
  const pxFor = (ms: number): number => (ms < MONTH_MS ? LABEL_PX : MONTH_LABEL_PX);
  const step = steps.find(({ ms }) => (lengthMs / ms) * pxFor(ms) <= width) ?? steps.at(-1)!;
  return candidatesOf(period, step, zone)
    .filter((atMs) => atMs >= period.fromMs && atMs <= period.toMs)
    .map((atMs) => ({ atMs, wall: wallTime(atMs, zone) }))
    .filter(({ wall }) => step.isMarked(wall))
    .map(({ atMs, wall }) => ({ atMs, x: xOf(atMs, period, width), kind: kindOf(wall, step) }));
};
