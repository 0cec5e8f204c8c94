/** A timer that is wound up again and again: `wind` starts it anew, `stop` ends it; a null time never fires. */
export type IdleTimer = { wind: () => void; stop: () => void };

/** Calls `onIdle` once nobody has wound it up for `idleMs`. */
export const createIdleTimer = (idleMs: number | null, onIdle: () => void): IdleTimer => {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    wind: () => {
      stop();
      if (idleMs !== null) timer = setTimeout(onIdle, idleMs);
    },
  };
};
