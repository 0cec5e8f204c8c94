// The one sentence about a whole session, and what to change first. Whether the network was fine at the end is what a creator asks
// whose LIVE was cut off; it is said only where it was measured.
import { CLEAN_LOSS } from '../../diagnosis/line-limits.ts';
import { SECOND_MS } from '../../../contract/durations.ts';
import { message } from '../../../contract/message.ts';
import type { Message, MessageId } from '../../../contract/message.ts';
import type { SessionEvent, SessionLog, SessionRow } from '../../../contract/session.ts';
import type { Blame } from '../../../contract/verdict.ts';
import type { Course, Stretch } from './dips.ts';
import { END_MS, FRESH_MS, LEAST_ECHOES, SWITCH_MS } from './limits.ts';
import { toldLater, whatItStops } from './reach.ts';
import { lastOf } from './seconds.ts';

/** Causes that leave the network alone: the picture, OBS itself, and a server that let go while the line was fine. */
const notTheNetwork = ['graphics', 'encoder', 'obs-stalled', 'obs-gone', 'server-lost'];

const SEEN_SHARE = 0.5;

/** `switched`: trouble that began when the network or the VPN became another one. */
type End = 'fine' | 'unknown' | 'switched' | Exclude<Blame, 'nobody'>;

const isLineClean = (rows: readonly SessionRow[]): boolean | null => {
  let [sent, lost] = [0, 0];
  for (const { internet } of rows) {
    if (internet.sent === null || internet.lost === null) continue;
    sent += internet.sent;
    lost += internet.lost;
  }
  return sent < LEAST_ECHOES ? null : lost <= 1 || lost / sent < CLEAN_LOSS;
};

/** The trouble of the network in which the session ended. */
const troubleAt = ({ stretches }: Course, endMs: number): Stretch | undefined =>
  stretches.findLast(({ toMs, cause }) => toMs > endMs - END_MS / 2 && !notTheNetwork.includes(cause.key));

const stoppedBy = (row: SessionRow): boolean =>
  row.code !== null && whatItStops(toldLater(row.code, null)) === 'stream';

// The look at the network may come a little later than what it did to the stream.
const isSwitchedAt = (events: readonly SessionEvent[], atMs: number): boolean =>
  events.some(
    (event) =>
      (event.kind === 'network' || event.kind === 'vpn') &&
      event.atMs > atMs - SWITCH_MS &&
      event.atMs <= atMs + FRESH_MS,
  );

const isCutBySwitch = (events: readonly SessionEvent[], { stretches }: Course, endMs: number): boolean => {
  const cut = stretches.findLast(({ toMs, cause }) => toMs > endMs - END_MS / 2 && cause.side === 'way');
  return cut !== undefined && cut.cause.blame === 'unknown' && isSwitchedAt(events, cut.fromMs);
};

/** How the network was when the session ended: `fine` only where enough of the last half minute was seen. */
const endOf = ({ session: { startedAt, endedAt }, rows, events }: SessionLog, course: Course): End => {
  const endMs = endedAt === null ? (rows.at(-1)?.atMs ?? 0) : Date.parse(endedAt);
  const last = rows.filter(({ atMs }) => atMs > endMs - END_MS);
  const near = lastOf(rows, FRESH_MS).at(-1);
  if (near === undefined || near.atMs < endMs - END_MS / 2) return 'unknown';
  const seenMs = last.length * SECOND_MS;
  // Of a session that was shorter than that there is no more to see: it is enough for trouble, and too little for its absence.
  if (seenMs < Math.min(END_MS, endMs - Date.parse(startedAt)) * SEEN_SHARE) return 'unknown';
  if (isCutBySwitch(events, course, endMs)) return 'switched';
  const dip = troubleAt(course, endMs);
  if (dip !== undefined) return dip.cause.blame === 'nobody' ? 'unknown' : dip.cause.blame;
  // Where the stream ended with its connection, nobody saw it fail.
  if (seenMs < END_MS * SEEN_SHARE || isSwitchedAt(events, endMs)) return 'unknown';
  const isClean = isLineClean(last);
  if (near.code === 'ok') return isClean === false ? 'unknown' : 'fine';
  return isClean === true && !stoppedBy(near) ? 'fine' : 'unknown';
};

const weightOf = ({ fromMs, toMs, failingMs }: Stretch): number => toMs - fromMs + 2 * failingMs;

/** Whatever stands for each stretch by what it cost, the costliest first: a second that failed counts three that wobbled. */
const byWeight = <T>(stretches: readonly Stretch[], keyOf: (stretch: Stretch) => T | null): T[] => {
  const weights = new Map<T, number>();
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    if (key !== null) weights.set(key, (weights.get(key) ?? 0) + weightOf(stretch));
  }
  return [...weights].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
};

const fineAtEnd = (stretches: readonly Stretch[]): Message => {
  const [most] = byWeight(stretches, ({ cause }) => cause.blame);
  if (most === undefined || most === 'nobody') return message('session.sum.fine');
  if (most === 'unknown') return message('session.sum.fine-after-unknown');
  const whom: MessageId = `blame.${most}`;
  return message('session.sum.fine-after', { whom: [whom] });
};

/** The sentence about the whole. */
export const sentenceOf = (log: SessionLog, course: Course): Message => {
  const { endedAt, end } = log.session;
  if (endedAt === null) return message('session.sum.going-on');
  if (log.rows.length === 0) return message('session.sum.too-little');
  if (end === 'unexpected') return message('session.sum.unexpected');
  const how = endOf(log, course);
  const endMs = Date.parse(endedAt);
  const isObsGone =
    end === 'obs-gone' ||
    course.stretches.some(({ cause, toMs }) => cause.key === 'obs-gone' && toMs >= endMs - END_MS);
  if (how === 'fine') return isObsGone ? message('session.sum.obs-gone') : fineAtEnd(course.stretches);
  if (how !== 'unknown') return message(`session.sum.cut.${how}`);
  return message(troubleAt(course, endMs) !== undefined ? 'session.sum.cut.unknown' : 'session.sum.end-unknown');
};

const MOST_TODOS = 3;

/** What to change first, the costliest trouble first; empty when there is nothing that the user could change. */
export const todosOf = ({ stretches }: Course): Message[] =>
  byWeight(stretches, ({ cause }) => cause.todo)
    .slice(0, MOST_TODOS)
    .map((id) => message(id));
