// The log of one session: each second and each event is on the disk a moment later, so that a killed program loses no more than the
// last two seconds. What the disk refuses for the moment is given to it again.
import type { Message } from '../../contract/message.ts';
import type { Session, SessionEnd, SessionEvent, SessionEventKind, SessionRow } from '../../contract/session.ts';
import type { Blame } from '../../contract/verdict.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import type { History } from '../history/history.ts';

/** So many of the latest seconds are at hand for whoever judges the moment. */
const RECENT = 60;
/** What waits for the disk is bounded: an hour of seconds. */
const MOST_WAITING = 3600;
/** How often a session that is over is given to a disk that refuses it. */
const AGAIN_MS = 5000;

/** A session that is being written. */
export type Recorder = {
  session: () => Session;
  /** The latest seconds, oldest first. */
  recent: () => readonly SessionRow[];
  add: (row: SessionRow) => void;
  /** Says that something happened just now; `blame` where its message does not say whose doing it is. */
  happen: (kind: SessionEventKind, message: Message, blame?: Blame) => void;
  /** Changes what is known of the session as a whole. */
  amend: (part: Partial<Pick<Session, 'obsVersion' | 'server' | 'title'>>) => void;
  /** Writes what waits; one writing at a time. */
  flush: () => Promise<void>;
  /**
   * Closes the session, writes all of it, and says what it comes to. Where the disk refuses that is tried again until it takes it, or
   * until the program ends.
   */
  end: (end: SessionEnd) => Promise<Session>;
};

/** What is not on the disk yet; `isAmended` for the session itself. */
type Waiting = { rows: readonly SessionRow[]; events: readonly SessionEvent[]; isAmended: boolean };

const after = (waiting: Waiting, written: Waiting, isKept: boolean): Waiting =>
  isKept
    ? {
        rows: waiting.rows.slice(written.rows.length),
        events: waiting.events.slice(written.events.length),
        isAmended: waiting.isAmended,
      }
    : { ...waiting, rows: waiting.rows.slice(-MOST_WAITING), isAmended: true };

/** Where a session is kept; once `leaving` has fired nothing is tried a second time. */
export type Keeps = { clock: Clock; history: Pick<History, 'ask'>; leaving?: AbortSignal | undefined };

/** Begins to write a session that has no id yet. */
export const createRecorder = ({ clock, history, leaving }: Keeps, begun: Omit<Session, 'id'>): Recorder => {
  let session: Session = { id: 0, ...begun };
  let recent: readonly SessionRow[] = [];
  let waiting: Waiting = { rows: [], events: [], isAmended: true };
  let eventId = 0;
  let writing: Promise<void> | null = null;

  const write = async (): Promise<void> => {
    const { rows, events, isAmended } = waiting;
    if (!isAmended && rows.length + events.length === 0) return;
    const written = waiting;
    waiting = { ...waiting, isAmended: false };
    const kept = await history.ask('keepSession', { session, rows, events });
    if (kept.ok) session = { ...session, id: kept.value };
    waiting = after(waiting, written, kept.ok);
  };
  const flush = (): Promise<void> => (writing ??= write().finally(() => (writing = null)));
  const change = (part: Partial<Session>): void => {
    session = { ...session, ...part };
    waiting = { ...waiting, isAmended: true };
  };
  // The seconds are safe before anything is made of them, and the session has its id: what is tried again makes no second one.
  const close = async (): Promise<Session | null> => {
    await flush();
    if (waiting.isAmended) return null;
    const closed = await history.ask('closeSession', { session, rows: [], events: [] });
    return closed.ok ? closed.value : null;
  };
  return {
    session: () => session,
    recent: () => recent,
    add: (row) => {
      waiting = { ...waiting, rows: [...waiting.rows, row] };
      recent = [...recent, row].slice(-RECENT);
    },
    happen: (kind, message, blame) => {
      eventId += 1;
      const event: SessionEvent = { id: eventId, atMs: clock.now(), kind, message, ...(blame && { blame }) };
      waiting = { ...waiting, events: [...waiting.events, event] };
    },
    amend: change,
    flush,
    end: async (end) => {
      await writing;
      change({ endedAt: isoTime(clock.now()), end });
      let closed = await close();
      while (closed === null && leaving?.aborted !== true) {
        await clock.sleep(AGAIN_MS, leaving);
        closed = await close();
      }
      // What cannot be closed now is closed at the next start.
      return closed ?? session;
    },
  };
};
