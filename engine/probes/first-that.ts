/** Resolves with the first value that fits, as soon as it is there; null when none of them does. */
export const firstThat = <T>(pending: readonly Promise<T>[], fits: (value: T) => boolean): Promise<T | null> =>
  new Promise((resolve, reject) => {
    let open = pending.length;
    if (open === 0) resolve(null);
    const consider = (value: T): void => {
      open -= 1;
      if (fits(value)) resolve(value);
      else if (open === 0) resolve(null);
    };
    for (const one of pending) one.then(consider, reject);
  });
