// Files as an injected edge: text in, text out, and writes that a crash cannot tear.

/** Reads and writes small text files; a file that is not there reads as null. */
export type Files = {
  readText: (path: string) => Promise<string | null>;
  writeText: (path: string, text: string) => Promise<void>;
};
