// Rests of the watch: a pause that the user wants, a fix that is under way, a load of the pre-flight. While there is one nothing is
// asked of anybody, and nobody counts as watching.

/** Why nobody watches. */
export type Rest = 'user' | 'fix' | 'load';

/** Rests that can begin and end many times, also one within another. */
export type Pause = {
  /** Whether there is such a rest; any, unless told. */
  isOn: (why?: Rest) => boolean;
  begin: (why: Rest) => void;
  end: (why: Rest) => void;
  /** Does `work` again and again, outside of rests, until `signal` aborts; its signal aborts with the next rest too. */
  between: (work: (signal: AbortSignal) => Promise<void>, signal: AbortSignal) => Promise<void>;
};

/** No rest yet. */
export const createPause = (): Pause => {
  let work = new AbortController();
  let rest: PromiseWithResolvers<void> | null = null;
  const reasons = new Set<Rest>();
  const wakeUp = (): void => {
    rest?.resolve();
    rest = null;
  };
  return {
    isOn: (why) => (why === undefined ? reasons.size > 0 : reasons.has(why)),
    begin: (why) => {
      reasons.add(why);
      rest ??= Promise.withResolvers<void>();
      work.abort();
    },
    end: (why) => {
      reasons.delete(why);
      if (reasons.size === 0) wakeUp();
    },
    between: async (doing, signal) => {
      signal.addEventListener('abort', wakeUp, { once: true });
      while (!signal.aborted) {
        await rest?.promise;
        if (signal.aborted) return;
        work = new AbortController();
        await doing(AbortSignal.any([signal, work.signal]));
      }
    },
  };
};
