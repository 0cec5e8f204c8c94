// A clock that goes from one timer to the next without waiting in between, so that a week passes in a minute. What a timer
// sets off is done before the next one rings, as it would be on a machine that is never busy.
import type { Clock } from '../../../engine/deps/clock.ts';
import { createTimerQueue } from './timer-queue.ts';

/** A clock whose time passes only while it runs. */
export type VirtualClock = Clock & {
  /** Runs until the monotonic clock shows so many milliseconds. */
  run: (untilMs: number) => Promise<void>;
  /** The machine sleeps: the wall clock goes on, the monotonic one does not, and no timer rings. */
  sleepMachine: (ms: number) => void;
  /** Timers that rang so far. */
  rang: () => number;
};

// All promises that can be settled are settled before this comes back.
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A clock that starts at a moment (epoch ms), its monotonic time at zero. */
export const createVirtualClock = (startMs: number): VirtualClock => {
  const queue = createTimerQueue();
  let [monotonicMs, sleptMs, rang] = [0, 0, 0];
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> => {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = (): void => {
        timer.isOff = true;
        resolve();
      };
      const timer = queue.add(monotonicMs + Math.max(0, ms), () => {
        signal?.removeEventListener('abort', cancel);
        resolve();
      });
      signal?.addEventListener('abort', cancel, { once: true });
    });
  };
  return {
    now: () => startMs + monotonicMs + sleptMs,
    monotonicMs: () => monotonicMs,
    sleep,
    run: async (untilMs) => {
      await settled();
      for (let next = queue.peek(); next && next.dueMs <= untilMs; next = queue.peek()) {
        queue.take();
        monotonicMs = next.dueMs;
        rang += 1;
        next.ring();
        await settled();
      }
      monotonicMs = Math.max(monotonicMs, untilMs);
    },
    sleepMachine: (ms) => {
      sleptMs += ms;
    },
    rang: () => rang,
  };
};
