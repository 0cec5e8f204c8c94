// The export for programs: one JSON object; its shape is told in docs/exports.md and numbered. Pure.
import type { Exported } from '../../contract/export.ts';
import type { LinePoint, Period } from '../../contract/history.ts';
import type { IncidentDetails } from '../../contract/incident.ts';
import { say } from '../../contract/message.ts';
import { wholeUs } from './export-data.ts';
import type { Circumstances, ExportData } from './export-data.ts';

/** The number of the shape; it grows with every change that could break a reader. */
export const EXPORT_SCHEMA = 1;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const evidenceOf = ({ verdict }: IncidentDetails['first']): unknown => ({
  code: verdict.code,
  confidence: verdict.confidence,
  features: verdict.features,
  elsewhere: verdict.elsewhere,
  evidence: verdict.evidence.map(({ at, stands, message }) => ({ at, stands, what: say(message) })),
});

const incidentOf = (details: IncidentDetails): unknown => {
  const { message, notes, ...incident } = details.incident;
  return {
    ...incident,
    what: say(message),
    notes: notes.map(({ at, text }) => ({ at, text })),
    first: evidenceOf(details.first),
    last: evidenceOf(details.last),
  };
};

const pointOf = ({ atMs, sent, lost, rttMs, leastRttMs, mostRttMs, jitterMs }: LinePoint): unknown => ({
  ...{ at: iso(atMs), sent, lost, rttMs: wholeUs(rttMs), leastRttMs: wholeUs(leastRttMs) },
  ...{ mostRttMs: wholeUs(mostRttMs), jitterMs: wholeUs(jitterMs) },
});

/** The object; `redacted` says what was taken out of it. */
export const exportDocument = (
  { incidents, spans, line, totals }: ExportData,
  period: Period,
  { nowMs, version }: Circumstances,
  redacted: Exported['redacted'],
): unknown => ({
  schema: EXPORT_SCHEMA,
  program: 'tokwatch',
  version,
  madeAt: iso(nowMs),
  from: iso(period.fromMs),
  to: iso(period.toMs),
  redacted,
  totals,
  incidents: incidents.map(incidentOf),
  spans: spans.map(({ fromMs, toMs, ...rest }) => ({ from: iso(fromMs), to: iso(toMs), ...rest })),
  line: {
    stepMs: line.stepMs,
    rows: line.rows.map(({ to, points }) => ({
      to,
      points: points.map(pointOf),
    })),
  },
});
