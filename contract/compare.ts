// Two networks of this computer side by side: which there are, what the same look saw over each, whether that can be proven,
// and whose fault it follows to be. Networks are named as the system names their interfaces; names of Wi-Fis are never read.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { messageSchema } from './message.ts';
import { trafficSchema } from './report.ts';
import { confidences, layers, layerStatesSchema, verdictCodes, verdictSchema } from './verdict.ts';

/** What a network hangs on, as far as the system shows it. */
export const networkKinds = ['cable', 'wifi', 'phone-usb', 'phone-hotspot', 'vpn', 'mobile', 'unknown'] as const;

/**
 * Why a network cannot be used: nothing is plugged in or joined, it gave no address, it has no way out of its own; or the
 * system throws away what comes back over it (`replies-dropped`, strict reverse path filtering), or has nothing by which a
 * connection could be bound to it (`cannot-bind`).
 */
export const unusableReasons = ['link-down', 'no-address', 'no-route', 'replies-dropped', 'cannot-bind'] as const;

/** The name of an interface as the system lists it. */
export const networkNameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/** One network; `isDefault` for the one that programs use now, `why` is null for one that can be used. */
export const networkSchema = v.object({
  name: networkNameSchema,
  kind: v.picklist(networkKinds),
  isDefault: v.boolean(),
  why: v.nullable(v.picklist(unusableReasons)),
});

/** The two networks to compare; `despiteLive` is the user's word that it may take of the line while LIVE. */
export const compareAskSchema = v.object({
  via: v.tuple([networkNameSchema, networkNameSchema]),
  despiteLive: v.optional(v.boolean(), false),
});

/**
 * What a comparison takes of each network's data, in megabytes: mostly, and at the most. Measured in the laboratory; the most
 * is bounded by what the probes read of each answer.
 */
export const compareMegabytes = { from: 1, to: 3 } as const;

/**
 * How it is known that a side used its own network. `counters`: its interface carried all that was sent. `nothing-left`: its
 * own link is broken before anything could leave, and nothing came back. `not-sent`: the system itself says that it is not
 * connected, and nothing was tried. The others are no proof: `elsewhere` (its interface carried less than was sent),
 * `no-counters`, and `changed` (it came, went, or got another address or router in the middle, so that it was two networks).
 */
export const proofStates = ['counters', 'nothing-left', 'not-sent', 'elsewhere', 'no-counters', 'changed'] as const;

/**
 * Bytes that this side tried to send and what came back, as the sockets saw it, against what the interfaces counted meanwhile:
 * its own, and that of the other side. Null where the system does not count.
 */
export const proofSchema = v.object({
  state: v.picklist(proofStates),
  sentBytes: v.number(),
  receivedBytes: v.number(),
  ownSentBytes: v.nullable(v.number()),
  ownReceivedBytes: v.nullable(v.number()),
  otherSentBytes: v.nullable(v.number()),
  otherReceivedBytes: v.nullable(v.number()),
});

/** Where the addresses of a network's resolvers come from: the system told them, or its router was taken for one. */
export const resolverSources = ['told', 'guessed'] as const;

/** One side: what was seen over one network in its looks, in the words of every check. */
export const sideSchema = v.object({
  network: networkSchema,
  looks: v.number(),
  verdict: verdictSchema,
  layers: layerStatesSchema,
  proof: proofSchema,
  resolvers: v.picklist(resolverSources),
  traffic: trafficSchema,
});

/**
 * What it comes to. The letters stand for the first and the second network of the comparison. `tiktok-over-one`: TikTok wrote
 * failures to one of them and serves the other, which is no network's fault.
 */
export const conclusionCodes = [
  'a-is-the-problem',
  'b-is-the-problem',
  'tiktok-over-one',
  'both-same-tiktok',
  'both-same',
  'both-fine',
  'both-broken-differently',
  'cannot-conclude',
] as const;

/** The conclusion; `layer` and `code` are those of what is broken, null where nothing is or it is not known. */
export const conclusionSchema = v.object({
  code: v.picklist(conclusionCodes),
  /** The network that is the problem, by its name. */
  network: v.nullable(networkNameSchema),
  layer: v.nullable(v.picklist(layers)),
  verdict: v.nullable(v.picklist(verdictCodes)),
  confidence: v.picklist(confidences),
  message: messageSchema,
  because: v.array(messageSchema),
});

/** The one JSON object of `compare --json`; the sides are in the order in which they were asked for. */
export const compareReportSchema = v.object({
  schema: v.literal(1),
  version: v.string(),
  at: isoTimeSchema,
  durationMs: v.number(),
  conclusion: conclusionSchema,
  sides: v.tuple([sideSchema, sideSchema]),
});

/** The look that is going on: over which of the two networks, which look of how many at the most. */
export const compareProgressSchema = v.object({
  via: v.tuple([networkNameSchema, networkNameSchema]),
  side: v.picklist([0, 1]),
  look: v.number(),
  looks: v.number(),
});

/**
 * Why the last comparison, or the wait for one, ended without a report: the user wanted it, a LIVE began, or no second network
 * came within the time.
 */
export const compareEnds = ['cancelled', 'live', 'gave-up'] as const;

/** What a window shows of comparing: the one that is going on or waited for, and the last one that came to its end. */
export const compareStateSchema = v.object({
  running: v.nullable(compareProgressSchema),
  /** Until when a second network is waited for; null while nobody waits. */
  awaiting: v.nullable(v.object({ until: isoTimeSchema })),
  report: v.nullable(compareReportSchema),
  /** Null while one is going on, and after a report. */
  ended: v.nullable(v.picklist(compareEnds)),
});

export type NetworkKind = (typeof networkKinds)[number];
export type UnusableReason = (typeof unusableReasons)[number];
export type Network = v.InferOutput<typeof networkSchema>;
export type CompareAsk = v.InferOutput<typeof compareAskSchema>;
export type ProofState = (typeof proofStates)[number];
export type Proof = v.InferOutput<typeof proofSchema>;
export type ResolverSource = (typeof resolverSources)[number];
export type Side = v.InferOutput<typeof sideSchema>;
export type ConclusionCode = (typeof conclusionCodes)[number];
export type Conclusion = v.InferOutput<typeof conclusionSchema>;
export type CompareReport = v.InferOutput<typeof compareReportSchema>;
export type CompareEnd = (typeof compareEnds)[number];
export type CompareProgress = v.InferOutput<typeof compareProgressSchema>;
export type CompareState = v.InferOutput<typeof compareStateSchema>;
