import { unlessAborted } from '../deps/unless-aborted.ts';

/** Wakes who waits for it; a ring that nobody waited for is heard by the next one who does. */
export type Bell = {
  ring: () => void;
  /** Resolves with the next ring, or when the signal fires. */
  rung: (signal: AbortSignal) => Promise<void>;
};

/** A bell that has not been rung. */
export const createBell = (): Bell => {
  let next = Promise.withResolvers<void>();
  return {
    ring: () => next.resolve(),
    rung: async (signal) => {
      await unlessAborted(next.promise, signal);
      next = Promise.withResolvers<void>();
    },
  };
};
