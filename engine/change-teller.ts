// Tells listeners of changes, but not more often than they can be looked at: a burst of readings is one change.
import type { Clock } from './deps/clock.ts';

/** Shells redraw at most this often. */
const CHANGE_MS = 50;

/** Returns a function that calls `tell` soon after the first of a burst of calls. */
export const createChangeTeller = (clock: Clock, tell: () => void, signal: AbortSignal): (() => void) => {
  let isComing = false;
  const soon = (): void => {
    isComing = false;
    if (!signal.aborted) tell();
  };
  // A listener that throws is a bug and must surface: as an uncaught exception, not as a rejection nobody awaits.
  const surface = (bug: unknown): void =>
    queueMicrotask(() => {
      throw bug;
    });
  return () => {
    if (isComing) return;
    isComing = true;
    clock.sleep(CHANGE_MS, signal).then(soon).catch(surface);
  };
};
