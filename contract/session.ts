// A LIVE session: when it was, what each second of it held, what happened, and what it comes to. “No data” is null everywhere and
// never zero. No stream key, password, name of a Wi-Fi or public address has a place here.
import * as v from 'valibot';
import { epochMsSchema, isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { obsRowSchema, obsServerSchema, obsStateSchema } from './obs.ts';
import { blames, verdictCodes } from './verdict.ts';
import type { Severity } from './verdict.ts';

const count = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** What was measured to one end of the line within one second: echo requests, those lost, and the RTT of the last that came back. */
const endSchema = v.object({ sent: count, lost: count, rttMs: count });

/** One second of a session; one of long ago may be kept in wider rows, whose counts add up and which show the worst of their time. */
export const sessionRowSchema = v.object({
  atMs: epochMsSchema,
  /** How long a row covers that is wider than a second (ms). */
  spanMs: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  /** What OBS told; null in a session without OBS. */
  obs: v.nullable(v.omit(obsRowSchema, ['at'])),
  router: endSchema,
  internet: endSchema,
  /** Time of the last handshake with the LIVE server; null in seconds without one. */
  ingestRttMs: count,
  /** Whether that handshake came about; null in seconds without one. */
  ingestWell: v.nullable(v.boolean()),
  /** Bytes that all programs of this computer sent over the interface in use. */
  uplinkBytes: count,
  /** Bytes that Tokwatch itself sent and received. */
  ownBytes: count,
  wifiDbm: v.nullable(v.number()),
  /** Of all processors together, from 0 to 100. */
  cpuPercent: count,
  /** What the watch had settled by then; null while nothing was. */
  code: v.nullable(v.picklist(verdictCodes)),
});

/** What can happen in a session. */
export const sessionEventKinds = [
  'began',
  'ended',
  'obs',
  'verdict',
  'health',
  'fix',
  'network',
  'roam',
  'vpn',
  'marker',
  'gap',
  'ghost',
  'encoder',
  'rule',
] as const;

/** Something that happened; `message` is what a person reads, of a marker the user's own text. */
export const sessionEventSchema = v.object({
  id: v.number(),
  atMs: epochMsSchema,
  kind: v.picklist(sessionEventKinds),
  message: messageSchema,
  /** Whom a verdict blames; without it the code's own usual blame counts. */
  blame: v.optional(v.picklist(blames)),
});

/** How the stream fares: it holds, it wobbles (viewers may see it), it fails (viewers see it), or nobody can tell. */
export const sessionHealths = ['ok', 'wobbling', 'failing', 'unknown'] as const;

/** How the stream fares at a moment, with its cause in the words of the verdicts. */
export const healthSchema = v.object({
  state: v.picklist(sessionHealths),
  since: isoTimeSchema,
  blame: v.picklist(blames),
  message: messageSchema,
});

/** How a session was begun. */
export const sessionStarts = ['obs', 'by-hand'] as const;

/**
 * How a session ended: `quit` when Tokwatch was closed, `unexpected` when the program or the computer stopped in the middle of it.
 */
export const sessionEnds = ['stream-ended', 'by-hand', 'obs-gone', 'quit', 'unexpected'] as const;

/** A dip: a stretch in which the stream wobbled or failed, and why. */
export const dipSchema = v.object({
  fromMs: epochMsSchema,
  toMs: epochMsSchema,
  state: v.picklist(['wobbling', 'failing']),
  blame: v.picklist(blames),
  message: messageSchema,
});

/** A part of the score: what it is of, how much it can take away, and how much it did; in points of 100. */
export const scorePartSchema = v.object({
  part: v.picklist(['failing', 'wobbling', 'dropped', 'lagged', 'skipped', 'bitrate']),
  most: v.number(),
  taken: v.nullable(v.number()),
});

/** What a session comes to. Shares are from 0 to 1; null where there was no data. */
export const sessionSummarySchema = v.object({
  durationMs: v.number(),
  /** Seconds with a row, as a share of the duration. */
  watched: v.number(),
  meanKilobitsPerSecond: count,
  /** A tenth of the seconds had less. */
  lowKilobitsPerSecond: count,
  dropped: count,
  lagged: count,
  skipped: count,
  routerLoss: count,
  internetLoss: count,
  routerRttMs: count,
  internetRttMs: count,
  ingestRttMs: count,
  wobblingMs: v.number(),
  failingMs: v.number(),
  dips: v.array(dipSchema),
  /** From 0 to 100, with what took the points away; null where a session was too short or held too little. */
  score: v.nullable(v.number()),
  scoreParts: v.array(scorePartSchema),
  /** What Tokwatch itself sent and received in all, and in the mean of a second (bytes). */
  ownBytes: v.exactOptional(count),
  ownBytesPerSecond: v.exactOptional(count),
  /** The sentence about the whole, such as “Your network was fine when your LIVE ended.” */
  message: messageSchema,
  /** What to change first; empty when there is nothing. */
  todo: v.array(messageSchema),
});

/** A session; `endedAt` and `end` are null while it goes on. */
export const sessionSchema = v.object({
  id: v.number(),
  startedAt: isoTimeSchema,
  endedAt: v.nullable(isoTimeSchema),
  start: v.picklist(sessionStarts),
  end: v.nullable(v.picklist(sessionEnds)),
  obsVersion: v.nullable(v.string()),
  server: v.nullable(obsServerSchema),
  /** The user's own words for it; empty when there are none. */
  title: v.string(),
  summary: v.nullable(sessionSummarySchema),
});

/** A session with everything in it. */
export const sessionLogSchema = v.object({
  session: sessionSchema,
  rows: v.array(sessionRowSchema),
  events: v.array(sessionEventSchema),
});

export type SessionRow = v.InferOutput<typeof sessionRowSchema>;
export type SessionEventKind = (typeof sessionEventKinds)[number];
export type SessionEvent = v.InferOutput<typeof sessionEventSchema>;
export type Health = v.InferOutput<typeof healthSchema>;
export type HealthState = (typeof sessionHealths)[number];

/** How bad it is when a stream fares so: the one scale for the dock, the window and what is drawn. */
export const severityOfHealth: Readonly<Record<HealthState, Severity>> = {
  ok: 'ok',
  wobbling: 'degraded',
  failing: 'down',
  unknown: 'unknown',
};
export type SessionStart = (typeof sessionStarts)[number];
export type SessionEnd = (typeof sessionEnds)[number];
export type Dip = v.InferOutput<typeof dipSchema>;
export type ScorePart = v.InferOutput<typeof scorePartSchema>;
export type SessionSummary = v.InferOutput<typeof sessionSummarySchema>;
export type Session = v.InferOutput<typeof sessionSchema>;
export type SessionLog = v.InferOutput<typeof sessionLogSchema>;

/** Programs that people go LIVE with. */
export const encoderIds = ['live-studio', 'streamlabs', 'prism', 'meld', 'xsplit', 'vmix', 'obs'] as const;

/** One of them that runs, and since when it has been seen; whether it streams is not known. */
export const encoderSchema = v.object({ id: v.picklist(encoderIds), name: v.string(), since: isoTimeSchema });

/** What is shown while one watches: the link to OBS, the session that goes on, its last second, and how the stream fares. */
export const liveStateSchema = v.object({
  obs: obsStateSchema,
  session: v.nullable(sessionSchema),
  row: v.nullable(sessionRowSchema),
  health: v.nullable(healthSchema),
  /** A session in the middle of which the last run was cut off, closed at this start; gone once another one begins. */
  closed: v.exactOptional(v.nullable(sessionSchema)),
  /** A program to go LIVE with that runs, so that the user can be asked whether he is LIVE; null where none is known to. */
  encoder: v.nullable(encoderSchema),
  /** What a rule for OBS has done last, or would have done; null or absent where none has. */
  rule: v.exactOptional(v.nullable(v.object({ at: isoTimeSchema, message: messageSchema }))),
});

/** Which sessions are asked for: at most `limit`, newest first, older than one, with words in their title. */
export const sessionFilterSchema = v.object({
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  before: v.optional(v.number()),
  search: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/** Names a session. */
export const sessionIdSchema = v.object({ id: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Names a session, and from when on (epoch ms) its rows and events are wanted; all of them without that. */
export const sessionLogAskSchema = v.object({ ...sessionIdSchema.entries, sinceMs: v.exactOptional(epochMsSchema) });

/** The user’s own words for a session; empty takes them away. */
export const sessionTitleSchema = v.object({
  ...sessionIdSchema.entries,
  title: v.pipe(v.string(), v.trim(), v.maxLength(200)),
});

/** A mark in the session that goes on, in the user's own words. */
export const markSchema = v.object({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)) });

export type EncoderId = (typeof encoderIds)[number];
export type Encoder = v.InferOutput<typeof encoderSchema>;
export type SessionLogAsk = v.InferOutput<typeof sessionLogAskSchema>;
export type LiveState = v.InferOutput<typeof liveStateSchema>;

/** Nobody is LIVE, OBS is not looked at, and no encoder is known to run. */
export const notLive: LiveState = {
  ...{ obs: { link: 'off' }, encoder: null },
  ...{ session: null, row: null, health: null, closed: null },
};
