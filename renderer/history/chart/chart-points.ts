// What a close-up draws, whatever was measured: one kind of point for lines and hosts, and the columns that are handed to the drawing.
// Pure.
import type { LinePoint, Period } from '../../../contract/history.ts';
import type { HostMeasure, MeasuredPoint } from '../../../contract/measured.ts';
import { measures, valueOf } from '../line/series.ts';
import type { Measure } from '../line/series.ts';

/** What a close-up can show: of the line to four ends, or of single hosts. */
export type ChartMeasure = Measure | HostMeasure;

/** True for what is measured of the line, not of single hosts. */
export const isOfLine = (measure: ChartMeasure): measure is Measure => measures.some((each) => each === measure);

/** One step: a value with its bounds (null where nothing came back), and how often was asked and in vain. */
export type ChartPoint = {
  atMs: number;
  value: number | null;
  low: number | null;
  high: number | null;
  asked: number;
  missed: number;
};

/** The points of an end of the line; only times to answer have bounds. */
export const pointsOfLine = (points: readonly LinePoint[], measure: Measure): ChartPoint[] =>
  points.map((point) => ({
    ...{ atMs: point.atMs, asked: point.sent, missed: point.lost, value: valueOf(point, measure) },
    ...(measure === 'rtt' ? { low: point.leastRttMs, high: point.mostRttMs } : { low: null, high: null }),
  }));

/** The points of a host. */
export const pointsOfHost = (points: readonly MeasuredPoint[]): ChartPoint[] =>
  points.map(({ atMs, asked, failed, middle, low, high }) => ({
    atMs,
    asked,
    missed: failed,
    value: middle,
    low,
    high,
  }));

/** Moments (epoch ms) and, for each, the upper bound, the lower bound and the value; null interrupts a line. */
export type Columns = [number[], ...(number | null)[][]];

/** What two points must have between them so that no line joins them. */
export type IsApart = (before: ChartPoint, after: ChartPoint) => boolean;

/** Points of the line come at every step in which somebody watched. */
export const apartBySteps =
  (stepMs: number): IsApart =>
  (before, after) =>
    after.atMs - before.atMs > stepMs * 1.5;

/** Hosts are asked in turns: only time in which nobody watched parts two points. */
export const apartByWatch =
  (stepMs: number, unwatched: readonly Period[]): IsApart =>
  (before, after) =>
    after.atMs - before.atMs > stepMs * 1.5 &&
    unwatched.some(({ fromMs, toMs }) => Math.min(toMs, after.atMs) - Math.max(fromMs, before.atMs + stepMs) > 0);

/** The columns of points; a point stands in the middle of its step, and one that stands alone becomes a short dash. */
export const columnsOf = (points: readonly ChartPoint[], stepMs: number, isApart: IsApart): Columns => {
  const columns: [number[], (number | null)[], (number | null)[], (number | null)[]] = [[], [], [], []];
  const put = (atMs: number, point: ChartPoint | null): void => {
    columns[0].push(atMs);
    columns[1].push(point?.high ?? null);
    columns[2].push(point?.low ?? null);
    columns[3].push(point?.value ?? null);
  };
  const parts = (a: ChartPoint | undefined, b: ChartPoint | undefined): boolean =>
    a === undefined || b === undefined || a.value === null || b.value === null || isApart(a, b);
  points.forEach((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    const middleMs = point.atMs + stepMs / 2;
    if (before && isApart(before, point)) put(before.atMs + stepMs, null);
    if (point.value !== null && parts(before, point) && parts(point, after)) {
      put(middleMs - stepMs / 4, point);
      put(middleMs + stepMs / 4, point);
    } else put(middleMs, point);
  });
  return columns;
};

/** Values that are easy to read at the top, and at half of it. */
const roundTops = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

const roundTop = (value: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, Number.EPSILON)));
  return (roundTops.find((factor) => factor * size >= value * 0.999) ?? 10) * size;
};

const leastTop: Record<ChartMeasure, number> = { rtt: 5, jitter: 5, ttfb: 50, speed: 100, loss: 0.1 };

/** The value at the top of a drawing: a round one above nearly everything; single outliers may be cut off, so that the rest is seen. */
export const topOfChart = (points: readonly ChartPoint[], measure: ChartMeasure): number => {
  const values = points.flatMap(({ value, high }) => high ?? value ?? []).sort((a, b) => a - b);
  const most = values[Math.min(values.length - 1, Math.floor(values.length * 0.99))] ?? 0;
  if (measure === 'loss') return Math.min(1, Math.max(leastTop.loss, roundTop(most)));
  return Math.max(leastTop[measure], roundTop(most * 1.05));
};

/** The point that a moment falls on, or that is nearest to it within a step; null where nothing was measured then. */
export const pointAt = (points: readonly ChartPoint[], stepMs: number, atMs: number): ChartPoint | null => {
  const near = points.findLast((point) => point.atMs <= atMs) ?? points[0];
  if (near === undefined) return null;
  const next = points[points.indexOf(near) + 1];
  const distance = ({ atMs: begin }: ChartPoint): number => Math.abs(begin + stepMs / 2 - atMs);
  const found = next && distance(next) < distance(near) ? next : near;
  return distance(found) <= stepMs * 1.5 ? found : null;
};
