// @ts-check
// Runs before `npm start`: whoever has just cloned the repository needs no other command than that one.
import { fileURLToPath } from 'node:url';
import { ensureBundles } from './bundles.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!(await ensureDependencies(root)) || !(await ensureBundles(root))) process.exitCode = 1;
else await ensureElectron(root);
