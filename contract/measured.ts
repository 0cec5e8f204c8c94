// What was measured of single hosts over time, as it crosses a border: how long they took to begin an answer, how fast bytes came.
import * as v from 'valibot';
import { epochMsSchema } from './iso-time.ts';
import { stripAskSchema } from './history.ts';

/** What is measured of a host: milliseconds to the first byte of an answer, and kbit/s of a body. */
export const hostMeasures = ['ttfb', 'speed'] as const;

/** A stretch of time to be drawn over so many pixels, and what is to be drawn. */
export const measuredAskSchema = v.pipe(
  v.object({ ...stripAskSchema.entries, measure: v.picklist(hostMeasures) }),
  v.check(({ fromMs, toMs }) => fromMs < toMs, 'must end after it begins'),
);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const value = v.nullable(v.pipe(v.number(), v.minValue(0)));

/**
 * What a host gave during one step: how often it was asked and did not answer as it should, the median of what was measured, and
 * the bounds of the middle four fifths (10th and 90th percentile); null where nothing could be measured.
 */
const measuredPointSchema = v.object({
  atMs: epochMsSchema,
  asked: count,
  failed: count,
  middle: value,
  low: value,
  high: value,
});

/** Each host that was asked, by name, with a point for each step in which it was. */
export const measuredSchema = v.object({
  measure: v.picklist(hostMeasures),
  fromMs: epochMsSchema,
  toMs: epochMsSchema,
  stepMs: count,
  rows: v.array(v.object({ target: v.string(), points: v.array(measuredPointSchema) })),
});

export type HostMeasure = (typeof hostMeasures)[number];
export type MeasuredAsk = v.InferOutput<typeof measuredAskSchema>;
export type Measured = v.InferOutput<typeof measuredSchema>;
export type MeasuredPoint = v.InferOutput<typeof measuredPointSchema>;
