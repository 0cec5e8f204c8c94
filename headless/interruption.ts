// How the user ends a program: asked once it ends in good order, asked again it ends at once.

/** One press of Ctrl-C may arrive twice, from the terminal and by way of npm. */
const SAME_PRESS_MS = 400;

/** The wish to end. */
export type Interruption = {
  /** Fires when the program is to end in good order. */
  signal: AbortSignal;
  /** Nobody is there any more to watch for: ends in good order, however often it is said. */
  stop: () => void;
  /** The user wants to end; whoever says it again does not want to wait. */
  interrupt: () => void;
};

/** Nothing was wished yet; `now` is a clock in ms that runs evenly. */
export const createInterruption = (now: () => number, endAtOnce: () => void): Interruption => {
  const ending = new AbortController();
  let firstMs: number | null = null;
  return {
    signal: ending.signal,
    stop: () => ending.abort(),
    interrupt: () => {
      firstMs ??= now();
      if (now() - firstMs > SAME_PRESS_MS) endAtOnce();
      ending.abort();
    },
  };
};
