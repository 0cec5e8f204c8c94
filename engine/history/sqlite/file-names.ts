/** The name of a file beside the history's own: `besides('…/history.sqlite', 'before-2')` is `…/history.before-2.sqlite`. */
export const besides = (file: string, what: string): string => file.replace(/(\.sqlite)?$/, `.${what}.sqlite`);

/** What SQLite keeps beside a file while it is open: the log of what is not in the file yet, and its index. */
export const companions = ['-wal', '-shm'] as const;
