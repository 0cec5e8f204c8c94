/** Makes a bug surface that a promise nobody awaits has come to: as an uncaught exception. */
export const surface = (bug: unknown): void =>
  queueMicrotask(() => {
    throw bug;
  });
