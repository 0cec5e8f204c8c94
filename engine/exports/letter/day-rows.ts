// The days of a letter: which are drawn, and what each looks like from midnight to midnight. Pure.
import type { Period, SpanRecord } from '../../../contract/history.ts';
import { dayAfter, dayOf, momentAt } from '../zoned-time.ts';
import { outageShownBy } from './letter-facts.ts';
import type { Outage } from './letter-facts.ts';
import type { Look } from './shapes.ts';

/** The most days that fit on a page. */
export const MOST_DAYS = 31;

/** A stretch of a day; the moments are epoch ms. */
export type DayStretch = Period & { look: Look };

/** A day from its midnight to the next, which on two days a year is not 24 hours later; `numbers` are its outages. */
export type DayRow = { day: string; fromMs: number; toMs: number; stretches: DayStretch[]; outages: readonly Outage[] };

const lookOf = (span: SpanRecord, outages: readonly Outage[]): Look =>
  outageShownBy(outages, span) ?? (span.conditions.internet === 'ok' ? 'ok' : 'unknown');

const cut = ({ fromMs, toMs }: Period, within: Period): Period => ({
  fromMs: Math.max(fromMs, within.fromMs),
  toMs: Math.min(toMs, within.toMs),
});

// Where the clock was set back, two spans lie over each other; the later one is drawn.
const stretchesOf = (spans: readonly SpanRecord[], outages: readonly Outage[], within: Period): DayStretch[] => {
  const seen = spans
    .filter(({ fromMs, toMs }) => fromMs < within.toMs && toMs > within.fromMs)
    .map((span): DayStretch => ({ ...cut(span, within), look: lookOf(span, outages) }))
    .sort((one, other) => one.fromMs - other.fromMs);
  const gaps = [...seen, { fromMs: within.toMs, toMs: within.toMs }].map(({ fromMs }, index): DayStretch => {
    const before = seen.slice(0, index).reduce((end, { toMs }) => Math.max(end, toMs), within.fromMs);
    return { fromMs: before, toMs: fromMs, look: 'not-watched' };
  });
  return [...seen, ...gaps.filter(({ fromMs, toMs }) => toMs > fromMs)];
};

const daysIn = ({ fromMs, toMs }: Period, zone: string): string[] => {
  const days: string[] = [];
  for (let day = dayOf(fromMs, zone); momentAt(day, 0, zone) < toMs; day = dayAfter(day)) days.push(day);
  return days;
};

const overlaps = ({ fromMs, toMs }: Pick<Outage, 'fromMs' | 'toMs'>, row: Period): boolean =>
  fromMs < row.toMs && (toMs === null || toMs > row.fromMs);

/** The days to be drawn: all where they fit, else the latest ones with an outage; and how many there would have been. */
export const dayRows = (
  spans: readonly SpanRecord[],
  outages: readonly Outage[],
  period: Period,
  zone: string,
): { rows: DayRow[]; all: number; onlyBad: boolean } => {
  const bounds = daysIn(period, zone).map((day) => ({
    ...{ day, fromMs: momentAt(day, 0, zone), toMs: momentAt(dayAfter(day), 0, zone) },
  }));
  const onlyBad = bounds.length > MOST_DAYS;
  const wanted = onlyBad ? bounds.filter((row) => outages.some((outage) => overlaps(outage, row))) : bounds;
  const rows = wanted.slice(-MOST_DAYS).map((row) => {
    const here = outages.filter((outage) => overlaps(outage, row));
    return { ...row, stretches: stretchesOf(spans, here, cut(row, period)), outages: here };
  });
  return { rows, all: wanted.length, onlyBad };
};
