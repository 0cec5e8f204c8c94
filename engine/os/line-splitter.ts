// Cuts a stream of text into lines. A line that never ends is cut too, so that a mad program cannot fill the memory.

/** Longest line that is kept whole, in characters; ordinary output stays far below. */
const maxLineLength = 65_536;

/** Feeds text in pieces of any size; each line comes out once, without its line end. */
export type LineSplitter = { push: (piece: string) => void; end: () => void };

/** Hands each finished line to `onLine`; `end` hands over what is left when the stream closes. */
export const createLineSplitter = (onLine: (line: string) => void): LineSplitter => {
  let rest = '';
  return {
    push: (piece) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
      if (rest.length <= maxLineLength) return;
      onLine(rest);
      rest = '';
    },
    end: () => {
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
};
