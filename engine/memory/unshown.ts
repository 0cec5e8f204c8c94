// What the desktop could not show as a notification, for the window to say instead. Only the last one is kept: what is true
// now stands in the window anyway.
import type { Notice } from '../../contract/alert.ts';
import { createTelling } from '../deps/telling.ts';

/** The notice that the window has to say, and whoever says it. */
export type Unshown = {
  add: (notice: Notice) => void;
  /** Calls back with the last one, null when there is none, and with each that comes; returns the end of it. */
  subscribe: (listener: (notice: Notice | null) => void) => () => void;
};

/** Nothing is unshown yet. */
export const createUnshown = (): Unshown => {
  const { change, subscribe } = createTelling<Notice | null>(null);
  return { add: change, subscribe };
};
