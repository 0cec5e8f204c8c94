// A book to which a story is told, minute by minute.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { IncidentDetails } from '../../../contract/incident.ts';
import { emptyBook, openBook, withEvent } from '../../../engine/incidents/incident-book.ts';
import type { Book, BookEvent, Change } from '../../../engine/incidents/incident-book.ts';
import { detailsAt } from '../../../engine/incidents/kept-incident.ts';
import type { Moment } from '../../../engine/incidents/moment.ts';
import { pictureOf } from './pictures.ts';
import type { Seen } from './pictures.ts';

const BEGIN_MS = Date.parse('2026-11-21T20:00:00.000Z');

/** The moment so many minutes after 20:00, ISO 8601 UTC. */
export const at = (minute: number): string => new Date(BEGIN_MS + minute * MINUTE_MS).toISOString();

/** A book with hands to tell it things. */
export type ToldBook = {
  /** This is settled at so many minutes after 20:00; `sharpens` and `live` as the engine tells them. */
  sees: (
    minute: number,
    code: Seen['code'],
    more?: Partial<Seen> & { sharpens?: Seen['code'][]; live?: boolean },
  ) => ToldBook;
  hears: (minute: number, event: BookEvent) => ToldBook;
  /** The wall clock is set by so many minutes. */
  sets: (minutes: number) => ToldBook;
  /** The machine slept from one minute to another, and the monotonic clock with it unless told. */
  slept: (from: number, to: number, monotonicGoesOn?: boolean) => ToldBook;
  book: () => Book;
  /** What changed so far, in order: "began 1 router.down". */
  changes: () => string[];
  /** The details of an incident as they were told last. */
  told: (id: number) => IncidentDetails;
  /** The one that goes on, as it stands at a minute. */
  open: (minute: number) => IncidentDetails | null;
};

/** A book of a first run, or one that goes on from another run. */
export const tellBook = (last?: { incidents: IncidentDetails[]; lastSeen: number; from: number }): ToldBook => {
  let setMs = 0;
  let sleptMs = 0;
  const all: Change[] = [];
  const momentAt = (minute: number): Moment => ({
    wallMs: BEGIN_MS + minute * MINUTE_MS + setMs,
    monotonicMs: 1000 + minute * MINUTE_MS - sleptMs,
  });
  let book = emptyBook;
  if (last) {
    const lastId = Math.max(0, ...last.incidents.map(({ incident }) => incident.id));
    const lastSeenMs = BEGIN_MS + last.lastSeen * MINUTE_MS;
    const turned = openBook({ lastId, incidents: last.incidents, lastSeenMs }, momentAt(last.from));
    book = turned.book;
    all.push(...turned.changes);
  }
  const self: ToldBook = {
    sees: (minute, code, { sharpens = [], live = false, ...more } = {}) => {
      const wallAt = new Date(momentAt(minute).wallMs).toISOString();
      const picture = pictureOf({ code, at: wallAt, ...more });
      return self.hears(minute, { type: 'seen', picture, sharpens, live, router: 'unknown' });
    },
    hears: (minute, event) => {
      const turned = withEvent(book, event, momentAt(minute));
      book = turned.book;
      all.push(...turned.changes);
      return self;
    },
    sets: (minutes) => {
      setMs += minutes * MINUTE_MS;
      return self;
    },
    slept: (from, to, monotonicGoesOn = false) => {
      if (!monotonicGoesOn) sleptMs += (to - from) * MINUTE_MS;
      return self.hears(to, { type: 'gap', sinceMs: momentAt(from).wallMs });
    },
    book: () => book,
    changes: () => all.map(({ what, details: { incident } }) => `${what} ${incident.id} ${incident.code}`),
    told: (id) => all.findLast(({ details }) => details.incident.id === id)!.details,
    open: (minute) => book.open && detailsAt(book.open, momentAt(minute)),
  };
  return self;
};
