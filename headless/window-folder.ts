import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the window; as far from this file as from its bundle in dist/. */
export const windowFolder: string = fileURLToPath(new URL('../dist/renderer', import.meta.url));
