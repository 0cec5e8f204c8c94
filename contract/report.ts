// What the command line prints under --json: a check's report and the lines of a watch.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { faultSchema, phasesSchema, readingStatuses } from './fault.ts';
import { blames, layers, layerStatesSchema, severities, verdictCodes, verdictSchema } from './verdict.ts';

/** What the program itself sent and received; bytes as seen by the sockets, pings counted at 84 bytes each way. */
export const trafficSchema = v.object({
  bytesSent: v.number(),
  bytesReceived: v.number(),
  requests: v.number(),
});

/** One line of a report for each thing that was asked. */
export const probeLineSchema = v.object({
  id: v.string(),
  layer: v.picklist(layers),
  target: v.string(),
  status: v.picklist(readingStatuses),
  fault: v.nullable(faultSchema),
  phasesMs: phasesSchema,
  detail: v.string(),
});

/** The one JSON object of `check --json`. */
export const checkReportSchema = v.object({
  schema: v.literal(1),
  version: v.string(),
  at: isoTimeSchema,
  durationMs: v.number(),
  verdict: verdictSchema,
  layers: layerStatesSchema,
  probes: v.array(probeLineSchema),
  traffic: trafficSchema,
});

/**
 * A stretch of time in one state; it lasts until the next one begins, the last one until now. While nobody watched it is
 * neither up nor down: `not-watched`, without a code. `blame` is the verdict's; absent while nobody watched.
 */
export const spanSchema = v.object({
  from: isoTimeSchema,
  severity: v.picklist([...severities, 'not-watched']),
  code: v.nullable(v.picklist(verdictCodes)),
  blame: v.optional(v.picklist(blames)),
});

/**
 * What every shell shows: the settled verdict, the links, whether doubt is being looked into, and the last hour. `paused` while
 * the user wants nothing watched, `fixing` while a fix changes the network, or a pre-flight loads the line, and nobody watches,
 * `live` while the user says that he is LIVE, `discreet` while no names of networks, addresses or places belong on the screen.
 */
export const snapshotSchema = v.object({
  at: isoTimeSchema,
  verdict: verdictSchema,
  layers: layerStatesSchema,
  looking: v.boolean(),
  paused: v.boolean(),
  fixing: v.boolean(),
  live: v.boolean(),
  discreet: v.boolean(),
  recent: v.array(spanSchema),
  traffic: trafficSchema,
});

/** The program behind the window: its version, and what it runs in. */
export const aboutSchema = v.object({ version: v.string(), runsIn: v.picklist(['desktop', 'terminal']) });

export type Traffic = v.InferOutput<typeof trafficSchema>;
export type ProbeLine = v.InferOutput<typeof probeLineSchema>;
export type CheckReport = v.InferOutput<typeof checkReportSchema>;
export type Span = v.InferOutput<typeof spanSchema>;
export type About = v.InferOutput<typeof aboutSchema>;
export type Snapshot = v.InferOutput<typeof snapshotSchema>;
