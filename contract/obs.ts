// The link to OBS: whether it stands, what OBS does, and one row of figures a second. No stream key and no password ever has a
// place here.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';

/**
 * Why there is no link. `absent`: nobody listens. `switched-off`: nobody listens, and OBS's settings say that its server is off.
 * `no-answer`: connected, and nothing comes in time. `not-obs`: somebody else listens there. `garbled`: what comes is none of
 * the protocol's messages. `unsupported-version`: it speaks another version of the protocol. `removed`: somebody ended this
 * link in OBS. `ended`: it was there a moment ago.
 */
export const obsTroubles = [
  'ended',
  'absent',
  'switched-off',
  'not-obs',
  'no-answer',
  'garbled',
  'unsupported-version',
  'removed',
  'password-needed',
  'wrong-password',
] as const;

/** How a link ended: OBS said that it quits, its server was stopped in its settings, or the link broke without a word. */
export const obsEndings = ['quit', 'server-stopped', 'broke', 'silent', 'removed', 'garbled'] as const;

/** How OBS sends to its server; `other` is none of those that are known here. */
export const obsProtocols = ['rtmp', 'rtmps', 'srt', 'rist', 'whip', 'other'] as const;

/** Where OBS sends to: the host in small letters and the port, null where none is said; never a path, a query or a user. */
export const obsServerSchema = v.object({
  protocol: v.picklist(obsProtocols),
  host: v.string(),
  port: v.nullable(v.number()),
});

/** How and when the link was lost last, and whether OBS was streaming then (null: not known). */
export const obsLossSchema = v.object({
  how: v.picklist(obsEndings),
  at: isoTimeSchema,
  whileStreaming: v.nullable(v.boolean()),
});

/** The link as it stands. */
export const obsStateSchema = v.variant('link', [
  v.object({ link: v.literal('off') }),
  v.object({ link: v.literal('connecting') }),
  v.object({
    link: v.literal('apart'),
    why: v.picklist(obsTroubles),
    since: isoTimeSchema,
    lost: v.nullable(obsLossSchema),
  }),
  v.object({
    link: v.literal('up'),
    since: isoTimeSchema,
    /** OBS's own version, such as 31.0.2. */
    version: v.nullable(v.string()),
    /** Whether anything is being sent, also while OBS tries to reconnect; null until OBS has said it. */
    streaming: v.nullable(v.boolean()),
    reconnecting: v.nullable(v.boolean()),
    server: v.nullable(obsServerSchema),
    /** True while the last stream is one that OBS gave up, without anybody stopping it. */
    gaveUp: v.optional(v.boolean()),
    /** The loss before this link, and whether OBS itself was started anew since then (null: not known). */
    again: v.nullable(v.object({ after: obsLossSchema, restarted: v.nullable(v.boolean()) })),
  }),
]);

const countSchema = v.nullable(v.number());

/**
 * What OBS told at one second. Counts are what was added since the row before it that had any; null is “no data”, never zero.
 * Frames are told apart by who lost them.
 */
export const obsRowSchema = v.object({
  at: isoTimeSchema,
  /** Whether OBS answered, was asked and did not answer in time, or was not there. */
  obs: v.picklist(['answered', 'silent', 'away']),
  /** How many milliseconds the counts cover; null when they have no beginning. */
  spanMs: countSchema,
  streaming: v.nullable(v.boolean()),
  reconnecting: v.nullable(v.boolean()),
  /** Outputs that send to servers at the moment, and how many of these the figures are of. */
  outputs: countSchema,
  measured: countSchema,
  /** Bytes that all measured outputs sent. */
  bytes: countSchema,
  kilobitsPerSecond: countSchema,
  /** How full the worst output's queue is, from 0 to 1. */
  congestion: countSchema,
  /** Frames for the server, and those of them that the network had no room for; SRT counts none. */
  sentFrames: countSchema,
  droppedFrames: countSchema,
  /** Frames of the picture, and those of them that were drawn too late. */
  renderedFrames: countSchema,
  laggedFrames: countSchema,
  /** Frames for the encoder, and those of them that it was too slow for. */
  encodedFrames: countSchema,
  skippedFrames: countSchema,
  framesPerSecond: countSchema,
  /** OBS’s part of the time of all processors, from 0 to 100. */
  cpuPercent: countSchema,
  freeDiskMegabytes: countSchema,
  /** True when a counter began anew within the span: what was counted just before that is not in this row. */
  restarted: v.boolean(),
});

export type ObsTrouble = (typeof obsTroubles)[number];
export type ObsEnding = (typeof obsEndings)[number];
export type ObsServer = v.InferOutput<typeof obsServerSchema>;
export type ObsLoss = v.InferOutput<typeof obsLossSchema>;
export type ObsState = v.InferOutput<typeof obsStateSchema>;
export type ObsRow = v.InferOutput<typeof obsRowSchema>;
