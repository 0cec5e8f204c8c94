// A series of measurements as lines along the axis of time. Pure: points in, SVG paths out.
import type { LinePoint, Period } from '../../../contract/history.ts';
import { xOf } from '../time/ticks.ts';

/** How high a line's drawing is, in pixels. */
export const SERIES_PX = 44;

/** What is drawn of a line: answers' times, how much was lost, how unsteady the times are. */
export const measures = ['rtt', 'loss', 'jitter'] as const;

export type Measure = (typeof measures)[number];

/** The value of a measure at a point: ms, or for loss a part from 0 to 1; null where nothing was measured. */
export const valueOf = ({ sent, lost, rttMs, jitterMs }: LinePoint, measure: Measure): number | null => {
  if (measure === 'rtt') return rttMs;
  if (measure === 'jitter') return jitterMs;
  return sent > 0 ? lost / sent : null;
};

/** What a series is drawn with: the time it is about, how far its points lie apart, and the value at the top. */
export type Frame = { period: Period; stepMs: number; width: number; top: number };

const yOf = (value: number, top: number): string => (SERIES_PX * (1 - Math.min(1, value / top))).toFixed(1);

const atX = ({ atMs }: LinePoint, { period, stepMs, width }: Frame): string =>
  Math.min(width, Math.max(0, xOf(atMs + stepMs / 2, period, width))).toFixed(1);

// Points further apart than this were not measured one after the other.
const isApart = (before: LinePoint | undefined, { atMs }: LinePoint, stepMs: number): boolean =>
  before === undefined || atMs - before.atMs > stepMs * 1.5;

/** The measure as a line that is interrupted where nothing was measured; a point that stands alone is a short dash. */
export const linePath = (points: readonly LinePoint[], measure: Measure, frame: Frame): string => {
  let path = '';
  let before: LinePoint | undefined;
  for (const point of points) {
    const value = valueOf(point, measure);
    const place = value === null ? '' : `${atX(point, frame)} ${yOf(value, frame.top)}`;
    if (place !== '') path += isApart(before, point, frame.stepMs) ? `M${place}h0.5` : `L${place}`;
    before = place === '' ? undefined : point;
  }
  return path;
};

/** From the fastest answer to the slowest, as upright strokes: how much the average hides. */
export const rangePath = (points: readonly LinePoint[], frame: Frame): string =>
  points
    .filter(({ leastRttMs, mostRttMs }) => leastRttMs !== null && mostRttMs !== null)
    .map((point) => `M${atX(point, frame)} ${yOf(point.leastRttMs!, frame.top)}V${yOf(point.mostRttMs!, frame.top)}`)
    .join('');

/** Where something got lost, as strokes up from the ground, as high as the part that was lost. */
export const lossPath = (points: readonly LinePoint[], frame: Frame): string =>
  points
    .filter(({ lost }) => lost > 0)
    .map((point) => {
      const height = Math.max(3, (SERIES_PX * point.lost) / Math.max(1, point.sent));
      return `M${atX(point, frame)} ${SERIES_PX}v${(-height).toFixed(1)}`;
    })
    .join('');

const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= value * 0.999)!;
};

/** A round value above nearly all of a series: single outliers may be cut off, so that the rest can be seen. */
export const topOf = (points: readonly LinePoint[], measure: Measure): number => {
  const values = points.flatMap((point) => valueOf(point, measure) ?? []).sort((a, b) => a - b);
  const high = values[Math.min(values.length - 1, Math.floor(values.length * 0.99))] ?? 0;
  if (measure === 'loss') return Math.max(0.1, roundUp(Math.max(high, 0.01)));
  return Math.max(5, roundUp(Math.max(high * 1.15, 1)));
};

/** What a line came to in a stretch of time. */
export type LineSum = {
  sent: number;
  lost: number;
  rttMs: number | null;
  leastRttMs: number | null;
  mostRttMs: number | null;
  jitterMs: number | null;
};

const weighed = (points: readonly LinePoint[], pick: (point: LinePoint) => number | null): number | null => {
  const told = points.flatMap((point) => {
    const value = pick(point);
    return value === null ? [] : [{ value, weight: point.sent - point.lost }];
  });
  const weight = told.reduce((sum, each) => sum + each.weight, 0);
  return weight > 0 ? told.reduce((sum, each) => sum + each.value * each.weight, 0) / weight : null;
};

const extreme = (values: readonly (number | null)[], pick: (...all: number[]) => number): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? pick(...known) : null;
};

/** Sums points up: averages are weighed by how many answers they stand for. */
export const sumOf = (points: readonly LinePoint[]): LineSum => ({
  sent: points.reduce((sum, { sent }) => sum + sent, 0),
  lost: points.reduce((sum, { lost }) => sum + lost, 0),
  rttMs: weighed(points, ({ rttMs }) => rttMs),
  leastRttMs: extreme(
    points.map(({ leastRttMs }) => leastRttMs),
    Math.min,
  ),
  mostRttMs: extreme(
    points.map(({ mostRttMs }) => mostRttMs),
    Math.max,
  ),
  jitterMs: weighed(points, ({ jitterMs }) => jitterMs),
});
