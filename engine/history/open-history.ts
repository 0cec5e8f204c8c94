// Opens the history of a data directory. SQLite blocks whoever asks it, so that it runs in a thread of its own.
import { randomUUID } from 'node:crypto';
import type { HistoryState } from '../../contract/history.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import type { Result } from '../../contract/result.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import { createTelling } from '../deps/telling.ts';
import type { Answer, Batch, History } from './history.ts';
import { keepWorker } from './kept-worker.ts';
import type { KeptWorker } from './kept-worker.ts';
import type { Migration } from './migrations/migration.ts';
import { noticeAt } from './notices.ts';

/** How often the file is looked after. */
const UPKEEP_EVERY_MS = 60_000;
/** How long the end of the program waits for what is still to be written. */
const CLOSE_MS = 5000;
/** A batch whose answer got lost is asked for again so often; then it is the caller's once more. */
const MOST_TRIES = 3;

/** So long the opening waits for the file at most, unless told; it goes on behind the scenes. */
const OPEN_MS = 10_000;

/** The file, how much it may take, the time, and how long to wait for the file to be looked through (`openMs`). `steps` and `worker` are for tests: another form of the file, another thread. */
export type HistoryOptions = {
  file: string;
  capBytes: number;
  clock: Clock;
  openMs?: number;
  steps?: readonly Migration[];
  worker?: URL;
};

/** Writes one batch after the other. A lost answer is asked for again, so that nobody has to guess what is written. */
const createWriter = (thread: KeptWorker): { write: History['write']; idle: () => Promise<unknown> } => {
  const session = randomUUID();
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const writeOne = async (batch: Batch): Promise<boolean> => {
    count += 1;
    const serial = `${session}.${count}`;
    for (let tries = 1; tries <= MOST_TRIES && thread.isUp(); tries += 1) {
      const answer = await thread.request({ type: 'write', serial, batch });
      if (answer !== null) return answer === true;
      await thread.back();
    }
    return false;
  };
  const write = (batch: Batch): Promise<boolean> => {
    const done = last.then(() => writeOne(batch));
    last = done;
    return done;
  };
  return { write, idle: () => last };
};

const createAsk =
  (thread: KeptWorker): History['ask'] =>
  async (name, argument) => {
    // The thread answers each question by its own function, so that the answer is of the question's type.
    const request = { type: 'ask', name, argument } as Parameters<KeptWorker['request']>[0];
    const answer = (await thread.request(request)) as Result<Answer<typeof name>> | null;
    return answer ?? failWith('no-history', message('history.stopped'));
  };

const keepUp = async (thread: KeptWorker, clock: Clock, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await clock.sleep(UPKEEP_EVERY_MS, signal);
    if (!signal.aborted) thread.tell({ type: 'upkeep', nowMs: clock.now() });
  }
};

const open = async (options: HistoryOptions, visits: boolean): Promise<History> => {
  const { file, clock, openMs = OPEN_MS, steps, worker } = options;
  let { capBytes } = options;
  const opening = noticeAt(clock.now(), message('history.opening'));
  const telling = createTelling<HistoryState>({
    state: 'held',
    since: null,
    sizeBytes: 0,
    capBytes,
    notices: [opening],
  });
  const closing = new AbortController();
  const onStopped = (): void =>
    telling.change({ ...telling.state(), state: 'held', notices: [noticeAt(clock.now(), message('history.stopped'))] });
  const start = () => ({ file, capBytes, visits, steps });
  const thread = await keepWorker({ start, clock, onState: telling.change, onStopped, openMs, worker });
  const writer = createWriter(thread);
  if (!visits) keepUp(thread, clock, closing.signal).catch(() => undefined);
  return {
    state: telling.state,
    subscribe: telling.subscribe,
    write: (batch) => (closing.signal.aborted ? Promise.resolve(false) : writer.write(batch)),
    ask: createAsk(thread),
    setCap: (bytes) => {
      capBytes = bytes;
      thread.tell({ type: 'cap', bytes, nowMs: clock.now() });
      thread.tell({ type: 'upkeep', nowMs: clock.now() });
    },
    close: async () => {
      closing.abort();
      const written = writer.idle().then(() => thread.request({ type: 'close' }));
      await inTime(clock, CLOSE_MS, written);
      await thread.end();
    },
  };
};

/** Opens the history to keep it; only one process does so at a time. Trouble with the disk is told by its state. */
export const openHistory = (options: HistoryOptions): Promise<History> => open(options, false);

/** Opens the history to look into it, and to add a note or a snooze, whoever else keeps it; nothing else is changed. */
export const openToRead = (options: HistoryOptions): Promise<History> => open(options, true);
