// @ts-check
// Electron's binary comes from a host of its own, apart from the npm packages. It is fetched once, where there is a
// display to use it on; whoever cannot have it is not made to wait a second time.
// Plain JavaScript: it runs on the machine's own Node.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runVisibly, seconds, tell } from './run-visibly.mjs';

/** A short wait: the terminal and the browser do as well. */
const limitMs = 30_000;

/** @param {string} root */
const markerOf = (root) => join(root, 'node_modules/.cache/tokwatch/electron-not-to-be-had');

/**
 * The package's own description, which names its version.
 * @param {string} root
 */
const packageOf = (root) => readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8');

/**
 * True where a window could be seen at all.
 * @param {string} platform as in process.platform
 * @param {NodeJS.ProcessEnv} environment
 */
export const hasDisplay = (platform, environment) =>
  platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);

/**
 * True when Electron's binary is in place; the package writes path.txt when it has unpacked it.
 * @param {string} root
 */
export const hasElectron = (root) => existsSync(join(root, 'node_modules/electron/path.txt'));

/** @param {string} root */
const wasTried = (root) => {
  try {
    return readFileSync(markerOf(root), 'utf8') === packageOf(root);
  } catch {
    return false;
  }
};

/**
 * Fetches Electron's binary where it is of use and was not refused before. Never fails: the start says what it does without.
 * @param {string} root the folder of package.json
 * @returns {Promise<void>}
 */
export const ensureElectron = async (root) => {
  if (hasElectron(root) || !hasDisplay(process.platform, process.env) || wasTried(root)) return;
  tell('Tokwatch: fetching Electron for the desktop window (120 MB) …');
  const args = [join(root, 'node_modules/electron/install.js')];
  const options = { label: 'fetching Electron', cwd: root, env: process.env, limitMs };
  const { exitCode, elapsedMs } = await runVisibly(process.execPath, args, options);
  if (exitCode === 0 && hasElectron(root)) {
    tell(`Tokwatch: Electron fetched in ${seconds(elapsedMs)}.`);
    return;
  }
  mkdirSync(dirname(markerOf(root)), { recursive: true });
  writeFileSync(markerOf(root), packageOf(root));
};
