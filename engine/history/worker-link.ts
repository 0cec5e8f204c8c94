// The program's end of one thread: requests with numbers, their answers, and the end of it all.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HistoryState } from '../../contract/history.ts';
import type { FromWorker, ToWorker, WorkerAnswer, WorkerRequest, WorkerStart } from './history-messages.ts';

// Beside this file: as source when run from the tree, built when bundled.
const ownWorker = new URL(`./history-worker${extname(import.meta.url)}`, import.meta.url);

/** One running thread. An answer is null where the thread ended before it gave one. */
export type WorkerLink = {
  request: (request: WorkerRequest, nowMs: number) => Promise<WorkerAnswer | null>;
  tell: (told: ToWorker) => void;
  /** Ends the thread, whatever it does. */
  end: () => Promise<void>;
};

type Listener = { onState: (state: HistoryState) => void; onEnd: () => void };

/** Starts a thread; `worker` is for tests. */
export const startWorker = (start: WorkerStart, { onState, onEnd }: Listener, worker: URL = ownWorker): WorkerLink => {
  const thread = new Worker(worker, { workerData: start, execArgv: [], stdout: true, stderr: true });
  const waiting = new Map<number, (answer: WorkerAnswer | null) => void>();
  let lastNumber = 0;
  let isOver = false;
  // The thread keeps the program going only while somebody waits for it.
  thread.unref();
  const settle = (number: number, answer: WorkerAnswer | null): void => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
    if (waiting.size === 0) thread.unref();
  };
  thread.on('message', (told: FromWorker) => {
    if (told.type === 'state') onState(told.state);
    else settle(told.number, told.answer);
  });
  // An error is followed by the exit.
  thread.on('error', () => undefined);
  thread.once('exit', () => {
    isOver = true;
    for (const number of [...waiting.keys()]) settle(number, null);
    onEnd();
  });
  const tell = (told: ToWorker): void => thread.postMessage(told);
  return {
    tell,
    request: (request, nowMs) =>
      new Promise((resolve) => {
        if (isOver) {
          resolve(null);
          return;
        }
        lastNumber += 1;
        waiting.set(lastNumber, resolve);
        thread.ref();
        tell({ type: 'request', number: lastNumber, request, nowMs });
      }),
    end: async () => {
      await thread.terminate();
    },
  };
};
