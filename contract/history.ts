// What is remembered, as it crosses a border: conditions over time, measurements of the line, and whether history is kept
// at all. Moments are epoch milliseconds, UTC, since they are drawn and counted by the thousand.
import * as v from 'valibot';
import { epochMsSchema, isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { blames, features, layers, verdictCodes } from './verdict.ts';

/** Whose condition is remembered: the verdict's, each link's and each feature's. */
export const subjects = ['verdict', ...layers, ...features] as const;

/** How a subject was while it was watched; `unknown` is neither up nor down and counts in no percentage. */
export const conditions = ['ok', 'degraded', 'down', 'unknown'] as const;

/** What the line is measured to: the router, anchors on the internet, the resolver in use, TikTok. */
export const lineEnds = ['router', 'internet', 'dns', 'tiktok'] as const;

const epochMs = epochMsSchema;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ms = v.pipe(v.number(), v.minValue(0));

/** The widest strip that anybody draws, in pixels. */
export const MOST_WIDTH_PX = 4000;

/** A stretch of time to be drawn over so many pixels. */
export const stripAskSchema = v.pipe(
  v.object({
    fromMs: epochMs,
    toMs: epochMs,
    widthPx: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_WIDTH_PX)),
  }),
  v.check(({ fromMs, toMs }) => fromMs < toMs, 'must end after it begins'),
);

/** A stretch of time, the end not included. */
export const periodSchema = v.object({ fromMs: epochMs, toMs: epochMs });

/** How long a subject was in each condition, and how long nobody watched; the five add up to the time asked about. */
export const totalsSchema = v.object({ okMs: ms, degradedMs: ms, downMs: ms, unknownMs: ms, notWatchedMs: ms });

/**
 * A stretch in one condition, which is the worst in it where it stands for more than was one; `badMs` is how much of it was
 * degraded or down. Between stretches nobody watched.
 */
const stretchSchema = v.object({ fromMs: epochMs, toMs: epochMs, condition: v.picklist(conditions), badMs: ms });

/** One subject over the time asked about: at most two stretches a pixel, and the totals. */
const stripRowSchema = v.object({
  subject: v.picklist(subjects),
  stretches: v.array(stretchSchema),
  totals: totalsSchema,
});

/** The status strips; `stepMs` is the finest time that they tell apart, 0 where every stretch is exact. */
export const stripSchema = v.object({ fromMs: epochMs, toMs: epochMs, stepMs: ms, rows: v.array(stripRowSchema) });

/** What was measured to one end during one step; RTT and jitter are null where nothing came back. */
const linePointSchema = v.object({
  atMs: epochMs,
  sent: count,
  lost: count,
  rttMs: v.nullable(ms),
  leastRttMs: v.nullable(ms),
  mostRttMs: v.nullable(ms),
  jitterMs: v.nullable(ms),
});

/** RTT, loss and jitter of the line: a point for each step in which something was asked, at most two a pixel. */
export const lineSchema = v.object({
  fromMs: epochMs,
  toMs: epochMs,
  stepMs: ms,
  rows: v.array(v.object({ to: v.picklist(lineEnds), points: v.array(linePointSchema) })),
});

/** A stretch of time in one state as it was settled, for tables and exports. */
export const spanRecordSchema = v.object({
  fromMs: epochMs,
  toMs: epochMs,
  code: v.picklist(verdictCodes),
  blame: v.picklist(blames),
  conditions: v.record(v.picklist(subjects), v.picklist(conditions)),
});

/** Whether history is kept: `kept`, `held` while the disk refuses for the moment, or `off`. */
export const historyStates = ['kept', 'held', 'off'] as const;

/**
 * How history fares. `since` is the oldest moment that is remembered; `sizeBytes` is what it takes on the disk, `capBytes`
 * what it may take. `notices` are what the user must know of it: a file that was set aside, a full disk; newest first.
 */
export const historyStateSchema = v.object({
  state: v.picklist(historyStates),
  since: v.nullable(isoTimeSchema),
  sizeBytes: count,
  capBytes: count,
  notices: v.array(v.object({ at: isoTimeSchema, message: messageSchema })),
});

export type Subject = (typeof subjects)[number];
export type Condition = (typeof conditions)[number];
export type LineEnd = (typeof lineEnds)[number];
export type Period = v.InferOutput<typeof periodSchema>;
export type StripAsk = v.InferOutput<typeof stripAskSchema>;
export type Strip = v.InferOutput<typeof stripSchema>;
export type StripRow = v.InferOutput<typeof stripRowSchema>;
export type Stretch = v.InferOutput<typeof stretchSchema>;
export type Totals = v.InferOutput<typeof totalsSchema>;
export type Line = v.InferOutput<typeof lineSchema>;
export type LinePoint = v.InferOutput<typeof linePointSchema>;
export type SpanRecord = v.InferOutput<typeof spanRecordSchema>;
export type HistoryState = v.InferOutput<typeof historyStateSchema>;
