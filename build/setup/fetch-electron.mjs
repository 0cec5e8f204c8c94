// @ts-check
// `node build/setup/fetch-electron.mjs`: tries at once to fetch Electron, for whoever could not have it before.
import { fileURLToPath } from 'node:url';
import { ensureElectron, forgetRefusal, hasElectron } from './electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

forgetRefusal(root);
await ensureElectron(root);
process.exitCode = hasElectron(root) ? 0 : 1;
