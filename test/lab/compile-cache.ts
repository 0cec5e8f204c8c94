import { fileURLToPath } from 'node:url';

/** Where the program keeps its compiled code; told beforehand, its threads find it there, too, and start sooner. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/tokwatch', import.meta.url)),
};
