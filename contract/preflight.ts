// The pre-flight: can I go LIVE? What was measured, the answer, the bitrate that the line carries with a reserve, and the reasons,
// weightiest first. What was not measured is null or says why, and is never drawn as good.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { trafficSchema } from './report.ts';
import { verdictSchema } from './verdict.ts';

/** What it comes to. `careful`: it may go well, and something speaks against it. */
export const preflightAnswers = ['go', 'careful', 'no-go', 'unknown'] as const;

/** Bitrates that can be asked for, in kbit/s. */
export const [LEAST_KILOBITS, MOST_KILOBITS] = [100, 100_000] as const;

/** How much a reason weighs; a `note` changes nothing. */
export const reasonWeights = ['no-go', 'careful', 'unknown', 'note'] as const;

/** What a reason is about. */
export const preflightParts = [
  'verdict',
  'filter',
  'ingest',
  'upload',
  'loss',
  'latency',
  'jitter',
  'wifi',
  'power',
  'disk',
  'cpu',
  'families',
  'past',
] as const;

/** Where the bitrate comes from: given by the user, OBS’s (its setting, or what it held in past sessions), or nobody said one. */
export const bitrateSources = ['user', 'obs', 'default'] as const;

/**
 * Why the line was not loaded. `live`: the user is LIVE, and a load would take of the line; `live-unknown`: he may be, as nobody could
 * be asked.
 */
export const noLoadReasons = [
  'no-target',
  'quick',
  'no-consent',
  'live',
  'live-unknown',
  'no-network',
  'target-failed',
  'cancelled',
] as const;

const figure = v.nullable(v.number());

/** Echo requests to one end of the line within one stretch: how many were sent and lost, the middle RTT and the jitter of RFC 3550. */
export const lineEndSchema = v.object({ sent: v.number(), lost: v.number(), rttMs: figure, jitterMs: figure });

/** Both ends of the line; null where nothing answers echo requests. */
export const lineEndsSchema = v.object({ router: v.nullable(lineEndSchema), internet: v.nullable(lineEndSchema) });

/** One stretch of sending at one pace; `kilobitsPerSecond` is what was asked for, `delivered` what arrived. */
export const loadStageSchema = v.object({
  kilobitsPerSecond: v.number(),
  delivered: v.number(),
  durationMs: v.number(),
  bytes: v.number(),
  /** How far the sender fell behind its pace at the worst moment. */
  lagMs: v.number(),
  /** Whether a stream at this pace would have kept all of its frames. */
  holds: v.boolean(),
  ends: lineEndsSchema,
});

/** The load: where it went and how it fared, or why there was none. `reach` says which part of the way it measured. */
export const preflightLoadSchema = v.variant('state', [
  v.object({
    state: v.literal('measured'),
    host: v.string(),
    reach: v.picklist(['internet', 'home']),
    stages: v.array(loadStageSchema),
  }),
  v.object({ state: v.literal('none'), why: v.picklist(noLoadReasons), message: messageSchema }),
]);

/** The highest bitrate, of picture and sound together, that leaves a reserve; `atLeast`: more was not tried. */
export const safeBitrateSchema = v.object({ kilobitsPerSecond: v.number(), atLeast: v.boolean() });

/** A reason, and what to do about it (null: nothing). */
export const reasonSchema = v.object({
  part: v.picklist(preflightParts),
  weight: v.picklist(reasonWeights),
  message: messageSchema,
  todo: v.nullable(messageSchema),
});

/** A door of the user's own LIVE server; `configured` is the one that the user's URL names. */
export const doorStateSchema = v.object({ port: v.number(), configured: v.boolean(), takesStreams: v.boolean() });

/** The computer; null for what is not known. */
export const machineStateSchema = v.object({
  power: v.nullable(v.picklist(['mains', 'battery'])),
  freeDiskMegabytes: figure,
  cpuPercent: figure,
});

/** Own sessions of the past that went well; bitrates in kbit/s. */
export const usualSchema = v.object({ sessions: v.number(), kilobitsPerSecond: v.number() });

