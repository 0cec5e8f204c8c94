// An engine that has too much to do says so, and when it is worth coming again: that is no loss of contact.

/** Too much asked at once (429), and no room at the moment (503): neither was done, so that both may be asked again. */
const BUSY: readonly number[] = [429, 503];

/** The wait where none is told, and the longest that anybody waits without looking. */
const USUAL_MS = 2000;
const LONGEST_MS = 15_000;

/** Ms to wait before asking again; null where an answer does not say that its server is busy. */
export const busyForMs = ({ status, headers }: Pick<Response, 'status' | 'headers'>): number | null => {
  if (!BUSY.includes(status)) return null;
  const told = headers.get('retry-after') ?? '';
  return /^\d+$/.test(told) ? Math.min(LONGEST_MS, Number(told) * 1000) : USUAL_MS;
};
