// The book of incidents: settled verdicts, doubts and absences go in, and what began, changed, ended or came back comes out.
// One incident for each root cause. Pure: moments come in as arguments.
import type { IncidentDetails, IncidentNote } from '../../contract/incident.ts';
import type { Verdict } from '../../contract/verdict.ts';
import { isNearer } from './depth.ts';
import type { Sighting } from './incident-facts.ts';
import {
  awayMs,
  begun,
  comeBack,
  detailsAt,
  endedAs,
  fromLastRun,
  isSame,
  outOfSight,
  seenAgain,
} from './kept-incident.ts';
import type { Kept } from './kept-incident.ts';
import { elapsedMs } from './moment.ts';
import type { Moment } from './moment.ts';

/** The same cause within this time of its end is the same incident; out of sight for so long, it has ended. */
export const MERGE_MS = 600_000;
/** A cause further out that begins so soon after a nearer one began to fade came in its wake. */
const WAKE_MS = 60_000;

/** What the book hears. */
export type BookEvent =
  /** A settled state, also one that goes on. */
  | ({ type: 'seen' } & Sighting)
  /** What is settled still stands, but the evidence speaks for something else. */
  | { type: 'doubted' }
  /** Nothing is judged for the moment: another network, or another time. */
  | { type: 'held' }
  /** Nobody watches from now on: the user wants a pause. */
  | { type: 'paused' }
  /** Nobody watched from this moment (epoch ms) until now. */
  | { type: 'gap'; sinceMs: number }
  /** Time went by. */
  | { type: 'tick' }
  /** Watching ends. */
  | { type: 'closed' }
  | { type: 'noted'; incident: number; note: IncidentNote };

/** What happened to an incident. */
export type Change = { what: 'began' | 'changed' | 'ended' | 'came-back'; details: IncidentDetails };

/** What the book knows: the incident that goes on, those that ended of late (newest first), and the id of the next one. */
export type Book = { open: Kept | null; ended: readonly Kept[]; nextId: number };

/** A book with its next page, and what changed. */
export type Turned = { book: Book; changes: readonly Change[] };

/** What history remembers when watching begins: incidents that went on or had just ended, and when it was last watched (epoch ms). */
export type LastRun = { lastId: number; incidents: readonly IncidentDetails[]; lastSeenMs: number };

/** The book of a history without incidents. */
export const emptyBook: Book = { open: null, ended: [], nextId: 1 };

/** The id of the incident that is seen to go on at this moment; null while none is. */
export const inSight = ({ open }: Book): number | null =>
  open === null || open.unseen !== null ? null : open.details.incident.id;

const changeOf = (what: Change['what'], kept: Kept, at: Moment): Change => ({ what, details: detailsAt(kept, at) });

const isWell = ({ code, severity }: Verdict): boolean => code === 'ok' || severity === 'ok';

/** True for a verdict under which nobody can tell how TikTok fares: it neither begins nor ends an incident. */
const isBlind = ({ code }: Verdict): boolean => code === 'unknown' || code === 'tiktok.rate-limited';

const ending = (book: Book, ended: Kept, at: Moment): Turned => ({
  book: { ...book, open: null, ended: [ended, ...book.ended] },
  changes: [changeOf('ended', ended, at)],
});

/** Ends what goes on, as it was last known, or as `end` at `endMs`. */
const endOpen = (book: Book, end: 'over' | 'replaced', endMs: number, at: Moment): Turned => {
  const { open } = book;
  if (open === null) return { book, changes: [] };
  const { unseen } = open;
  if (unseen?.why === 'not-watched') return ending(book, endedAs(open, unseen.why, unseen.since.wallMs, at), at);
  return ending(book, endedAs(open, end, Math.min(endMs, at.wallMs), at), at);
};

// What was out of sight for too long has ended when it was last seen.
const lapsed = (book: Book, at: Moment): Turned => {
  const ended = book.ended.filter((kept) => awayMs(kept, at) < MERGE_MS);
  const { open } = book;
  if (open === null || open.unseen === null || awayMs(open, at) < MERGE_MS)
    return { book: { ...book, ended }, changes: [] };
  return ending({ ...book, ended }, endedAs(open, open.unseen.why, open.unseen.since.wallMs, at), at);
};

const parentOf = ({ ended }: Book, { picture: { verdict } }: Sighting, at: Moment): number | null => {
  const sinceMs = Math.max(0, at.wallMs - Date.parse(verdict.since));
  const nearer = ended.find(({ details, fadingSince }) => {
    const fadedMs = fadingSince === null ? 0 : elapsedMs(fadingSince, at);
    return isNearer(details.incident.code, verdict.code) && fadedMs - sinceMs < WAKE_MS;
  });
  return nearer?.details.incident.id ?? null;
};