/** The one JSON object of `preflight --json`. */
export const preflightReportSchema = v.object({
  schema: v.literal(1),
  version: v.string(),
  at: isoTimeSchema,
  durationMs: v.number(),
  answer: v.picklist(preflightAnswers),
  message: messageSchema,
  bitrate: v.object({ kilobitsPerSecond: v.number(), from: v.picklist(bitrateSources) }),
  safe: v.nullable(safeBitrateSchema),
  reasons: v.array(reasonSchema),
  verdict: verdictSchema,
  idle: lineEndsSchema,
  load: preflightLoadSchema,
  ingest: v.array(doorStateSchema),
  blockedHosts: v.array(v.string()),
  wifiDbm: figure,
  families: v.array(v.object({ family: v.picklist([4, 6]), works: v.nullable(v.boolean()) })),
  machine: machineStateSchema,
  usual: v.nullable(usualSchema),
  traffic: trafficSchema,
});

/** What a pre-flight does at the moment; bitrates in kbit/s. */
export const preflightProgressSchema = v.variant('doing', [
  v.object({ doing: v.picklist(['looking', 'idle']) }),
  v.object({ doing: v.literal('sending'), kilobitsPerSecond: v.number(), seconds: v.number() }),
]);

const kilobitsAsked = v.pipe(v.number(), v.integer(), v.minValue(LEAST_KILOBITS), v.maxValue(MOST_KILOBITS));

/** For which bitrate a plan is wanted; without one OBS’s own counts, or the usual one. */
export const preflightPlanAskSchema = v.object({ kilobitsPerSecond: v.exactOptional(kilobitsAsked) });

/** What a pre-flight would do here and now: for which bitrate, and the load with the most bytes it takes, named before it is agreed to. */
export const preflightPlanSchema = v.object({
  bitrate: v.object({ kilobitsPerSecond: v.number(), from: v.picklist(bitrateSources) }),
  load: v.variant('state', [
    v.object({ state: v.literal('possible'), host: v.string(), bytes: v.number(), seconds: v.number() }),
    v.object({ state: v.literal('none'), message: messageSchema }),
  ]),
});

/** Begins a pre-flight; `load` is the user’s word for what the plan has named: host and most bytes. Without it nothing is sent. */
export const preflightAskSchema = v.object({
  kilobitsPerSecond: v.exactOptional(kilobitsAsked),
  load: v.nullable(v.object({ host: v.string(), bytes: v.number() })),
});

/** The pre-flight that goes on (null: none), since when, and the report of the last one of this run of the program. */
export const preflightStateSchema = v.object({
  going: v.nullable(v.object({ since: isoTimeSchema, progress: preflightProgressSchema })),
  report: v.nullable(preflightReportSchema),
});

export type PreflightProgress = v.InferOutput<typeof preflightProgressSchema>;
export type PreflightPlan = v.InferOutput<typeof preflightPlanSchema>;
export type PreflightAsk = v.InferOutput<typeof preflightAskSchema>;
export type PreflightState = v.InferOutput<typeof preflightStateSchema>;

export type PreflightAnswer = (typeof preflightAnswers)[number];
export type ReasonWeight = (typeof reasonWeights)[number];
export type PreflightPart = (typeof preflightParts)[number];
export type BitrateSource = (typeof bitrateSources)[number];
export type NoLoadReason = (typeof noLoadReasons)[number];
export type LineEnd = v.InferOutput<typeof lineEndSchema>;
export type LineEnds = v.InferOutput<typeof lineEndsSchema>;
export type LoadStage = v.InferOutput<typeof loadStageSchema>;
export type PreflightLoad = v.InferOutput<typeof preflightLoadSchema>;
export type SafeBitrate = v.InferOutput<typeof safeBitrateSchema>;
export type Reason = v.InferOutput<typeof reasonSchema>;
export type DoorState = v.InferOutput<typeof doorStateSchema>;
export type MachineState = v.InferOutput<typeof machineStateSchema>;
export type Usual = v.InferOutput<typeof usualSchema>;
export type PreflightReport = v.InferOutput<typeof preflightReportSchema>;
