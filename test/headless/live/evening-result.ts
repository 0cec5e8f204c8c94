// What an evening came to, and how it is worked out from the log. Pure; it must survive JSON.
import { say } from '../../../contract/message.ts';
import type { SessionEvent, SessionLog, SessionRow } from '../../../contract/session.ts';
import type { Blame } from '../../../contract/verdict.ts';
import { boundMs, isOwnSlowness, namesFault } from './live-faults.ts';
import type { LiveFault } from './live-faults.ts';
import type { HealthHeard } from './live-window.ts';

/** One injection: when it was in force, when it was taken back, and when the calm after it was over (epoch ms). */
export type Attempt = { fromMs: number; toMs: number; calmMs: number };

/**
 * What was told of one injection: after how long trouble of the stream was told at all and after how long its cause (null: never),
 * in which words, with whose name, and what was told that is wrong, also in the calm after it. `cpuPercent` is how busy the computer was until then.
 */
export type AttemptResult = {
  troubleMs: number | null;
  causeMs: number | null;
  causeId: string | null;
  cause: string;
  blame: Blame | null;
  wrong: string[];
  cpuPercent: number | null;
};

/** A fault with all its injections, the last one first met the bound, if any did. */
export type FaultResult = Pick<LiveFault, 'id' | 'what' | 'kind'> & { boundMs: number; attempts: AttemptResult[] };

/** The same figure by the log and by a witness. */
export type Compared = { log: number; witness: number };

/** The whole evening. */
export type EveningResult = {
  faults: FaultResult[];
  session: Pick<SessionLog['session'], 'start' | 'end' | 'obsVersion' | 'server'>;
  sentence: string | null;
  dips: string[];
  seconds: number;
  rows: number;
  events: Array<{ atMs: number; kind: string; words: string }>;
  /** Bytes by the LIVE server’s own count; frames and dropped frames by OBS’s. */
  bytes: Compared;
  frames: Compared;
  dropped: Compared;
  ownBytesPerSecond: number;
};

/** A computer that is so busy (percent of all processors) has no time for anything in time. */
const BUSY_PERCENT = 95;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

const within = ({ fromMs, toMs }: Pick<Attempt, 'fromMs' | 'toMs'>, atMs: number): boolean =>
  atMs >= fromMs && atMs <= toMs;

const isTrouble = (health: HealthHeard['health']): boolean => health.state === 'failing' || health.state === 'wobbling';

const wronglyTold = (fault: LiveFault, heard: readonly HealthHeard[], rows: readonly SessionRow[]): string[] => {
  const blamed = heard
    .map(({ health }) => health)
    .filter((health) => isTrouble(health) && !isOwnSlowness(health.message.id))
    .filter(({ blame }) => !fault.mayBlame.includes(blame))
    .map(({ blame, message }) => `${blame}: ${message.id}`);
  const codes = rows
    .map(({ code }) => code)
    .filter((code) => code !== null && code !== 'ok' && code !== 'unknown' && !fault.mayTell.includes(code));
  return [...new Set([...blamed, ...codes.map(String)])];
};

/** What the log and the window say of one injection of a fault. */
export const judgeAttempt = (
  fault: LiveFault,
  attempt: Attempt,
  { rows, events }: Pick<SessionLog, 'rows' | 'events'>,
  healths: readonly HealthHeard[],
): AttemptResult => {
  const since = (event: SessionEvent | undefined): number | null => (event ? event.atMs - attempt.fromMs : null);
  const told = events.filter(({ kind, atMs }) => (kind === 'health' || kind === 'verdict') && within(attempt, atMs));
  const named = told.find(({ message: { id } }) => namesFault(fault, id));
  const trouble = told.find(
    ({ message: { id } }) => id !== 'verdict.ok' && !/^session\.health\./.test(id) && !isOwnSlowness(id),
  );
  const heard = healths.filter(({ atMs }) => within(attempt, atMs));
  // Whoever is accused while all is well again is accused wrongly, too.
  const untilCalm = { fromMs: attempt.fromMs, toMs: attempt.calmMs };
  const rowsUntil = rows.filter(({ atMs }) => atMs >= attempt.fromMs && atMs <= (named?.atMs ?? attempt.toMs));
  return {
    troubleMs: since(trouble),
    causeMs: since(named),
    causeId: named?.message.id ?? null,
    cause: named ? say(named.message) : told.map(({ message }) => say(message)).join(' / '),
    blame: heard.find(({ health }) => namesFault(fault, health.message.id))?.health.blame ?? null,
    wrong: wronglyTold(
      fault,
      healths.filter(({ atMs }) => within(untilCalm, atMs)),
      rows.filter(({ atMs }) => within(untilCalm, atMs)),
    ),
    cpuPercent: mean(rowsUntil.flatMap(({ cpuPercent }) => cpuPercent ?? [])),
  };
};

/** True for an injection that was told in time. */
export const isInTime = ({ kind }: Pick<LiveFault, 'kind'>, { causeMs }: AttemptResult): boolean =>
  causeMs !== null && causeMs <= boundMs[kind];

/** True when the computer was too busy for its lateness to say anything about Tokwatch. */
export const wasTooBusy = ({ cpuPercent }: AttemptResult): boolean => (cpuPercent ?? 0) >= BUSY_PERCENT;

/** The sum of a count of OBS’s over rows. */
export const sumOf = (rows: readonly SessionRow[], field: 'bytes' | 'sentFrames' | 'droppedFrames'): number =>
  rows.reduce((sum, { obs }) => sum + (obs?.[field] ?? 0), 0);

/** How far a figure of the log is from its witness’s, as a share. */
export const differenceOf = ({ log, witness }: Compared): number => Math.abs(log - witness) / Math.max(1, witness);
