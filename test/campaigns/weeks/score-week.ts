// Holds what a watch said against what was drawn. Pure: every incident told once, with its code and in time, its end told
// in time, and not a word besides. Time in which the machine slept counts for nobody.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Incident } from './incident.ts';
import type { Change, WatchedWeek } from './run-week.ts';
import { ARRIVING_MS, foundWithinMs, overWithinMs, STILL_SPOKEN_MS, WAKING_MS } from './tolerances.ts';
import type { Sleep, Week } from './week.ts';

/** What went wrong: in the watch's words, or in its silence. */
export type TroubleKind =
  | 'missed'
  | 'late'
  | 'wrong-since'
  | 'wrong-cause'
  | 'told-again'
  | 'given-up'
  | 'not-over'
  | 'late-over'
  | 'false-alarm'
  | 'in-sleep';

/** One thing that went wrong; `code` is what was said, or should have been. Milliseconds since the week began. */
export type Trouble = { kind: TroubleKind; code: VerdictCode; atMs: number; during: VerdictCode | null };

/** An incident and when the watch told of it; milliseconds, null where it did not. */
export type ScoredIncident = {
  code: VerdictCode;
  what: string;
  fromMs: number;
  untilMs: number;
  /** False for one that showed for too short a time, as between two sleeps, to be owed. */
  isOwed: boolean;
  /** From the moment at which it could be seen. */
  foundAfterMs: number | null;
  /** From the moment at which its end could be seen. */
  overAfterMs: number | null;
};

/** A scored week. */
export type Score = { incidents: readonly ScoredIncident[]; troubles: readonly Trouble[] };

type Part = { fromMs: number; untilMs: number; isWaking: boolean };

/** The parts of an incident in which somebody watched. */
const seenParts = ({ fromMs, untilMs }: Incident, sleeps: readonly Sleep[]): Part[] => {
  let parts: Part[] = [{ fromMs, untilMs, isWaking: false }];
  for (const sleep of sleeps) {
    parts = parts.flatMap((part) => [
      { ...part, untilMs: Math.min(part.untilMs, sleep.fromMs) },
      { ...part, fromMs: Math.max(part.fromMs, sleep.untilMs), isWaking: part.isWaking || part.fromMs < sleep.untilMs },
    ]);
    parts = parts.filter((part) => part.fromMs < part.untilMs);
  }
  return parts;
};

/** When an incident must have been told at the latest; null when it never showed for long enough. */
const owedBy = (incident: Incident, { sleeps }: Week, { pushedBack }: WatchedWeek): number | null => {
  const withinMs = foundWithinMs(incident, pushedBack);
  const deadlines = seenParts(incident, sleeps).map(({ fromMs, untilMs, isWaking }) => {
    const byMs = fromMs + withinMs + (isWaking ? WAKING_MS : 0);
    return byMs <= untilMs ? byMs : null;
  });
  return deadlines.find((byMs) => byMs !== null) ?? null;
};

const wakingAfter = (ms: number, sleeps: readonly Sleep[]): number | null =>
  sleeps.find(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs)?.untilMs ?? null;

/** When the end of an incident could be seen, and until when it must have been told. */
const endOf = (incident: Incident, { sleeps }: Week): { seenMs: number; byMs: number } => {
  const { untilMs } = incident;
  const withinMs = overWithinMs(incident);
  const wakingMs = wakingAfter(untilMs, sleeps);
  if (wakingMs !== null) return { seenMs: wakingMs, byMs: wakingMs + WAKING_MS + withinMs };
  // An end that is followed by sleep before it must be told is told after it.
  const asleep = sleeps.find(({ fromMs }) => fromMs > untilMs && fromMs < untilMs + withinMs);
  return { seenMs: untilMs, byMs: asleep ? asleep.untilMs + WAKING_MS + withinMs : untilMs + withinMs };
};

/** What is told anew on another network: the first word there that all is well, and the fault once it is found there. */
const anewElsewhere = (
  { well, told }: Pick<Heard, 'well' | 'told'>,
  { stretches }: Week,
  foundMs: number,
): ReadonlySet<Change> => {
  const arrivals = stretches.flatMap(({ fromMs, change }) => (change.network === undefined ? [] : [fromMs]));
  const soonAfter = (times: readonly number[], withinMs: number, { atMs }: Change): boolean =>
    times.some((ms) => atMs >= ms && atMs <= ms + withinMs);
  const first = well.filter((change) => soonAfter(arrivals, ARRIVING_MS, change));
  const firstMs = first.map(({ atMs }) => atMs);
  return new Set([...first, ...told.slice(1).filter((change) => soonAfter(firstMs, foundMs, change))]);
};

/** What was said while an incident could be spoken of: its own code, that all is well, and other codes. */
type Heard = {
  told: readonly Change[];
  well: readonly Change[];
  others: readonly Change[];
  /** The first word that it is over. */
  over: Change | undefined;
};

