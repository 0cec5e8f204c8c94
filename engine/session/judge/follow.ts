// The judge of a running session: one row after the other, with what was said before kept in mind. Trouble is told as soon as
// enough seconds show it, and is over when it was not seen for a while, so that one bad second neither begins nor ends anything.
import { message } from '../../../contract/message.ts';
import type { Message } from '../../../contract/message.ts';
import type { Health, HealthState, SessionRow } from '../../../contract/session.ts';
import { SECOND_MS } from '../../../contract/durations.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assess.ts';
import type { Cause } from './cause.ts';
import { CALM_MS, GAP_MS, WINDOW_MS } from './limits.ts';
import { toldLater } from './reach.ts';
import type { Told } from './reach.ts';
import { learn, nothingUsual } from './usual.ts';
import type { Usual } from './usual.ts';

/** Trouble that stands: since when, since when by this cause, and when either was seen last. All in epoch milliseconds. */
export type Trouble = {
  state: 'wobbling' | 'failing';
  sinceMs: number;
  cause: Cause;
  causeSinceMs: number;
  seenMs: number;
  causeSeenMs: number;
};

/** What stands now. */
export type Standing = Trouble | { state: 'ok' | 'unknown'; sinceMs: number; message: Message };

/** Everything that the judge keeps from one second to the next. */
export type Followed = {
  /** The seconds that count for this moment, oldest first. */
  rows: readonly SessionRow[];
  usual: Usual;
  standing: Standing;
};

/** True for trouble. */
export const isTrouble = (standing: Standing): standing is Trouble =>
  standing.state === 'wobbling' || standing.state === 'failing';

/** The judge before the first row of a session; `atMs` is when it began. */
export const beginFollowing = (atMs: number): Followed => ({
  rows: [],
  usual: nothingUsual,
  standing: { state: 'unknown', sinceMs: atMs, message: message('session.health.unknown') },
});

const badness: Readonly<Record<HealthState, number>> = { unknown: 0, ok: 0, wobbling: 1, failing: 2 };

type Found = Extract<Assessment, { cause: Cause }>;

const isFound = (found: Assessment): found is Found => found.state === 'wobbling' || found.state === 'failing';

const begun = (found: Found, beforeMs: number, nowMs: number): Trouble => {
  const sinceMs = Math.min(nowMs, Math.max(found.fromMs, beforeMs));
  const { state, cause, toMs } = found;
  return { state, sinceMs, cause, causeSinceMs: sinceMs, seenMs: toMs, causeSeenMs: toMs };
};

// What this computer is too slow for explains nothing of what does not get through, however well it is known.
const isClearer = (standing: Trouble, cause: Cause): boolean =>
  cause.side === standing.cause.side && cause.rank > standing.cause.rank;

/** The cause while the state stays: one that is better known counts at once, another one when this one is not found any more. */
const withCause = (standing: Trouble, { cause, toMs }: Found, nowMs: number): Trouble => {
  const seenMs = Math.max(standing.seenMs, toMs);
  if (cause.key === standing.cause.key) return { ...standing, seenMs, cause, causeSeenMs: seenMs };
  // A verdict took its time before it settled; the next one counts as soon as it has.
  if (isClearer(standing, cause) || cause.rank === 2)
    return { ...standing, seenMs, cause, causeSinceMs: Math.min(nowMs, seenMs), causeSeenMs: seenMs };
  if (toMs - standing.causeSeenMs < CALM_MS) return { ...standing, seenMs };
  return { ...standing, seenMs, cause, causeSinceMs: standing.causeSeenMs + SECOND_MS, causeSeenMs: seenMs };
};

/** The worst is over, but it may become clear only now what it was. */
const afterTheWorst = (standing: Trouble, found: Found, nowMs: number): Trouble =>
  found.cause.side === standing.cause.side
    ? { ...withCause(standing, found, nowMs), seenMs: standing.seenMs }
    : standing;

const lessened = (standing: Trouble, found: Found): Trouble => {
  const sinceMs = standing.seenMs + SECOND_MS;
  const isSame = found.cause.key === standing.cause.key;
  return {
    ...{ state: found.state, sinceMs, cause: found.cause, causeSinceMs: isSame ? standing.causeSinceMs : sinceMs },
    ...{ seenMs: found.toMs, causeSeenMs: found.toMs },
  };
};

