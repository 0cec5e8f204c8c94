// The store: batches, questions and upkeep on the one file. It runs in the worker; nothing here knows of threads.
import type { DatabaseSync } from 'node:sqlite';
import type { HistoryState } from '../../contract/history.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { isoTime } from '../deps/clock.ts';
import { answers, writing } from './answers.ts';
import { readFact, writeFact } from './facts.ts';
import { createFileKeeper } from './file-keeper.ts';
import type { FileKeeper, FileState } from './file-keeper.ts';
import type { Answer, Argument, Batch, QuestionName } from './history.ts';
import { makingRoom } from './maintain/make-room.ts';
import { upkeep } from './maintain/maintain.ts';
import { limitPages, sizeOnDisk } from './maintain/size.ts';
import { migrations } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { noticeAt, readNotices, stillTold } from './notices.ts';
import type { HistoryNotice } from './notices.ts';
import { answerSince } from './queries/since.ts';
import { noticeOf } from './sqlite/trouble.ts';
import { writeBatch } from './write-batch.ts';

/** What can be asked of a file; every moment comes with the call (epoch ms). */
export type Store = {
  state: () => HistoryState;
  /** Opens the file, so that its state is known. */
  open: (nowMs: number) => Promise<void>;
  /** Writes a batch; true when it need not be given again. `serial` tells batches apart. */
  write: (serial: string, batch: Batch, nowMs: number) => Promise<boolean>;
  ask: <Q extends QuestionName>(name: Q, argument: Argument<Q>, nowMs: number) => Promise<Result<Answer<Q>>>;
  setCap: (bytes: number) => void;
  /** One round of upkeep in slices: each call does one and says whether there is another. */
  upkeep: (nowMs: number) => () => Promise<boolean>;
  /** Tells the user that something could not be written, because of a bug. */
  leftOut: (nowMs: number) => void;
  close: () => void;
};

/** Which file, how much it may take, and (for tests) other steps of its form. */
export type StoreOptions = { file: string; capBytes: number; steps?: readonly Migration[] | undefined };

const whyNot = (state: FileState): HistoryNotice[] => {
  if (state.type === 'kept') return [];
  return [noticeAt(state.sinceMs, state.type === 'off' ? state.because : noticeOf[state.trouble])];
};

/** What the state of a history is made of, besides how its file is. */
type Known = { capBytes: number; notices: HistoryNotice[]; sinceMs: number | null; sizeBytes: number; nowMs: number };

const stateOf = (file: FileState, { capBytes, notices, sinceMs, sizeBytes, nowMs }: Known): HistoryState => ({
  state: file.type,
  since: sinceMs === null ? null : isoTime(sinceMs),
  sizeBytes,
  capBytes,
  notices: [...whyNot(file), ...stillTold(notices, nowMs)],
});

const remember = (db: DatabaseSync, known: Known): void => {
  const remembered = readFact(db, 'notices');
  known.notices = stillTold([...known.notices, ...readNotices(remembered)], known.nowMs);
  const text = known.notices.length === 0 ? null : JSON.stringify(known.notices);
  if (text !== remembered) writeFact(db, 'notices', text);
};

const keeperFor = ({ file, steps = migrations }: StoreOptions, known: Known): FileKeeper =>
  createFileKeeper({
    file,
    steps,
    onOpened: (db) => {
      limitPages(db, known.capBytes);
      known.sinceMs = answerSince(db);
      remember(db, known);
    },
    onReplaced: (because, nowMs) => {
      known.notices = [...known.notices, noticeAt(nowMs, because)];
    },
  });

const questionsTo = (keeper: FileKeeper, state: () => HistoryState): Store['ask'] => {
  const because = (): Result<never> =>
    failWith('no-history', state().notices[0]?.message ?? message('history.none-yet'));
  return async (name, argument, nowMs) => {
    const work = (db: DatabaseSync): Answer<typeof name> => answers[name](db, argument, nowMs);
    const done = await (writing.has(name) ? keeper.write(work, nowMs) : keeper.read(work, nowMs));
    return done === null ? because() : ok(done.value);
  };
};

/** Makes the store of a file. */
export const createStore = (options: StoreOptions): Store => {
  const known: Known = { capBytes: options.capBytes, notices: [], sinceMs: null, sizeBytes: 0, nowMs: 0 };
  const keeper = keeperFor(options, known);
  const state = (): HistoryState => stateOf(keeper.state(), known);
  const measure = async (nowMs: number): Promise<void> => {
    known.nowMs = nowMs;
    await keeper.attend((db) => (known.sinceMs = answerSince(db)), nowMs);
    known.sizeBytes = sizeOnDisk(options.file);
  };
  return {
    state,
    open: async (nowMs) => {
      known.nowMs = nowMs;
      await keeper.write(() => undefined, nowMs);
      // A file that cannot be written may still be read.
      if (keeper.state().type === 'held') await keeper.read((db) => (known.sinceMs = answerSince(db)), nowMs);
      await measure(nowMs);
    },
    write: async (serial, batch, nowMs) => {
      known.nowMs = nowMs;
      const work = (db: DatabaseSync): void =>
        makingRoom(db, { file: options.file, capBytes: known.capBytes, nowMs }, () => writeBatch(db, serial, batch));
      const done = await keeper.write(work, nowMs);
      if (done !== null && known.sinceMs === null) await measure(nowMs);
      return done !== null;
    },
    ask: questionsTo(keeper, state),
    setCap: (bytes) => {
      known.capBytes = bytes;
    },
    upkeep: (nowMs) => {
      const slices = [...upkeep(() => known.capBytes)];
      return async () => {
        const [slice] = slices;
        const hasMore = slice && (await keeper.attend((db) => slice(db, nowMs), nowMs))?.value === true;
        if (!hasMore) slices.shift();
        if (slices.length > 0) return true;
        await measure(nowMs);
        return false;
      };
    },
    leftOut: (nowMs) => {
      const others = known.notices.filter((notice) => notice.message.id !== 'history.left-out');
      known.notices = [...others, noticeAt(nowMs, message('history.left-out'))];
    },
    close: keeper.close,
  };
};
