// A reading is what one probe saw at one moment: immutable, timed per phase, never a judgement about blame.
import * as v from 'valibot';
import { features, layers } from './verdict.ts';

/** How a reading ended: `filtered` was answered but hides what was asked, `skipped` was not asked. */
export const readingStatuses = ['ok', 'fault', 'filtered', 'skipped'] as const;

/** The stage of an exchange at which it stopped. */
export const stages = ['dns', 'connect', 'tls', 'request', 'body'] as const;

/** What went wrong, in the network's own terms; each is a value, never an exception. */
export const faultKinds = [
  'no-link',
  'no-address',
  'no-route',
  'timeout',
  'refused',
  'reset',
  'closed',
  'unreachable',
  'prohibited',
  'nxdomain',
  'servfail',
  'dns-refused',
  'no-records',
  'malformed',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-name',
  'tls-other',
  'http-error',
  'http-denied',
  'foreign-answer',
  'too-large',
  'not-http',
  'cancelled',
] as const;

const family = v.picklist([4, 6]);
const ms = v.nullable(v.number());

/** Milliseconds spent in each phase of an exchange; null where the phase was not reached or does not exist. */
export const phasesSchema = v.object({ dns: ms, connect: ms, tls: ms, ttfb: ms, total: ms });

/** A fault: its kind, the stage that met it, and the system's own error code where there was one. */
export const faultSchema = v.object({
  kind: v.picklist(faultKinds),
  stage: v.nullable(v.picklist(stages)),
  code: v.nullable(v.string()),
});

const yesNo = v.picklist(['yes', 'no', 'unknown']);
const outcome = v.picklist(['ok', 'timeout', 'refused', 'reset', 'unreachable', 'prohibited', 'unknown']);

const linkFacts = v.object({
  kind: v.literal('link'),
  interfaces: v.array(v.object({ name: v.string(), up: v.boolean(), carrier: v.boolean() })),
});
const addressFacts = v.object({ kind: v.literal('address'), families: v.array(family) });
const routeFacts = v.object({ kind: v.literal('route'), families: v.array(family) });
const gatewayFacts = v.object({
  kind: v.literal('gateway'),
  family,
  icmp: yesNo,
  tcp: yesNo,
  dns: yesNo,
  forwards: yesNo,
  neighbour: v.picklist(['reachable', 'failed', 'unknown']),
});
const anchorFacts = v.object({
  kind: v.literal('anchor'),
  owner: v.string(),
  family,
  tcp: outcome,
  icmp: outcome,
  tls: v.picklist(['valid', 'untrusted', 'failed', 'not-tried']),
});
const canaryFacts = v.object({
  kind: v.literal('canary'),
  owner: v.string(),
  answer: v.picklist(['exact', 'foreign', 'unwell', 'none']),
  httpStatus: v.nullable(v.number()),
  dateSkewMs: v.nullable(v.number()),
});

/** How a name lookup ended; `no-records` is a well-formed answer without an address. */
export const lookupOutcomes = [
  'answer',
  'nxdomain',
  'servfail',
  'dns-refused',
  'no-records',
  'timeout',
  'unreachable',
  'malformed',
] as const;

const lookupFacts = v.object({
  kind: v.literal('lookup'),
  name: v.string(),
  about: v.picklist(['control', 'tiktok']),
  via: v.picklist(['system', 'public', 'doh']),
  recordType: v.picklist(['A', 'AAAA']),
  outcome: v.picklist(lookupOutcomes),
  addresses: v.array(v.string()),
  cnames: v.array(v.string()),
});
const exchangeFacts = v.object({
  kind: v.literal('exchange'),
  host: v.string(),
  feature: v.picklist(features),
  content: v.boolean(),
  addressesFrom: v.picklist(['system', 'truth']),
  address: v.nullable(v.string()),
  stage: v.picklist([...stages, 'done']),
  identity: v.nullable(v.picklist(['public', 'private', 'untrusted'])),
  httpStatus: v.nullable(v.number()),
  marks: v.array(v.string()),
  judged: v.nullable(
    v.picklist(['healthy', 'filtered', 'error', 'maintenance', 'denied', 'not-here', 'foreign', 'unrecognised']),
  ),
});
const familyFacts = v.object({ kind: v.literal('family'), host: v.string(), family, outcome });
const sniFacts = v.object({
  kind: v.literal('sni'),
  host: v.string(),
  at: v.picklist(['tiktok', 'control']),
  name: v.picklist(['tiktok', 'neutral']),
  outcome: v.picklist(['completes', 'reset', 'timeout', 'refused', 'unknown']),
});
const hopsFacts = v.object({
  kind: v.literal('hops'),
  to: v.picklist(['tiktok', 'control']),
  host: v.string(),
  content: v.boolean(),
  family,
  hops: v.array(v.nullable(v.string())),
  reached: v.boolean(),
  prohibitedBy: v.nullable(v.string()),
});
const qualityFacts = v.object({
  kind: v.literal('quality'),
  to: v.picklist(['router', 'anchor']),
  owner: v.string(),
  method: v.picklist(['icmp', 'tcp']),
  sent: v.number(),
  received: v.number(),
  rttMs: v.nullable(v.number()),
  jitterMs: v.nullable(v.number()),
});

/** What each kind of probe found, told apart by `kind`. */
export const factsSchema = v.variant('kind', [
  linkFacts,
  addressFacts,
  routeFacts,
  gatewayFacts,
  anchorFacts,
  canaryFacts,
  lookupFacts,
  exchangeFacts,
  familyFacts,
  sniFacts,
  hopsFacts,
  qualityFacts,
]);

/** One reading; `key` is shared by repeated looks at the same thing, `attempt` counts them, times are ISO 8601 UTC. */
export const readingSchema = v.object({
  probe: v.string(),
  key: v.string(),
  layer: v.picklist(layers),
  target: v.string(),
  attempt: v.number(),
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  at: v.pipe(v.string(), v.isoTimestamp()),
  status: v.picklist(readingStatuses),
  fault: v.nullable(faultSchema),
  phasesMs: phasesSchema,
  detail: v.string(),
  facts: factsSchema,
});

/** An IP family. */
export type Family = 4 | 6;
export type Stage = (typeof stages)[number];
export type FaultKind = (typeof faultKinds)[number];
export type Fault = v.InferOutput<typeof faultSchema>;
export type PhasesMs = v.InferOutput<typeof phasesSchema>;
export type LookupOutcome = (typeof lookupOutcomes)[number];
export type Facts = v.InferOutput<typeof factsSchema>;
/** The names of the kinds of facts. */
export type FactsKind = Facts['kind'];
/** The facts of one kind. */
export type FactsOf<K extends FactsKind> = Extract<Facts, { kind: K }>;
export type Reading = v.InferOutput<typeof readingSchema>;
/** A reading whose facts are of one kind. */
export type ReadingOf<K extends FactsKind> = Omit<Reading, 'facts'> & { facts: FactsOf<K> };
export type ReadingStatus = (typeof readingStatuses)[number];

/** No phase reached. */
export const noPhases: PhasesMs = { dns: null, connect: null, tls: null, ttfb: null, total: null };
