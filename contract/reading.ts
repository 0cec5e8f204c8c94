// A reading is what one probe saw at one moment: immutable, timed per phase, never a judgement about blame.
import * as v from 'valibot';
import { isoTimeSchema } from './iso-time.ts';
import { factsSchema, stages } from './facts.ts';
import type { FactsKind, FactsOf } from './facts.ts';

export type { Facts, FactsKind, FactsOf, Family, LookupOutcome, Stage } from './facts.ts';
import { layers } from './verdict.ts';

/** How a reading ended: `filtered` was answered but hides what was asked, `skipped` was not asked. */
export const readingStatuses = ['ok', 'fault', 'filtered', 'skipped'] as const;

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

const ms = v.nullable(v.number());

/** Milliseconds spent in each phase of an exchange; null where the phase was not reached or does not exist. */
export const phasesSchema = v.object({ dns: ms, connect: ms, tls: ms, ttfb: ms, total: ms });

/** A fault: its kind, the stage that met it, and the system's own error code where there was one. */
export const faultSchema = v.object({
  kind: v.picklist(faultKinds),
  stage: v.nullable(v.picklist(stages)),
  code: v.nullable(v.string()),
});

/** One reading; `key` is shared by repeated looks at the same thing, `attempt` counts them, times are ISO 8601 UTC. */
export const readingSchema = v.object({
  probe: v.string(),
  key: v.string(),
  layer: v.picklist(layers),
  target: v.string(),
  attempt: v.number(),
  startedAt: isoTimeSchema,
  at: isoTimeSchema,
  status: v.picklist(readingStatuses),
  fault: v.nullable(faultSchema),
  phasesMs: phasesSchema,
  detail: v.string(),
  facts: factsSchema,
});

export type FaultKind = (typeof faultKinds)[number];
export type Fault = v.InferOutput<typeof faultSchema>;
export type PhasesMs = v.InferOutput<typeof phasesSchema>;
export type Reading = v.InferOutput<typeof readingSchema>;
/** A reading whose facts are of one kind. */
export type ReadingOf<K extends FactsKind> = Omit<Reading, 'facts'> & { facts: FactsOf<K> };
export type ReadingStatus = (typeof readingStatuses)[number];

/** No phase reached. */
export const noPhases: PhasesMs = { dns: null, connect: null, tls: null, ttfb: null, total: null };
