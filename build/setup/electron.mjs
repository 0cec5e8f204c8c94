// @ts-check
// Electron's binary comes from a host of its own, apart from the npm packages. It is fetched once, where a window can be
// opened. Whoever cannot have it is not made to wait at every start: it is tried again after a day, or on another network.
// Plain JavaScript: it runs on the machine's own Node.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownNode } from './bundles.mjs';
import { runVisibly, seconds, tell } from './run-visibly.mjs';

const dayMs = 24 * 3_600_000;

/** What to type to try at once. */
const retryCommand = 'node build/setup/fetch-electron.mjs';

const patientFetch = fileURLToPath(new URL('patient-fetch.mjs', import.meta.url));

/**
 * The machine as far as it decides whether and when Electron is fetched; `network` names the way out that is in use.
 * @typedef {{ platform: string, environment: NodeJS.ProcessEnv, isRoot: boolean, nowMs: number, network: string }} Machine
 */

/** The default routes, as interface and gateway, where the system tells them in a file; else the machine's addresses. */
const networkInUse = () => {
  const routes = '/proc/net/route';
  if (existsSync(routes)) {
    const rows = readFileSync(routes, 'utf8')
      .split('\n')
      .map((row) => row.split('\t'));
    return rows
      .filter(([, destination]) => destination === '00000000')
      .map(([name, , gateway]) => `${name} ${gateway}`)
      .join();
  }
  const addresses = Object.values(networkInterfaces()).flatMap((of) => of ?? []);
  return addresses
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ cidr }) => cidr)
    .join();
};

/** @returns {Machine} */
const thisMachine = () => ({
  platform: process.platform,
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  nowMs: Date.now(),
  network: networkInUse(),
});

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

/**
 * That a package's binary could not be had, when (epoch ms), and on which network.
 * @typedef {{ of: string, atMs: number, on: string }} Refusal
 */

/**
 * @param {unknown} value what an earlier start wrote
 * @returns {Refusal}
 */
const asRefusal = (value) => /** @type {Refusal} */ (value);

/**
 * True when the same Electron could not be had within the last day on the same network.
 * @param {string} root
 * @param {Machine} machine
 */
const wasTriedHere = (root, { nowMs, network }) => {
  try {
    const refused = asRefusal(JSON.parse(readFileSync(markerOf(root), 'utf8')));
    return refused.of === packageOf(root) && refused.on === network && Math.abs(nowMs - refused.atMs) < dayMs;
  } catch {
    return false;
  }
};

/**
 * Marks in what the download says on stderr, the likeliest first.
 * @type {ReadonlyArray<readonly [RegExp, string]>}
 */
const reasons = [
  [/stood still/, 'the download stood still'],
  [/fetch failed/, 'its host could not be reached'],
  [/Response code \d+/, 'its host refused'],
  [/ENOSPC/, 'the disk is full'],
  [/[Cc]hecksum/, 'the download was damaged on its way'],
];

/**
 * Fetches Electron's binary where it is of use and was not refused before. Never fails: the start says what it does without.
 * @param {string} root the folder of package.json
 * @param {Machine} machine
 * @returns {Promise<void>}
 */
export const ensureElectron = async (root, machine = thisMachine()) => {
  const { platform, environment, isRoot, nowMs, network } = machine;
  // On Linux Electron's sandbox refuses root, and without it we do not run it.
  const isOfUse = hasDisplay(platform, environment) && !(isRoot && platform === 'linux');
  if (hasElectron(root) || !isOfUse || wasTriedHere(root, machine)) return;
  tell('Tokwatch: fetching Electron for the desktop window (120 MB) …');
  const node = existsSync(ownNode(root)) ? ownNode(root) : process.execPath;
  const args = ['--import', patientFetch, join(root, 'node_modules/electron/install.js')];
  const options = { label: 'fetching Electron', cwd: root, env: environment, quiet: true };
  const { exitCode, stderr, elapsedMs } = await runVisibly(node, args, options);
  if (exitCode === 0 && hasElectron(root)) {
    tell(`Tokwatch: Electron fetched in ${seconds(elapsedMs)}.`);
    return;
  }
  const reason = reasons.find(([mark]) => mark.test(stderr))?.[1] ?? 'its installer failed';
  tell(`Tokwatch: Electron was not fetched: ${reason}. Tomorrow it is tried again, and at once by “${retryCommand}”.`);
  mkdirSync(dirname(markerOf(root)), { recursive: true });
  /** @type {Refusal} */
  const refusal = { of: packageOf(root), atMs: nowMs, on: network };
  writeFileSync(markerOf(root), JSON.stringify(refusal));
};

/**
 * Forgets that Electron could not be had.
 * @param {string} root
 */
export const forgetRefusal = (root) => rmSync(markerOf(root), { force: true });
