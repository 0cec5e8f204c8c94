import type { Files } from '../../../engine/deps/files.ts';

/** A disk without any file, on which nobody may write. */
export const missingFiles: Files = {
  readText: () => Promise.resolve(null),
  writeText: (path) => Promise.reject(new Error(`nobody should write ${path}`)),
};
