// A reading is what one probe saw at one moment: immutable, timed per phase, never a judgement about blame.
import * as v from 'valibot';
import { faultSchema, phasesSchema, readingStatuses } from './fault.ts';
import type { PhasesMs } from './fault.ts';
import { isoTimeSchema } from './iso-time.ts';
import { factsSchema } from './facts.ts';
import type { FactsKind, FactsOf } from './facts.ts';
import { layers } from './verdict.ts';

export type { Fault, FaultKind, PhasesMs, ReadingStatus, Stage } from './fault.ts';
export type { Facts, FactsKind, FactsOf, Family, LookupOutcome } from './facts.ts';

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

export type Reading = v.InferOutput<typeof readingSchema>;
/** A reading whose facts are of one kind. */
export type ReadingOf<K extends FactsKind> = Omit<Reading, 'facts'> & { facts: FactsOf<K> };

/** No phase reached. */
export const noPhases: PhasesMs = { dns: null, connect: null, tls: null, ttfb: null, total: null };