// A fault that ended in a sleep in which the same one began again is told already when the machine wakes up.
const standingAt = ({ code, fromMs }: Incident, { sleeps }: Week, { changes }: WatchedWeek): Change[] => {
  const last = changes.findLast(({ atMs }) => atMs < fromMs);
  return last?.code === code ? [{ code, atMs: wakingAfter(fromMs, sleeps) ?? fromMs, sinceMs: fromMs }] : [];
};

const hear = (incident: Incident, week: Week, watched: WatchedWeek, nextMs: number): Heard => {
  const { code, fromMs, untilMs } = incident;
  const around = watched.changes.filter(({ atMs }) => atMs >= fromMs && atMs < nextMs);
  const lastMs = (wakingAfter(untilMs, week.sleeps) ?? untilMs) + STILL_SPOKEN_MS;
  const named = around.filter((change) => change.code === code && change.atMs <= lastMs);
  const told = [...standingAt(incident, week, watched), ...named];
  const well = around.filter((change) => change.code === 'ok');
  const over = well.find(({ atMs }) => atMs >= Math.max(untilMs, told[0]?.atMs ?? 0));
  const spokenMs = Math.max(endOf(incident, week).byMs, over?.atMs ?? 0);
  const others = around.filter((change) => ![code, 'ok'].includes(change.code) && change.atMs <= spokenMs);
  return { told, well, others, over };
};

type Owed = { owedByMs: number | null; overByMs: number | null; anew: ReadonlySet<Change> };

const troublesOf = (incident: Incident, heard: Heard, { owedByMs, overByMs, anew }: Owed): Trouble[] => {
  const { code, fromMs, untilMs } = incident;
  const { told, well, others, over } = heard;
  const [found] = told;
  const trouble = (kind: TroubleKind, change: Pick<Change, 'code' | 'atMs'>): Trouble => ({
    ...{ kind, code: change.code, atMs: change.atMs, during: code },
  });
  const wrong = others.map((change) => trouble('wrong-cause', change));
  if (!found) return owedByMs === null ? wrong : [trouble('missed', { code, atMs: fromMs }), ...wrong];
  const isLate = owedByMs !== null && found.atMs > owedByMs;
  const isMisdated = found.sinceMs < fromMs || found.sinceMs > found.atMs;
  const givenUp = well.filter((change) => change.atMs > found.atMs && change.atMs < untilMs && !anew.has(change));
  const again = told.slice(1).filter((change) => !anew.has(change));
  return [
    ...(isLate ? [trouble('late', found)] : []),
    ...(isMisdated ? [trouble('wrong-since', found)] : []),
    ...again.map((change) => trouble('told-again', change)),
    ...givenUp.map((change) => trouble('given-up', change)),
    ...wrong,
    ...(!over && overByMs !== null ? [trouble('not-over', { code, atMs: untilMs })] : []),
    ...(over && over.atMs > (overByMs ?? Infinity) ? [trouble('late-over', { code, atMs: over.atMs })] : []),
  ];
};

type Judged = { scored: ScoredIncident; troubles: Trouble[]; own: readonly Change[] };

const judgeIncident = (incident: Incident, week: Week, watched: WatchedWeek, nextMs: number): Judged => {
  const { code, what, fromMs, untilMs } = incident;
  const { seenMs, byMs } = endOf(incident, week);
  const heard = hear(incident, week, watched, nextMs);
  const owedByMs = owedBy(incident, week, watched);
  const shownMs = wakingAfter(fromMs, week.sleeps) ?? fromMs;
  const { told, over, others } = heard;
  const [found] = told;
  return {
    scored: {
      ...{ code, what, fromMs, untilMs, isOwed: owedByMs !== null },
      foundAfterMs: found ? Math.max(0, found.atMs - shownMs) : null,
      overAfterMs: found && over ? over.atMs - seenMs : null,
    },
    // The next incident may begin before the end of this one can be told, as in a sleep.
    troubles: troublesOf(incident, heard, {
      owedByMs,
      overByMs: byMs <= nextMs ? byMs : null,
      anew: anewElsewhere(heard, week, foundWithinMs(incident, watched.pushedBack)),
    }),
    own: [...told, ...others],
  };
};

/** Scores a watched week against its draw. */
export const scoreWeek = (week: Week, watched: WatchedWeek): Score => {
  const judged = week.incidents.map((incident, index) =>
    judgeIncident(incident, week, watched, week.incidents[index + 1]?.fromMs ?? Infinity),
  );
  const explained = new Set(judged.flatMap(({ own }) => [...own]));
  const alarms = watched.changes.filter((change) => change.code !== 'ok' && !explained.has(change));
  const inSleep = watched.changes.filter(({ atMs }) =>
    week.sleeps.some(({ fromMs, untilMs }) => fromMs < atMs && atMs < untilMs),
  );
  const troubles: Trouble[] = [
    ...judged.flatMap(({ troubles: own }) => own),
    ...alarms.map(({ code, atMs }): Trouble => ({ kind: 'false-alarm', code, atMs, during: null })),
    ...inSleep.map(({ code, atMs }): Trouble => ({ kind: 'in-sleep', code, atMs, during: null })),
  ];
  return { incidents: judged.map(({ scored }) => scored), troubles: troubles.toSorted((a, b) => a.atMs - b.atMs) };
};