const calmAfter = (standing: Standing, found: Exclude<Assessment, Found>, nowMs: number): Standing => {
  if (isTrouble(standing)) return { ...found, sinceMs: standing.seenMs + SECOND_MS };
  const isSame = found.state === standing.state;
  return { ...found, sinceMs: isSame ? standing.sinceMs : nowMs };
};

const settle = (standing: Standing, found: Assessment, nowMs: number): Standing => {
  if (isFound(found)) {
    if (!isTrouble(standing)) return begun(found, standing.sinceMs, nowMs);
    if (badness[found.state] > badness[standing.state]) return worsened(standing, found, nowMs);
    if (found.state === standing.state) return withCause(standing, found, nowMs);
    if (nowMs - standing.seenMs < CALM_MS) return afterTheWorst(standing, found, nowMs);
    return lessened(standing, found);
  }
  if (isTrouble(standing) && nowMs - standing.seenMs < CALM_MS) return standing;
  return calmAfter(standing, found, nowMs);
};

const worsened = (standing: Trouble, found: Found, nowMs: number): Trouble => {
  const started = begun(found, standing.sinceMs, nowMs);
  // What is worse may have been seen a little before what stands.
  const worse = { ...started, seenMs: Math.max(standing.seenMs, started.seenMs) };
  const isVaguer =
    found.cause.side === standing.cause.side &&
    found.cause.rank < standing.cause.rank &&
    nowMs - standing.causeSeenMs < CALM_MS;
  if (!isVaguer && found.cause.key !== standing.cause.key) return worse;
  const cause = isVaguer ? standing.cause : found.cause;
  return {
    ...worse,
    cause,
    causeSinceMs: standing.causeSinceMs,
    causeSeenMs: isVaguer ? standing.causeSeenMs : worse.seenMs,
  };
};

const afterGap = ({ usual, rows }: Followed, row: SessionRow): Followed => ({
  ...beginFollowing(Math.min(row.atMs, rows.at(-1)!.atMs + SECOND_MS)),
  usual: { ...usual, streamingSinceMs: null, wasStreaming: false },
});

/** True when nobody watched between the rows, or nobody knows how much time there was: the clock went back. */
export const isGap = (beforeMs: number, nowMs: number): boolean => nowMs < beforeMs || nowMs - beforeMs > GAP_MS;

/**
 * The judge after one more row. `told` is the verdict that was settled by then; where it is left out the row’s own code counts,
 * in plainer words.
 */
export const follow = (followed: Followed, row: SessionRow, told?: Told | null): Followed => {
  const beforeMs = followed.rows.at(-1)?.atMs;
  const kept = beforeMs !== undefined && isGap(beforeMs, row.atMs) ? afterGap(followed, row) : followed;
  const first = kept.rows.findIndex(({ atMs }) => atMs > row.atMs - WINDOW_MS);
  const rows = [...(first === -1 ? [] : kept.rows.slice(first)), row];
  const usual = learn(kept.usual, rows);
  const verdict = told === undefined && row.code !== null ? toldLater(row.code, null) : (told ?? null);
  return { rows, usual, standing: settle(kept.standing, assess(rows, usual, verdict), row.atMs) };
};

/** What stands, as it crosses borders. */
export const healthIn = ({ standing }: Followed): Health => {
  const { state, sinceMs } = standing;
  const since = new Date(sinceMs).toISOString();
  if (isTrouble(standing)) return { state, since, blame: standing.cause.blame, message: standing.cause.message };
  return { state, since, blame: state === 'ok' ? 'nobody' : 'unknown', message: standing.message };
};

/** How the stream fares at the last of these rows, by them alone; null without a row. `told` is the present settled verdict. */
export const healthOf = (rows: readonly SessionRow[], told: Told | null): Health | null => {
  const [first] = rows;
  if (first === undefined) return null;
  const { code: last } = rows.at(-1)!;
  const toldBy = ({ code }: SessionRow): Told | undefined =>
    told !== null && (code === last || code === told.code) ? told : undefined;
  return healthIn(rows.reduce((followed, row) => follow(followed, row, toldBy(row)), beginFollowing(first.atMs)));
};
