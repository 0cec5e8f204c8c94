// @ts-check
// Runs before `npm test`: npm packages first, then the programs that the suites drive. Missing programs never fail the
// run: the suites that need them are skipped, and the end of the run says so.
import { fileURLToPath } from 'node:url';
import { ensureBundles } from './bundles.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureTools } from './system-tools.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

if ((await ensureDependencies(root)) && (await ensureBundles(root))) await ensureTools();
else process.exitCode = 1;
