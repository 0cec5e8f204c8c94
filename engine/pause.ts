// A pause that the user wants: while it lasts nothing is asked of anybody, and nobody counts as watching.

/** A pause that can begin and end many times. */
export type Pause = {
  isOn: () => boolean;
  begin: () => void;
  end: () => void;
  /** Does `work` again and again, outside of pauses, until `signal` aborts; its signal aborts with the next pause too. */
  between: (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;
};

/** No pause yet. */
export const createPause = (): Pause => {
  let work = new AbortController();
  let rest: PromiseWithResolvers<void> | null = null;
  const end = (): void => {
    rest?.resolve();
    rest = null;
  };
  return {
    isOn: () => rest !== null,
    begin: () => {
      rest ??= Promise.withResolvers<void>();
      work.abort();
    },
    end,
    between: async (doing, signal) => {
      signal.addEventListener('abort', end, { once: true });
      while (!signal.aborted) {
        await rest?.promise;
        if (signal.aborted) return;
        work = new AbortController();
        await doing(AbortSignal.any([signal, work.signal]));
      }
    },
  };
};
