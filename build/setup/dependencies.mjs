// @ts-check
// Decides whether node_modules is what package-lock.json asks for, and installs it when it is not. The judgement rests on
// the record that npm writes at the very end of an installation: an interrupted one leaves none behind.
// Plain JavaScript: it runs on the machine's own Node, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explainInstallFailure } from './install-failure.mjs';
import { runVisibly, seconds, tell } from './run-visibly.mjs';

/**
 * The parts of package-lock.json, and of npm's record of an installation, that are compared.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * What is on the disk: npm's record (null without one), the folders that exist, and the version that the installed Node
 * reports (null when it is missing or does not run here).
 * @typedef {{ record: Lock | null, hasFolder: (path: string) => boolean, nodeVersion: string | null }} Installed
 */

/**
 * Why node_modules has to be installed, as the end of a sentence; null when all is in place.
 * @param {Lock} lock
 * @param {Installed} installed
 * @returns {string | null}
 */
export const whyInstall = (lock, { record, hasFolder, nodeVersion }) => {
  if (!hasFolder('node_modules')) return 'they are not installed yet';
  if (record === null) return 'an earlier installation did not finish';
  for (const [path, wanted] of Object.entries(lock.packages)) {
    const found = record.packages[path];
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || (found === undefined && (wanted.optional || wanted.devOptional))) continue;
    if (found === undefined || !hasFolder(path)) return `${name} is missing`;
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return `${name} has changed`;
  }
  const wantedNode = lock.packages['node_modules/node']?.version;
  if (nodeVersion === null) return 'the Node.js that comes with them does not run on this machine';
  return wantedNode === nodeVersion ? null : `Node.js ${nodeVersion} is installed where ${wantedNode} is asked for`;
};

/**
 * @param {unknown} value what npm wrote, whose shape is npm's own business
 * @returns {Lock}
 */
const asLock = (value) => /** @type {Lock} */ (value);

/**
 * @param {string} file
 * @returns {Lock | null}
 */
const readLock = (file) => {
  try {
    return asLock(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/**
 * The version of the Node that is installed in the project; asks no second process when it is the one that runs this.
 * @param {string} root
 * @returns {string | null}
 */
const installedNodeVersion = (root) => {
  const link = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const binary = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(link) || !existsSync(binary)) return null;
  if (realpathSync(binary) === realpathSync(process.execPath)) return process.versions.node;
  const { stdout, status } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? stdout.trim().replace(/^v/, '') : null;
};

/**
 * Looks at the disk; see {@link whyInstall}.
 * @param {string} root
 * @returns {string | null}
 */
const whyInstallAt = (root) => {
  const lock = readLock(join(root, 'package-lock.json'));
  if (lock === null) return 'package-lock.json cannot be read';
  return whyInstall(lock, {
    record: readLock(join(root, 'node_modules/.package-lock.json')),
    hasFolder: (path) => existsSync(join(root, path)),
    nodeVersion: installedNodeVersion(root),
  });
};

/**
 * The npm that started us, run by the Node that runs npm; else the npm on the path. The project's own Node is taken off
 * the path, since npm is about to replace it.
 * @param {string} root
 */
const npmCommand = (root) => {
  const { npm_execpath: script, npm_node_execpath: node, PATH: path = '' } = process.env;
  const ownBin = join(root, 'node_modules');
  const outside = path.split(delimiter).filter((folder) => !folder.startsWith(ownBin));
  const env = { ...process.env, PATH: outside.join(delimiter) };
  return script && node && !node.startsWith(ownBin)
    ? { program: node, args: [script], env }
    : { program: 'npm', args: [], env };
};

/**
 * Packages are pinned by checksum, so that what npm has in its cache is as good as a download. Without a network npm would
 * retry for minutes; the first few seconds say as much.
 */
const installCommand = [
  'ci',
  '--loglevel=error',
  '--no-progress',
  '--include=dev',
  '--ignore-scripts=false',
  '--prefer-offline',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Installs the npm packages when something is missing or stale; true when they are in place afterwards.
 * @param {string} root the folder of package.json
 * @returns {Promise<boolean>}
 */
export const ensureDependencies = async (root) => {
  const reason = whyInstallAt(root);
  if (reason === null) return true;
  tell(`Tokwatch: installing its npm packages (${reason}). They take 350 MB and a minute or two …`);
  const { program, args, env } = npmCommand(root);
  const ending = await runVisibly(program, [...args, ...installCommand], { label: 'installing', cwd: root, env });
  const leftOver = ending.exitCode === 0 ? whyInstallAt(root) : null;
  if (ending.exitCode === 0 && leftOver === null) {
    tell(`Tokwatch: npm packages installed in ${seconds(ending.elapsedMs)}.`);
    return true;
  }
  tell(explainInstallFailure(ending, leftOver));
  return false;
};
