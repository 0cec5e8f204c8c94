// A second source for the network state: the library systeminformation, asked only when the system's own tools failed.
// Its calls block for tens of milliseconds and may hang for good (on Windows exactly when the router is lost), so it
// runs in a worker that is ended after a fixed time, and nothing of it is loaded until then.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../deps/clock.ts';
import type { NetworkState } from './os.ts';
import { parseSystemInformation } from './parse/system-information.ts';
import { childEnvironment, type Environment } from './program-path.ts';

/** After this the worker is ended and there is no second opinion. */
const timeLimitMs = 5000;

// Beside this file: as source when run from the tree, built when bundled.
const ownWorker = new URL(`./second-opinion-worker${extname(import.meta.url)}`, import.meta.url);

type Settings = { platform: string; environment: Environment; worker?: URL; limitMs?: number };

/** A machine whose own tools fail is asked this rarely: each question costs a worker and seconds of work. */
const RARELY_MS = 60_000;

/** The same second opinion, a minute apart at the least; in between there is none. */
export const askedRarely = (
  ask: (signal?: AbortSignal) => Promise<NetworkState | null>,
  clock: Pick<Clock, 'monotonicMs'>,
): typeof ask => {
  let askedMs = -Infinity;
  return async (signal) => {
    if (clock.monotonicMs() - askedMs < RARELY_MS) return null;
    askedMs = clock.monotonicMs();
    return ask(signal);
  };
};

/** Asks systeminformation once; null when it fails, takes too long or `signal` aborts. `worker` is for tests. */
export const createSecondOpinion =
  ({ platform, environment, worker: file, limitMs = timeLimitMs }: Settings) =>
  (signal?: AbortSignal): Promise<NetworkState | null> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(null);
        return;
      }
      const worker = new Worker(file ?? ownWorker, {
        env: childEnvironment(platform, environment),
        execArgv: [],
        stdout: true,
        stderr: true,
      });
      const finish = (state: NetworkState | null): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        worker.terminate().catch(() => undefined);
        worker.unref();
        resolve(state);
      };
      const giveUp = (): void => finish(null);
      const timer = setTimeout(giveUp, limitMs);
      signal?.addEventListener('abort', giveUp, { once: true });
      worker.once('message', (answer: unknown) => finish(parseSystemInformation(answer)));
      worker.on('error', giveUp);
      worker.once('exit', giveUp);
    });
