import type { Clock } from '../deps/clock.ts';
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

/** Waits for the bell for so long at the most; false when the time has passed without it. The signal ends it early. */
export const rungWithin = async (
  bell: Bell,
  { clock, timeoutMs, signal }: { clock: Clock; timeoutMs: number; signal: AbortSignal },
): Promise<boolean> => {
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const rung = bell.rung(either).then(() => true);
  const isRung = await Promise.race([rung, clock.sleep(timeoutMs, either).then(() => false)]);
  over.abort();
  return isRung;
};
