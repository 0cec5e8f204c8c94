// What a letter to the provider rests on: which incidents count as the provider's, and what the time adds up to. Pure.
import type { Period, SpanRecord, Subject, Totals } from '../../../contract/history.ts';
import type { Incident, IncidentDetails } from '../../../contract/incident.ts';
import type { ExportData } from '../export-data.ts';

/** How an outage showed: nothing passed, or too little. */
export type OutageKind = 'interrupted' | 'impaired';

/** One outage that the evidence lays with the provider; `toMs` is null while it lasts. They are numbered from 1, oldest first. */
export type Outage = {
  number: number;
  kind: OutageKind;
  fromMs: number;
  toMs: number | null;
  details: IncidentDetails;
};

/** How often and how long, as far as it was watched. */
export type Sum = { times: number; watchedMs: number };

/** The whole of it. `judgedMs` is the time in which somebody watched and could tell how the connection was. */
export type LetterFacts = {
  period: Period;
  outages: readonly Outage[];
  /** Incidents that are not the provider's, oldest first. */
  others: readonly Incident[];
  interrupted: Sum;
  impaired: Sum;
  totals: Totals;
  judgedMs: number;
};

const none: Totals = { okMs: 0, degradedMs: 0, downMs: 0, unknownMs: 0, notWatchedMs: 0 };

const totalsOf = (data: ExportData, wanted: Subject): Totals =>
  data.totals.find(({ subject }) => subject === wanted)?.totals ?? none;

const outageOf = (details: IncidentDetails, index: number): Outage => {
  const { severity, startedAt, endedAt } = details.incident;
  return {
    number: index + 1,
    kind: severity === 'down' ? 'interrupted' : 'impaired',
    fromMs: Date.parse(startedAt),
    toMs: endedAt === null ? null : Date.parse(endedAt),
    details,
  };
};

const sumOf = (outages: readonly Outage[], wanted: OutageKind): Sum => {
  const meant = outages.filter(({ kind }) => kind === wanted);
  return { times: meant.length, watchedMs: meant.reduce((sum, { details }) => sum + details.incident.watchedMs, 0) };
};

/** Sorts incidents by whose they are, and adds up. Only what the evidence lays with the provider counts as an outage. */
export const letterFacts = (data: ExportData, period: Period): LetterFacts => {
  const isProviders = ({ incident }: IncidentDetails): boolean => incident.blame === 'your-provider';
  const outages = data.incidents.filter(isProviders).map(outageOf);
  const totals = totalsOf(data, 'internet');
  return {
    period,
    outages,
    others: data.incidents.filter((details) => !isProviders(details)).map(({ incident }) => incident),
    interrupted: sumOf(outages, 'interrupted'),
    impaired: sumOf(outages, 'impaired'),
    totals,
    judgedMs: totals.okMs + totals.degradedMs + totals.downMs,
  };
};

/** The part of the judged time in which the line was not interrupted, 0 to 1; null where nothing was judged. */
export const upShare = ({ judgedMs, interrupted }: LetterFacts): number | null =>
  judgedMs === 0 ? null : Math.max(0, 1 - interrupted.watchedMs / judgedMs);

/**
 * How a span shows one of these outages; null where it shows none, such as a span between two parts of one outage in which all was
 * well, or in which something that is not the provider's was broken.
 */
export const outageShownBy = (outages: readonly Outage[], span: SpanRecord): OutageKind | null => {
  const { verdict } = span.conditions;
  if (verdict !== 'down' && verdict !== 'degraded') return null;
  const isPartOf = ({ fromMs, toMs, details }: Outage): boolean =>
    (span.blame === 'your-provider' || span.code === details.incident.code) &&
    span.toMs > fromMs &&
    (toMs === null || span.fromMs < toMs);
  if (!outages.some(isPartOf)) return null;
  return verdict === 'down' ? 'interrupted' : 'impaired';
};
