// A history in the hand: it keeps what it is given in lists, refuses when it is told to, and forgets nothing.
import type { AlertLogLine } from '../../../contract/alert.ts';
import type { HistoryState } from '../../../contract/history.ts';
import type { Incident, IncidentDetails } from '../../../contract/incident.ts';
import { fail, ok } from '../../../contract/result.ts';
import type { Result } from '../../../contract/result.ts';
import type { Answer, Argument, Batch, History, QuestionName, Questions } from '../../../engine/history/history.ts';

/** What the history was given, and hands to trouble it. */
export type HandHistory = History & {
  batches: Batch[];
  spans: () => Batch['spans'];
  incidents: () => Incident[];
  details: (id: number) => IncidentDetails | undefined;
  told: () => AlertLogLine[];
  caps: number[];
  /** While it refuses, nothing is written. */
  refuses: (does: boolean) => void;
  /** Another process of the same directory snoozes until then (ISO 8601 UTC). */
  snoozeFromOutside: (until: string | null) => void;
  /** While it is away, it answers no question. */
  isAway: (is: boolean) => void;
  isClosed: () => boolean;
};

const state: HistoryState = { state: 'kept', since: null, sizeBytes: 4096, capBytes: 150_000_000, notices: [] };

const latest = <T>(rows: readonly T[], keyOf: (row: T) => number): T[] => [
  ...new Map(rows.map((row) => [keyOf(row), row])).values(),
];

/** An empty history, or one that holds what another one was given. */
export const createHandHistory = (before: readonly Batch[] = []): HandHistory => {
  const batches: Batch[] = [...before];
  const caps: number[] = [];
  let [refusing, away, closed] = [false, false, false];
  let snoozedUntil: string | null = null;
  let notes = 0;
  const spans = (): Batch['spans'] =>
    latest(
      batches.flatMap((batch) => batch.spans),
      ({ id }) => id,
    );
  const all = (): IncidentDetails[] =>
    latest(
      batches.flatMap((batch) => batch.incidents),
      ({ incident }) => incident.id,
    );
  const told = (): AlertLogLine[] => batches.flatMap((batch) => batch.told);
  const answers: Partial<Questions> = {
    snoozedUntil: () => snoozedUntil,
    snooze: ({ until }) => {
      snoozedUntil = until;
      return null;
    },
    lastIds: () => ({
      span: Math.max(0, ...spans().map(({ id }) => id)),
      incident: Math.max(0, ...all().map(({ incident }) => incident.id)),
      openIncidents: all().filter(({ incident }) => incident.endedAt === null),
      lastSpanEndMs: Math.max(0, ...spans().map(({ toMs }) => toMs)),
    }),
    incidents: ({ open }) =>
      all()
        .map(({ incident }) => incident)
        .filter(({ endedAt }) => open === undefined || open === (endedAt === null))
        .reverse(),
    incident: ({ id }) => all().find(({ incident }) => incident.id === id) ?? null,
    told: () => told(),
    note: ({ incident, text, at }) => {
      if (!all().some((one) => one.incident.id === incident)) return null;
      notes += 1;
      return { id: notes, at, text };
    },
  };
  const ask = <Q extends QuestionName>(name: Q, argument: Argument<Q>): Promise<Result<Answer<Q>>> => {
    const answer = answers[name] as ((asked: Argument<Q>) => Answer<Q>) | undefined;
    return Promise.resolve(away || !answer ? fail('no-history', 'It is away.') : ok(answer(argument)));
  };
  return {
    ...{ batches, caps, spans, told, ask },
    incidents: () => all().map(({ incident }) => incident),
    details: (id) => all().find(({ incident }) => incident.id === id),
    refuses: (does) => {
      refusing = does;
    },
    snoozeFromOutside: (until) => {
      snoozedUntil = until;
    },
    isAway: (is) => {
      away = is;
    },
    isClosed: () => closed,
    state: () => state,
    subscribe: (listener) => {
      listener(state);
      return () => undefined;
    },
    write: async (batch) => {
      await Promise.resolve();
      if (!refusing) batches.push(structuredClone(batch));
      return !refusing;
    },
    setCap: (bytes) => void caps.push(bytes),
    close: async () => {
      await Promise.resolve();
      closed = true;
    },
  };
};

/** The same history, as one whose file takes its time: it answers no question before `opened`. */
export const answersAfter = (opened: Promise<void>, history: HandHistory): HandHistory => ({
  ...history,
  ask: async (name, argument) => {
    await opened;
    return history.ask(name, argument);
  },
});
