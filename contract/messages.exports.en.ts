// The English texts for the letter to the provider, the incident card and the other exports. They are part of the one catalog in messages.en.ts.

/** The sentences, by message id, in English. */
export const exportEnglish = {} as const;
