// Tells listeners of changes, but not more often than they can be looked at: a burst of readings is one change.
import type { Clock } from './deps/clock.ts';
import { surface } from './deps/surface.ts';

/** Shells redraw at most this often. */
const CHANGE_MS = 50;

/** Returns a function that calls `tell` soon after the first of a burst of calls. */
export const createChangeTeller = (clock: Clock, tell: () => void, signal: AbortSignal): (() => void) => {
  let isComing = false;
  const soon = (): void => {
    isComing = false;
    if (!signal.aborted) tell();
  };
  return () => {
    if (isComing) return;
    isComing = true;
    // A listener that throws is a bug.
    clock.sleep(CHANGE_MS, signal).then(soon).catch(surface);
  };
};
