// How much a page may ask: the same as a window in a browser, so that one that runs wild cannot keep the engine busy.

const QUESTIONS = 60;
const WINDOW_MS = 10_000;

/** Counts one question; false when there have been too many within ten seconds. */
export type Quota = () => boolean;

/** A fresh quota; `now` is a clock in ms that runs evenly. */
export const createQuota = (now: () => number): Quota => {
  let sinceMs = now();
  let asked = 0;
  return () => {
    if (now() - sinceMs >= WINDOW_MS) {
      sinceMs = now();
      asked = 0;
    }
    asked += 1;
    return asked <= QUESTIONS;
  };
};
