// Work that ends by its deadline, whatever it does: who waits gets `late` instead, and the work hears of it.
import type { Clock } from './clock.ts';

/** How long work may take, in milliseconds, what ends it earlier, and what is said of work that is late. */
export type Deadline<T> = { clock: Clock; timeoutMs: number; signal: AbortSignal; late: T };

/** The result of `work`, or `late` once the deadline has passed or the signal has fired. */
export const onTime = async <T>(
  { clock, timeoutMs, signal, late }: Deadline<T>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const ended = new AbortController();
  const both = AbortSignal.any([signal, ended.signal]);
  try {
    return await Promise.race([work(both), clock.sleep(timeoutMs, both).then(() => late)]);
  } finally {
    ended.abort();
  }
};

/** What `work` comes to, or null when it takes longer than `timeoutMs`; it goes on then, and nobody waits for it. */
export const inTime = <T>(clock: Clock, timeoutMs: number, work: Promise<T>): Promise<T | null> =>
  onTime<T | null>({ clock, timeoutMs, signal: new AbortController().signal, late: null }, () => work);
