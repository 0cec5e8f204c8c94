// Keeps a look from being a burst. Certificates of twenty servers at once fill a narrow line, or a narrow way to one network,
// and what then times out was held up by our own doing. Whatever is silent fills nothing, so nobody waits long for it.
import type { Clock } from '../deps/clock.ts';

/** So many questions may bring something at a time: a handshake is about 6 kB, and 8 of them pass 400 kbit/s in a second … */
const PLACES = 8;
/** … and a question that has brought nothing for so long makes room, in milliseconds: four round trips of an ordinary line. */
const HOLD_MS = 500;

/** Runs a question when there is room for it, in the order in which they came; it may `leave` before it has ended. */
export type Turnstile = <T>(question: (leave: () => void) => Promise<T>) => Promise<T>;

/** Makes a turnstile for one look; when `signal` fires everybody may pass, since nobody stays. */
export const createTurnstile = (clock: Clock, signal: AbortSignal): Turnstile => {
  let free = PLACES;
  const waiting: Array<() => void> = [];
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async (question) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const ended = new AbortController();
    // A wait that is cut short ends at once, so the place is given up exactly once: when it is left, or when it took too long.
    const held = clock.sleep(HOLD_MS, AbortSignal.any([signal, ended.signal])).then(leave);
    try {
      return await question(() => ended.abort());
    } finally {
      ended.abort();
      await held;
    }
  };
};
