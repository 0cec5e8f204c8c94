// Batches to be remembered, made of real samples.
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { message } from '../../../contract/message.ts';
import { fromLetters } from '../../../engine/history/conditions.ts';
import { emptyBatch } from '../../../engine/history/history.ts';
import type { Batch, LineRow, ReadingRow, SpanRow } from '../../../engine/history/history.ts';
import { reportSample, verdictSample } from '../../contract/samples.ts';

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

/** A state that lasted for ten seconds, all well, unless told otherwise. */
export const span = (id: number, fromMs: number, more: Partial<SpanRow> = {}): SpanRow => ({
  ...{ id, fromMs, toMs: fromMs + 10_000, code: 'ok', blame: 'nobody' },
  conditions: fromLetters('o'.repeat(30)),
  ...more,
});

/** A minute in which the router was asked once and answered after 2 ms. */
export const minute = (minuteMs: number, more: Partial<LineRow> = {}): LineRow => ({
  ...{ to: 'router', minuteMs, sent: 1, lost: 0 },
  ...{ rttSumUs: 2000, leastRttUs: 2000, mostRttUs: 2000, jitterSumUs: 0, jitters: 0 },
  ...more,
});

/** What a probe saw. */
export const reading = (atMs: number, more: Partial<ReadingRow> = {}): ReadingRow => ({
  ...{ probe: 'ping-router', target: 'router', at: iso(atMs), status: 'ok', fault: null, totalMs: 2.345 },
  ...more,
});

/** So many readings, a millisecond apart. */
export const readings = (count: number, fromMs: number): ReadingRow[] =>
  Array.from({ length: count }, (_, index) => reading(fromMs + index));

/** An incident that is still going on, with evidence. */
export const incident = (
  id: number,
  startedMs: number,
  more: Partial<IncidentDetails['incident']> = {},
): IncidentDetails => ({
  incident: {
    ...{ id, code: 'router.down', severity: 'down', blame: 'your-network', message: verdictSample.message },
    ...{ features: ['web'], startedAt: iso(startedMs), settledAt: iso(startedMs + 3000), endedAt: null, end: null },
    ...{ watchedMs: 3000, flaps: 0, parent: null, also: [], router: 'silent', brokenLink: 'router' },
    ...{ live: false, notes: [] },
    ...more,
  },
  first: { verdict: verdictSample, layers: reportSample.layers },
  last: { verdict: verdictSample, layers: reportSample.layers },
});

/** A line of the log of alerts. */
export const told = (atMs: number): AlertLogLine => ({
  ...{ at: iso(atMs), occasion: 'began', incident: 1, told: true },
  ...{ reason: message('history.off'), title: verdictSample.message },
});

/** A batch of these things. */
export const batch = (parts: Partial<Batch>): Batch => ({ ...emptyBatch, ...parts });
