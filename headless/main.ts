// Entry of the command line. Compiled code is kept beside the installed packages, which makes every start after the first
// about a tenth of a second shorter; it has to be switched on before anything else is loaded.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/tokwatch', import.meta.url)));
await import('./command-line.ts');
