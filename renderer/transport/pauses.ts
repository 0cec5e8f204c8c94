/** Waits that can be ended all at once. */
export type Pauses = {
  /** Ends after so many ms, when it is woken, or with the signal. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
  wake: () => void;
};

/** No waits yet. */
export const createPauses = (): Pauses => {
  const sleepers = new Set<() => void>();
  return {
    wake: () => sleepers.forEach((wake) => wake()),
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
        sleepers.add(wake);
      }),
  };
};
