// @ts-check
// Runs before `npm start`: whoever has just cloned the repository needs no other command than that one.
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!(await ensureDependencies(root))) process.exitCode = 1;
