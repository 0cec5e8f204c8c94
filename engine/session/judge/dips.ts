// The dips of a session: each stretch in which the stream wobbled or failed, from the first second that shows it to the last.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { Dip, SessionEvent, SessionLog, SessionRow } from '../../../contract/session.ts';
import type { Cause } from './cause.ts';
import { beginFollowing, follow, isGap, isTrouble } from './follow.ts';
import type { Standing, Trouble } from './follow.ts';
import { REFINE_MS } from './limits.ts';
import { toldLater } from './reach.ts';
import type { Told } from './reach.ts';

type Span = { fromMs: number; toMs: number };

/** A dip with its cause, and how much of it failed (milliseconds). */
export type Stretch = Span & { cause: Cause; failingMs: number };

/** A dip that may still grow, or lose its end to the next, and the times at which it failed. */
type Growing = Span & { cause: Cause; failed: Span[] };

/** What following a whole session brings: its dips, and how many of its seconds could be judged. */
export type Course = { stretches: Stretch[]; judgedRows: number };

/** The verdict of each row, in the words of the events; rows and events in order of time. */
const toldBy = (events: readonly SessionEvent[]): ((row: SessionRow) => Told | null) => {
  const verdicts = events.filter(({ kind }) => kind === 'verdict').toSorted((a, b) => a.atMs - b.atMs);
  let next = 0;
  return ({ atMs, code }) => {
    while (next < verdicts.length && verdicts[next]!.atMs <= atMs) next += 1;
    return code === null ? null : toldLater(code, verdicts[next - 1] ?? null);
  };
};

const opened = ({ cause, sinceMs, seenMs }: Trouble, fromMs = sinceMs): Growing => ({
  ...{ fromMs, toMs: seenMs + SECOND_MS, cause },
  failed: [],
});

const lengthWithin = ({ fromMs, toMs }: Span, part: Span): number =>
  Math.max(0, Math.min(toMs, part.toMs) - Math.max(fromMs, part.fromMs));

const grown = ({ failed, ...dip }: Growing): Stretch => ({
  ...dip,
  failingMs: failed.reduce((sum, part) => sum + lengthWithin(dip, part), 0),
});

/** Whether what stands goes on with this stretch: by the same cause, or by one that only makes clearer what it was. */
const belongs = ({ fromMs, cause }: Growing, standing: Trouble): boolean =>
  cause.key === standing.cause.key ||
  (standing.cause.side === cause.side &&
    standing.cause.rank > cause.rank &&
    standing.causeSinceMs - fromMs < REFINE_MS);

/** Takes what stands after a row into the stretches; `before` is what stood until then. */
const take = (stretches: Growing[], standing: Standing, before: Standing): void => {
  if (!isTrouble(standing)) return;
  const open = isTrouble(before) ? stretches.at(-1) : undefined;
  if (open === undefined) stretches.push(opened(standing));
  else if (belongs(open, standing)) {
    open.cause = standing.cause;
    open.toMs = Math.max(open.toMs, standing.seenMs + SECOND_MS);
  } else {
    const fromMs = Math.max(open.fromMs, standing.causeSinceMs);
    open.toMs = Math.max(open.fromMs, fromMs);
    stretches.push(opened(standing, fromMs));
  }
  if (standing.state === 'failing') countFailing(stretches.at(-1)!, standing);
};

/** What failed is counted from the first second that shows it, and each time that it failed anew. */
const countFailing = ({ failed }: Growing, { sinceMs, seenMs }: Trouble): void => {
  const last = failed.at(-1);
  if (last?.fromMs === sinceMs) last.toMs = seenMs + SECOND_MS;
  else failed.push({ fromMs: sinceMs, toMs: seenMs + SECOND_MS });
};

/** Follows a whole session. */
export const courseOf = ({ rows, events }: Pick<SessionLog, 'rows' | 'events'>): Course => {
  const [first] = rows;
  if (first === undefined) return { stretches: [], judgedRows: 0 };
  const told = toldBy(events);
  const stretches: Growing[] = [];
  let followed = beginFollowing(first.atMs);
  let judgedRows = 0;
  for (const row of rows) {
    const lastMs = followed.rows.at(-1)?.atMs ?? row.atMs;
    const before = isGap(lastMs, row.atMs) ? beginFollowing(row.atMs).standing : followed.standing;
    followed = follow(followed, row, told(row));
    take(stretches, followed.standing, before);
    if (followed.standing.state !== 'unknown') judgedRows += 1;
  }
  return { stretches: stretches.filter(({ fromMs, toMs }) => toMs > fromMs).map(grown), judgedRows };
};

/** A stretch as it crosses borders. */
export const dipOf = ({ fromMs, toMs, cause, failingMs }: Stretch): Dip => ({
  ...{ fromMs, toMs, blame: cause.blame, message: cause.message },
  state: failingMs > 0 ? 'failing' : 'wobbling',
});

/** All dips of a session, oldest first. */
export const dipsOf = (log: Pick<SessionLog, 'rows' | 'events'>): Dip[] => courseOf(log).stretches.map(dipOf);
