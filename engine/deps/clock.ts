// Time as an injected edge: nothing below this line of the tree calls Date.now() or setTimeout by itself.
import { setTimeout as wait } from 'node:timers/promises';

/** Wall-clock and monotonic milliseconds, and a sleep that an AbortSignal ends early (it then resolves, never throws). */
export type Clock = {
  now: () => number;
  monotonicMs: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: async (ms, signal) => {
    if (signal?.aborted) return;
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};

/** A moment as ISO 8601 UTC with milliseconds. */
export const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();
