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
      if (!signal.aborted) {
        const ended = Promise.withResolvers<void>();
        const end = (): void => ended.resolve();
        signal.addEventListener('abort', end, { once: true });
        await Promise.race([next.promise, ended.promise]);
        signal.removeEventListener('abort', end);
      }
      next = Promise.withResolvers<void>();
    },
  };
};
