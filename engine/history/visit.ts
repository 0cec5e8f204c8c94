// Looks into a history that another process may be keeping: nothing is made, mended or brought into another form. A note and a
// snooze are written all the same, each by a connection of its own.
import { DatabaseSync } from 'node:sqlite';
import type { HistoryState } from '../../contract/history.ts';
import { message, say } from '../../contract/message.ts';
import type { Message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { fail, ok } from '../../contract/result.ts';
import { isoTime } from '../deps/clock.ts';
import { answers, writing } from './answers.ts';
import type { Answer } from './history.ts';
import { sizeOnDisk } from './maintain/size.ts';
import { migrations } from './migrations/all.ts';
import { noticeAt, readNotices, stillTold } from './notices.ts';
import { readFact } from './facts.ts';
import { answerSince } from './queries/since.ts';
import { BUSY_MS, NotOurs } from './sqlite/open-file.ts';
import { openForReading, TooOld } from './sqlite/open-for-reading.ts';
import { noticeOf, troubleOf } from './sqlite/trouble.ts';
import type { Store, StoreOptions } from './store.ts';

const whyNot = (error: unknown): Message => {
  if (error instanceof TooOld) return message('history.older');
  if (error instanceof NotOurs) return message(`history.${error.kind}`);
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  return noticeOf[trouble];
};

type Visited = { state: HistoryState; db: DatabaseSync | null };

const visit = ({ file, capBytes, steps = migrations }: StoreOptions, nowMs: number): Visited => {
  const off = (because: Message): Visited => ({
    db: null,
    state: { state: 'off', since: null, sizeBytes: 0, capBytes, notices: [noticeAt(nowMs, because)] },
  });
  try {
    const db = openForReading(file, steps);
    if (db === null) return off(message('history.none-yet'));
    const sinceMs = answerSince(db);
    const since = sinceMs === null ? null : isoTime(sinceMs);
    const notices = stillTold(readNotices(readFact(db, 'notices')), nowMs);
    return { db, state: { state: 'kept', since, sizeBytes: sizeOnDisk(file), capBytes, notices } };
  } catch (error) {
    return off(whyNot(error));
  }
};

const withWriter = <T>(file: string, work: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(file, { timeout: BUSY_MS, defensive: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
};

/** Makes a visit, which writes no batches and does no upkeep. */
export const createVisit = (options: StoreOptions): Store => {
  const nothing: HistoryState = { state: 'off', since: null, sizeBytes: 0, capBytes: options.capBytes, notices: [] };
  let visited: Visited = { db: null, state: nothing };
  return {
    state: () => visited.state,
    open: (nowMs) => {
      visited = visit(options, nowMs);
      return Promise.resolve();
    },
    ask: (name, argument, nowMs) => {
      const { db, state } = visited;
      if (db === null)
        return Promise.resolve(fail('no-history', state.notices.map((one) => say(one.message)).join(' ')));
      const work = (opened: DatabaseSync): Answer<typeof name> => answers[name](opened, argument, nowMs);
      try {
        return Promise.resolve(ok(writing.has(name) ? withWriter(options.file, work) : work(db)));
      } catch (error) {
        return Promise.resolve(failWith('no-history', whyNot(error)));
      }
    },
    write: () => Promise.resolve(false),
    setCap: () => undefined,
    upkeep: () => () => Promise.resolve(false),
    leftOut: () => undefined,
    close: () => {
      visited.db?.close();
      visited = { db: null, state: nothing };
    },
  };
};
