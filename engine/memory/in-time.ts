// A history that is busy is not waited for without end.
import type { Clock } from '../deps/clock.ts';

/** What `work` comes to, or null when it takes longer than `timeoutMs`. */
export const inTime = async <T>(clock: Clock, timeoutMs: number, work: Promise<T>): Promise<T | null> => {
  const done = new AbortController();
  const late = clock.sleep(timeoutMs, done.signal).then(() => null);
  const first = await Promise.race([work, late]);
  done.abort();
  return first;
};
