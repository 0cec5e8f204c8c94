// Tells listeners of changes, but not more often than they can be looked at: a burst of readings is one change.
import type { Clock } from './deps/clock.ts';

/** Shells redraw at most this often. */
const CHANGE_MS = 50;

/** Returns a function that calls `tell` soon after the first of a burst of calls. */
export const createChangeTeller = (clock: Clock, tell: () => void, signal: AbortSignal): (() => void) => {
  let isComing = false;
  const soon = async (): Promise<void> => {
    await clock.sleep(CHANGE_MS, signal);
    isComing = false;
    if (!signal.aborted) tell();
  };
  return () => {
    if (isComing) return;
    isComing = true;
    soon().catch(() => undefined);
  };
};