const begin = (book: Book, sighting: Sighting, at: Moment): Turned => {
  const back = book.ended.find((kept) => isSame(kept, sighting));
  const open = back ? comeBack(back, sighting, at) : begun(sighting, book.nextId, parentOf(book, sighting, at), at);
  return {
    book: {
      open,
      ended: book.ended.filter((kept) => kept !== back),
      nextId: back ? book.nextId : book.nextId + 1,
    },
    changes: [changeOf(back ? 'came-back' : 'began', open, at)],
  };
};

const told = ({ details: { incident } }: Kept): string => JSON.stringify({ ...incident, watchedMs: 0 });

const goOn = (book: Book, open: Kept, sighting: Sighting, at: Moment): Turned => {
  const next = seenAgain(open, sighting, at);
  const changes = told(next) === told(open) ? [] : [changeOf('changed', next, at)];
  return { book: { ...book, open: next }, changes };
};

const seen = (book: Book, sighting: Sighting, at: Moment): Turned => {
  const { verdict } = sighting.picture;
  const { open } = book;
  if (isBlind(verdict)) return { book: away(book, 'lost-sight', at.wallMs, at), changes: [] };
  if (isWell(verdict)) return endOpen(book, 'over', Date.parse(verdict.since), at);
  if (open !== null && isSame(open, sighting)) return goOn(book, open, sighting, at);
  const before = endOpen(book, 'replaced', Date.parse(verdict.since), at);
  const after = begin(before.book, sighting, at);
  return { book: after.book, changes: [...before.changes, ...after.changes] };
};

const away = (book: Book, why: 'not-watched' | 'lost-sight', sinceMs: number, at: Moment): Book =>
  book.open === null ? book : { ...book, open: outOfSight(book.open, why, sinceMs, at) };

const doubted = (book: Book, at: Moment): Book =>
  book.open === null ? book : { ...book, open: { ...book.open, fadingSince: book.open.fadingSince ?? at } };

const noted = (book: Book, id: number, note: IncidentNote): Book => {
  const write = (kept: Kept): Kept => {
    const { details } = kept;
    if (details.incident.id !== id) return kept;
    const incident = { ...details.incident, notes: [...details.incident.notes, note] };
    return { ...kept, details: { ...details, incident } };
  };
  return { ...book, open: book.open && write(book.open), ended: book.ended.map(write) };
};

const closed = (book: Book, at: Moment): Turned =>
  endOpen({ ...book, open: book.open && outOfSight(book.open, 'not-watched', at.wallMs, at) }, 'over', at.wallMs, at);

const turned = (book: Book, event: BookEvent, at: Moment): Turned => {
  const only = (next: Book): Turned => ({ book: next, changes: [] });
  switch (event.type) {
    case 'seen':
      return seen(book, event, at);
    case 'doubted':
      return only(doubted(book, at));
    case 'held':
      return only(away(book, 'lost-sight', at.wallMs, at));
    case 'paused':
      return only(away(book, 'not-watched', at.wallMs, at));
    case 'gap':
      return only(away(book, 'not-watched', event.sinceMs, at));
    case 'tick':
      return only(book);
    case 'closed':
      return closed(book, at);
    case 'noted':
      return only(noted(book, event.incident, event.note));
  }
};

const andThen = (before: Turned, next: (book: Book) => Turned): Turned => {
  const after = next(before.book);
  return { book: after.book, changes: [...before.changes, ...after.changes] };
};

/** The book after an event, and what changed by it. */
export const withEvent = (book: Book, event: BookEvent, at: Moment): Turned =>
  [
    (before: Book) => lapsed(before, at),
    (before: Book) => turned(before, event, at),
    // A gap that has just been told may have been long.
    (before: Book) => lapsed(before, at),
  ].reduce<Turned>(andThen, { book, changes: [] });

/** The book at the beginning of a run: what went on at the end of the last one is out of sight since then. */
export const openBook = ({ lastId, incidents, lastSeenMs }: LastRun, at: Moment): Turned => {
  const kept = incidents
    .map((details) => fromLastRun(details, lastSeenMs, at))
    .toSorted((a, b) => b.details.incident.id - a.details.incident.id);
  const [open = null, ...left] = kept.filter(({ ended }) => ended === null);
  const ended = kept.filter((one) => one.ended !== null);
  const book = { open, ended, nextId: lastId + 1 };
  // Only the latest can go on: one cause is named at a time.
  const over = left.map((one) => endedAs(one, 'not-watched', one.unseen?.since.wallMs ?? at.wallMs, at));
  const first = { book, changes: over.map((one) => changeOf('ended', one, at)) };
  return andThen(first, (begins) => lapsed(begins, at));
};
