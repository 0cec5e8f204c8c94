// What the user’s own LIVE sessions say together: by weekday and hour when they began, and which bitrate went well.
import * as v from 'valibot';
import { messageSchema } from './message.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Sessions that began on a weekday (0: Monday) within an hour of the user’s clock (0 to 23). */
export const trendCellSchema = v.object({
  weekday: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  sessions: v.number(),
  /** The middle of their scores; null when none of them has one. */
  score: v.nullable(v.number()),
  /** Of their time, how much wobbled or failed. */
  troubled: v.nullable(share),
});

/**
 * What is worth trying next time, and on how many sessions that rests; null while there are too few to say it. `weekday` is null where
 * the days do not differ.
 */
export const trendsSchema = v.object({
  /** Sessions with a summary. */
  sessions: v.number(),
  cells: v.array(trendCellSchema),
  start: v.nullable(
    v.object({ weekday: v.nullable(v.number()), hour: v.number(), sessions: v.number(), score: v.number() }),
  ),
  bitrate: v.nullable(v.object({ kilobitsPerSecond: v.number(), sessions: v.number() })),
  /** The sentence about the whole: what is best, or that there is too little to say. */
  message: messageSchema,
});

export type TrendCell = v.InferOutput<typeof trendCellSchema>;
export type Trends = v.InferOutput<typeof trendsSchema>;
