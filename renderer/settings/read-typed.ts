// What a typed text means as the value of a setting. What means nothing is handed on as it is: the engine says what is wrong.

/** A number, or nothing. */
export const readNumber = (typed: string): number | string | null => {
  if (typed === '') return null;
  return Number.isNaN(Number(typed)) ? typed : Number(typed);
};

/** Names with commas, Arabic ones as well, or spaces between them. */
export const readList = (typed: string): string[] => typed.split(/[\s,،]+/).filter((name) => name !== '');

/** The text itself, or nothing. */
export const readText = (typed: string): string | null => (typed === '' ? null : typed);
