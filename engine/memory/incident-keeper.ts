// Keeps the incident book at hand: what the engine tells turns its pages, and what they say goes to the history.
import type { IncidentDetails } from '../../contract/incident.ts';
import { inSight, openBook, withEvent } from '../incidents/incident-book.ts';
import type { BookEvent, Change, LastRun, Turned } from '../incidents/incident-book.ts';
import { detailsAt } from '../incidents/kept-incident.ts';
import type { Moment } from '../incidents/moment.ts';

/** An open incident is written again so often, so that little is lost of how long it was watched. */
const REWRITE_MS = 60_000;

/** The book of one run. */
export type IncidentKeeper = {
  /** Enters what happened; returns what changed by it. */
  enter: (event: BookEvent, at: Moment) => readonly Change[];
  /** The incidents that are to be written. */
  take: (at: Moment) => IncidentDetails[];
  /** The id of the incident that is seen to go on at this moment; null while none is. */
  inSight: () => number | null;
};

/** Opens the book; `changed` is what ended between the last run and this one. */
export const createIncidentKeeper = (
  last: LastRun,
  at: Moment,
): { keeper: IncidentKeeper; changed: readonly Change[] } => {
  let writtenMs = at.monotonicMs;
  let waiting: IncidentDetails[] = [];
  const take = ({ changes }: Turned): void => void waiting.push(...changes.map(({ details }) => details));
  let turned = openBook(last, at);
  take(turned);
  const { changes: changed } = turned;
  const keeper: IncidentKeeper = {
    enter: (event, now) => {
      turned = withEvent(turned.book, event, now);
      take(turned);
      return turned.changes;
    },
    take: (now) => {
      const { open } = turned.book;
      const isDue = open !== null && now.monotonicMs - writtenMs >= REWRITE_MS;
      if (isDue) writtenMs = now.monotonicMs;
      const taken = isDue ? [...waiting, detailsAt(open, now)] : waiting;
      waiting = [];
      return taken;
    },
    inSight: () => inSight(turned.book),
  };
  return { keeper, changed };
};
