/** Something that is so, and whom it is told. */
export type Telling<T> = {
  state: () => T;
  /** Puts another state in the place of the present one, and tells it. */
  change: (next: T) => void;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: T) => void) => () => void;
};

/** Tells nobody yet; `first` is so until it changes. */
export const createTelling = <T>(first: T): Telling<T> => {
  const listeners = new Set<(state: T) => void>();
  let state = first;
  return {
    state: () => state,
    change: (next) => {
      state = next;
      for (const listener of listeners) listener(state);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
  };
};
