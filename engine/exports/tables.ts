// The tables of an export: incidents, states, and the line, each moment in UTC and, where a person looks for it, on his clock. Pure.
import { lineEnds, subjects } from '../../contract/history.ts';
import { wholeUs } from './export-data.ts';
import type { ExportData } from './export-data.ts';
import type { Cell } from './csv.ts';
import { say } from '../../contract/message.ts';
import { momentOf } from './zoned-time.ts';

/** A table by its name, before it is written. */
export type Table = { name: 'incidents' | 'spans' | 'line'; columns: readonly string[]; rows: readonly Cell[][] };

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const local = (moment: string | null, zone: string): string | null =>
  moment === null ? null : momentOf(Date.parse(moment), zone);

const incidents = (data: ExportData, zone: string): Table => ({
  name: 'incidents',
  columns: [
    ...['id', 'started_utc', 'started_local', 'settled_utc', 'ended_utc', 'ended_local', 'end', 'watched_s'],
    ...[
      'code',
      'severity',
      'blame',
      'confidence',
      'what',
      'features',
      'router',
      'broken_link',
      'live',
      'flaps',
      'parent',
    ],
    'notes',
  ],
  rows: data.incidents.map(({ incident, first }) => [
    ...[incident.id, incident.startedAt, local(incident.startedAt, zone), incident.settledAt],
    ...[incident.endedAt, local(incident.endedAt, zone), incident.end, Math.round(incident.watchedMs / 1000)],
    ...[incident.code, incident.severity, incident.blame, first.verdict.confidence, say(incident.message)],
    ...[incident.features.join(' '), incident.router, incident.brokenLink, incident.live, incident.flaps],
    ...[incident.parent, incident.notes.map(({ at, text }) => `${at} ${text}`).join('\n')],
  ]),
});

const spans = (data: ExportData, zone: string): Table => ({
  name: 'spans',
  columns: ['from_utc', 'to_utc', 'from_local', 'lasted_s', 'code', 'blame', ...subjects],
  rows: data.spans.map(({ fromMs, toMs, code, blame, conditions }) => [
    ...[iso(fromMs), iso(toMs), momentOf(fromMs, zone), Math.round((toMs - fromMs) / 1000), code, blame],
    ...subjects.map((subject) => conditions[subject] ?? 'unknown'),
  ]),
});

const line = (data: ExportData, zone: string): Table => ({
  name: 'line',
  columns: ['to', 'at_utc', 'at_local', 'step_s', 'sent', 'lost', 'rtt_ms', 'least_rtt_ms', 'most_rtt_ms', 'jitter_ms'],
  rows: lineEnds.flatMap((end) =>
    (data.line.rows.find(({ to }) => to === end)?.points ?? []).map((point) => [
      ...[end, iso(point.atMs), momentOf(point.atMs, zone), data.line.stepMs / 1000, point.sent, point.lost],
      ...[point.rttMs, point.leastRttMs, point.mostRttMs, point.jitterMs].map(wholeUs),
    ]),
  ),
});

/** The three tables. */
export const tables = (data: ExportData, zone: string): Table[] => [
  incidents(data, zone),
  spans(data, zone),
  line(data, zone),
];
