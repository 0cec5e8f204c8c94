// One stage of an exchange: it starts something, and ends by success, by error, by its own timer or by the caller.
import type { Stage } from '../../../contract/reading.ts';
import { fault, faultFromError } from '../fault-from-error.ts';
import type { StageFault, StageLimit } from '../net.ts';

/** How a stage ends: with its value, with an error, or by a timer of its own beside the deadline. */
export type Ends<T> = { done: (value: T) => void; failed: (error: unknown) => void; timedOut: () => void };

/**
 * Runs `begin` until it calls one of the ends, the deadline passes or the signal fires; `stop` is called for every
 * end but success, so that nothing goes on behind the caller's back.
 */
export const runStage = <T>(
  stage: Stage,
  { timeoutMs, signal }: StageLimit,
  begin: (ends: Ends<T>) => { stop: () => void },
): Promise<{ value: T; tookMs: number } | StageFault> =>
  new Promise((resolve) => {
    const startedMs = performance.now();
    let ended = false;
    let inVain = false;
    let stop = (): void => undefined;
    const end = (result: { value: T } | { error: StageFault['fault'] }): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      const tookMs = performance.now() - startedMs;
      // The caller may destroy the socket. Doing so while Node still reads from it crashes the process (seen in 24.21,
      // in ssl3_read_bytes), so success is handed over in the next turn of the loop.
      if ('value' in result) setImmediate(() => resolve({ value: result.value, tookMs }));
      else {
        inVain = true;
        stop();
        resolve({ type: 'fault', fault: result.error, afterMs: tookMs });
      }
    };
    const cancel = (): void => end({ error: fault('cancelled', stage) });
    const timer = setTimeout(() => end({ error: fault('timeout', stage) }), timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) {
      cancel();
      return;
    }
    stop = begin({
      done: (value) => end({ value }),
      failed: (error) => end({ error: faultFromError(error, stage) }),
      timedOut: () => end({ error: fault('timeout', stage) }),
    }).stop;
    if (inVain) stop();
  });
