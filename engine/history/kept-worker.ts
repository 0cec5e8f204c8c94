// A thread that is always there: one that ends by itself is started again, at once where it ran for long, else after a pause.
import type { HistoryState } from '../../contract/history.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { ToWorker, WorkerAnswer, WorkerRequest, WorkerStart } from './history-messages.ts';
import { startWorker } from './worker-link.ts';
import type { WorkerLink } from './worker-link.ts';

/** Two starts are so far apart at the least. */
const RESTART_MS = 60_000;

/** The thread, whichever it is. */
export type KeptWorker = {
  isUp: () => boolean;
  /** Null where the thread is not there, or ended before it answered. */
  request: (request: WorkerRequest) => Promise<WorkerAnswer | null>;
  /** Tells the thread something that nobody needs an answer to. */
  tell: (told: ToWorker) => void;
  /** Resolves when a thread is there, or none will be any more. */
  back: () => Promise<void>;
  end: () => Promise<void>;
};

type Start = () => Omit<WorkerStart, 'nowMs'>;

/** What a thread is started with, what it says, and (for tests) another one. */
export type KeptWorkerOptions = {
  start: Start;
  clock: Clock;
  onState: (state: HistoryState) => void;
  onStopped: () => void;
  /** Who waits for the first word waits no longer than this: a large file on a slow disk must not hold up the rest. */
  openMs: number;
  worker?: URL | undefined;
};

/** Starts the thread; resolves with its first word. */
export const keepWorker = async (options: KeptWorkerOptions): Promise<KeptWorker> => {
  const { start, clock, onState, onStopped, openMs, worker } = options;
  const ended = new AbortController();
  let link: WorkerLink | null = null;
  let ready: Promise<void> = Promise.resolve();

  const begin = (): Promise<void> =>
    new Promise((resolve) => {
      const startedMs = clock.monotonicMs();
      const onEnd = (): void => {
        link = null;
        resolve();
        if (ended.signal.aborted) return;
        onStopped();
        ready = clock.sleep(Math.max(0, startedMs + RESTART_MS - clock.monotonicMs()), ended.signal).then(again);
      };
      const hear = (state: HistoryState): void => {
        onState(state);
        resolve();
      };
      link = startWorker({ ...start(), nowMs: clock.now() }, { onState: hear, onEnd }, worker);
    });
  const again = (): Promise<void> => (ended.signal.aborted ? Promise.resolve() : begin());

  await inTime(clock, openMs, begin());
  return {
    isUp: () => link !== null,
    request: (request) => link?.request(request, clock.now()) ?? Promise.resolve(null),
    tell: (told) => link?.tell(told),
    back: () => ready,
    end: async () => {
      ended.abort();
      await link?.end();
    },
  };
};
