// The English texts for what is remembered: the state of the history, strips, incidents and notes. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const historyEnglish = {
  'history.off': 'No history is kept.',
} as const;
