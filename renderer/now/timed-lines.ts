// Observations as they are listed: what reads the same is said once, with how often; a time stands where it differs from the one above.
import type { Message } from '../../contract/message.ts';

/** A sentence that was true at a time. */
export type TimedLine = { at: string; message: Message };

/** A line of the list: `at` of the first that reads so, null where the line above has the same time in `clock`. */
export type ListedLine = { words: string; at: string; count: number; clock: string | null };

/** The lines as they are listed, in their order; `tell` gives their words, `clockOf` the time as it is shown. */
export const listed = (
  lines: readonly TimedLine[],
  tell: (message: Message) => string,
  clockOf: (at: string) => string,
): ListedLine[] => {
  const found = new Map<string, ListedLine>();
  for (const { at, message } of lines) {
    const words = tell(message);
    const same = found.get(words);
    if (same) same.count += 1;
    else found.set(words, { words, at, count: 1, clock: clockOf(at) });
  }
  const all = [...found.values()];
  return all.map((line, index) => (line.clock === all[index - 1]?.clock ? { ...line, clock: null } : line));
};
