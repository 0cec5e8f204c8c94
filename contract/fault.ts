// What went wrong, in the network's own terms, and when: the parts of a reading that a report shows, too.
import * as v from 'valibot';

/** The stage of an exchange at which it stopped. */
export const stages = ['dns', 'connect', 'tls', 'request', 'body'] as const;

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

export type FaultKind = (typeof faultKinds)[number];
export type Fault = v.InferOutput<typeof faultSchema>;
export type PhasesMs = v.InferOutput<typeof phasesSchema>;
export type ReadingStatus = (typeof readingStatuses)[number];
export type Stage = (typeof stages)[number];
