/** A value that listeners are told, and its changes. */
export type Telling<T> = {
  now: () => T;
  show: (next: T) => void;
  changed: (listener: (value: T) => void) => () => void;
};

/** One that begins with `first`. */
export const telling = <T>(first: T): Telling<T> => {
  let present = first;
  const listeners = new Set<(value: T) => void>();
  return {
    now: () => present,
    show: (next) => {
      present = next;
      listeners.forEach((listener) => listener(next));
    },
    changed: (listener) => {
      listeners.add(listener);
      listener(present);
      return () => void listeners.delete(listener);
    },
  };
};
