// How the last notice fared as a notification, as the shell says that tried to show it.
import type { Showing } from '../../contract/showing.ts';

/** What is known of it; `note` takes the word of the shell. */
export type ShowingBoard = { note: (showing: Showing) => void; now: () => Showing };

/** Nothing is known yet. */
export const createShowing = (): ShowingBoard => {
  let present: Showing = { state: 'not-known' };
  return {
    note: (showing) => {
      present = showing;
    },
    now: () => present,
  };
};
