// Faults of a web service, as data: what happens to the answers of one group of hosts and paths.
import * as v from 'valibot';
import { tiktokGroups, tiktokHosts } from '../zone.ts';

/** Groups of the internet's own services: the canary that answers 204, and the other canaries. */
export const controlGroups = ['c204', 'canaries'] as const;

/** Everything a mode can be set for; `all` is every TikTok group but `ingest`, whose RTMP knows only `stall`. */
export const serviceGroups = ['all', ...tiktokGroups, 'ingest', ...controlGroups] as const;
export type ServiceGroup = (typeof serviceGroups)[number];

/** One group's fault; fields that are not set leave the healthy answer alone. */
export const serviceModeSchema = v.strictObject({
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  body: v.optional(v.string()),
  /** False: the answer carries none of the headers by which TikTok's own answers are known. */
  marks: v.optional(v.boolean()),
  /** The answer has no body. */
  empty: v.optional(v.literal(true)),
  /** Milliseconds before the first byte. */
  ttfbMs: v.optional(v.number()),
  /** Headers come, then nothing. */
  stall: v.optional(v.literal(true)),
  /** Bits per second of the body. */
  bitsPerSecond: v.optional(v.number()),
  /** Seconds in a Retry-After header. */
  retryAfterS: v.optional(v.number()),
  /** Where a Location header points. */
  redirect: v.optional(v.string()),
  cert: v.optional(v.picklist(['expired', 'wrongname'])),
});

const tiktokHostName = v.pipe(
  v.string(),
  v.check((name) => tiktokHosts.some((host) => host.name === name), 'is no host of TikTok in the zone'),
);

/** Modes by group, and of single TikTok hosts by their names; a host's mode is laid over that of its group. */
export const serviceModesSchema = v.strictObject({
  ...v.entriesFromList(serviceGroups, v.optional(serviceModeSchema)),
  hosts: v.optional(v.record(tiktokHostName, serviceModeSchema)),
});

export type ServiceMode = v.InferOutput<typeof serviceModeSchema>;
export type ServiceModes = v.InferOutput<typeof serviceModesSchema>;
