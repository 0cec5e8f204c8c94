// @ts-check
// The window and the shells are bundled from source whenever a source file is newer than the last bundling.
// Plain JavaScript: it runs on the machine's own Node; Vite itself runs on the project's Node.
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runVisibly, seconds, tell } from './run-visibly.mjs';

/** What goes into the bundles. */
const sources = ['contract', 'engine', 'headless', 'electron', 'renderer', 'build/bundles.ts', 'package-lock.json'];

/** Stands for the moment at which the last bundling began; a file that changed meanwhile is newer. */
const stamp = 'dist/.bundled';

/**
 * The newest change below a path in epoch milliseconds; 0 where there is nothing.
 * @param {string} path
 * @returns {number}
 */
const newestChangeMs = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChangeMs(join(path, name))), found.mtimeMs);
};

/**
 * True when the bundles hold what the sources say.
 * @param {string} root
 */
export const areFresh = (root) => {
  const bundledMs = statSync(join(root, stamp), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((source) => newestChangeMs(join(root, source)) <= bundledMs);
};

/**
 * The project's own Node.
 * @param {string} root
 */
export const ownNode = (root) =>
  join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Bundles the product when that is due; true when the bundles are in place afterwards.
 * @param {string} root the folder of package.json
 * @returns {Promise<boolean>}
 */
export const ensureBundles = async (root) => {
  if (areFresh(root)) return true;
  const began = new Date();
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const ending = await runVisibly(ownNode(root), args, { label: 'bundling', cwd: root, env });
  if (ending.exitCode !== 0) {
    tell('Tokwatch: the window could not be bundled; what Vite said stands above.');
    return false;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, stamp), '');
  utimesSync(join(root, stamp), began, began);
  tell(`Tokwatch: window bundled in ${seconds(ending.elapsedMs)}.`);
  return true;
};
