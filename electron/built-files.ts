// Where the build puts what the shell loads at run time, seen from the bundle of main.ts itself (dist/electron/main.js).
import { join } from 'node:path';

/** The preload script, and the directory of the window's files. */
export const builtFiles = {
  preload: join(import.meta.dirname, 'preload.cjs'),
  renderer: join(import.meta.dirname, '..', 'renderer'),
};
