// @ts-check
// The programs that the test suites drive, the Debian packages they come in, and what to do about missing ones.
// Plain JavaScript: it runs on the machine's own Node, before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, rmSync, writeFileSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { runVisibly, seconds, tell } from './run-visibly.mjs';

/**
 * `node`: tests that need no privileges. `browser`: the window in a real Chromium. `lab`: networks built of network
 * namespaces, as root on Linux. `clocks`: the few scenarios of the lab in which a clock is wrong. `leases`: those in which a
 * DHCP client is told to renew. `caches`: those with another cache of names than dnsmasq. `desktops`: those with GNOME's settings.
 * @typedef {'node' | 'browser' | 'lab' | 'clocks' | 'leases' | 'caches' | 'desktops'} Suite
 * `works` are arguments with which the program must end well, where its presence alone says too little.
 * @typedef {{ program: string, package: string, neededBy: readonly Suite[], for: string, works?: string[] }} Tool
 */

/**
 * Every program a suite starts; an absolute path where another copy on the path would not do.
 * @type {readonly Tool[]}
 */
export const tools = [
  { program: 'ip', package: 'iproute2', neededBy: ['lab'], for: 'namespaces, links, addresses and routes' },
  { program: 'tc', package: 'iproute2', neededBy: ['lab'], for: 'rate limits' },
  { program: 'nft', package: 'nftables', neededBy: ['lab'], for: 'dropping, rejecting and altering packets' },
  { program: 'iptables', package: 'iptables', neededBy: ['lab'], for: 'packet matches that nft lacks here' },
  { program: 'ip6tables', package: 'iptables', neededBy: ['lab'], for: 'the same for IPv6' },
  { program: 'sysctl', package: 'procps', neededBy: ['lab'], for: 'forwarding and IPv6 per namespace' },
  { program: 'dnsmasq', package: 'dnsmasq-base', neededBy: ['lab'], for: 'resolvers and DHCP' },
  { program: 'ping', package: 'iputils-ping', neededBy: ['lab'], for: 'ICMP echo' },
  { program: 'tracepath', package: 'iputils-tracepath', neededBy: ['lab'], for: 'path MTU' },
  { program: 'ethtool', package: 'ethtool', neededBy: ['lab'], for: 'link speed and offloads' },
  { program: 'openssl', package: 'openssl', neededBy: ['node', 'lab'], for: 'certificates of the test servers' },
  {
    program: 'dbus-daemon',
    package: 'dbus',
    neededBy: ['node', 'desktops'],
    for: 'a session bus to show notifications on',
  },
  { program: 'curl', package: 'curl', neededBy: ['lab'], for: 'a second opinion on HTTP' },
  {
    program: '/usr/bin/python3',
    package: 'python3',
    neededBy: ['lab'],
    for: 'the relay that delays and loses packets',
    // python3-minimal has no ctypes.
    works: ['-c', 'import ctypes, json, selectors, socket'],
  },
  { program: '/usr/bin/chromium', package: 'chromium', neededBy: ['browser'], for: 'the window as people see it' },
  {
    program: '/usr/bin/chromium-headless-shell',
    package: 'chromium-headless-shell',
    neededBy: ['browser'],
    for: 'the same without a desktop around it, at half the cost',
  },
  {
    program: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
    package: 'fonts-dejavu-core',
    neededBy: ['browser'],
    for: 'text in the window',
  },
  {
    program: 'faketime',
    package: 'faketime',
    neededBy: ['clocks'],
    for: 'clocks that are wrong',
  },
  { program: 'dhclient', package: 'isc-dhcp-client', neededBy: ['leases'], for: 'leases, and renewing them' },
  { program: 'busybox', package: 'busybox', neededBy: ['leases'], for: 'the same with udhcpc' },
  { program: 'unbound', package: 'unbound', neededBy: ['caches'], for: 'a cache of names that is emptied' },
  { program: 'gsettings', package: 'libglib2.0-bin', neededBy: ['desktops'], for: 'a proxy that is turned off' },
  {
    program: '/usr/share/glib-2.0/schemas/org.gnome.system.proxy.gschema.xml',
    package: 'gsettings-desktop-schemas',
    neededBy: ['desktops'],
    for: 'the settings of that proxy',
  },
  {
    program: '/usr/libexec/dconf-service',
    package: 'dconf-gsettings-backend',
    neededBy: ['desktops'],
    for: 'keeping them from one command to the next',
  },
  {
    program: '/etc/ssl/certs/ca-certificates.crt',
    package: 'ca-certificates',
    neededBy: ['lab'],
    for: 'trusted roots',
  },
];

/** System programs live here even when the path of an ordinary user leaves these folders out. */
const systemFolders = ['/usr/local/sbin', '/usr/sbin', '/sbin', '/usr/local/bin', '/usr/bin', '/bin'];

/**
 * True when the path leads to something that may be used: a program to be run, or a file to be read.
 * @param {string} file
 */
const usable = (file) => {
  try {
    accessSync(file, /\.(crt|ttf|xml)$/.test(file) ? constants.R_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Finds a program on `path`, or an absolute path on the disk.
 * @param {string} program
 * @param {string} [path]
 */
export const hasProgram = (program, path = [process.env['PATH'] ?? '', ...systemFolders].join(delimiter)) =>
  isAbsolute(program)
    ? usable(program)
    : path.split(delimiter).some((folder) => folder !== '' && usable(join(folder, program)));

/**
 * True when a tool is there and works.
 * @param {Tool} tool
 * @param {string} [path]
 */
export const isUsable = ({ program, works }, path) =>
  hasProgram(program, path) &&
  (works === undefined || spawnSync(program, works, { stdio: 'ignore', timeout: 10_000 }).status === 0);

/**
 * What was found on the machine.
 * @typedef {{ platform: string, isRoot: boolean, hasApt: boolean, missing: readonly Tool[] }} Inventory
 */

/**
 * Looks at this machine.
 * @param {string} [path] where programs are looked for
 * @returns {Inventory}
 */
export const takeInventory = (path) => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  hasApt: hasProgram('apt-get', path),
  missing: tools.filter((tool) => !isUsable(tool, path)),
});

/**
 * The Debian packages to install, each once; none where they cannot be installed.
 * @param {Inventory} inventory
 * @returns {string[]}
 */
export const packagesToInstall = ({ platform, isRoot, hasApt, missing }) =>
  platform === 'linux' && isRoot && hasApt ? [...new Set(missing.map((tool) => tool.package))].sort() : [];

/**
 * Whether this process may build network namespaces; being root is not enough inside a locked-down container.
 * @returns {boolean}
 */
export const mayUnshare = () =>
  spawnSync('unshare', ['--net', '--mount', 'true'], { stdio: 'ignore', timeout: 10_000 }).status === 0;

/**
 * Why a suite cannot run here, one sentence each; empty when it can.
 * @param {Suite} suite
 * @param {Inventory} [inventory]
 * @param {() => boolean} [namespaces]
 * @returns {string[]}
 */
export const blockers = (suite, inventory = takeInventory(), namespaces = mayUnshare) => {
  const missing = inventory.missing
    .filter(({ neededBy }) => neededBy.includes(suite))
    .map((tool) => `${tool.program} is missing (Debian package ${tool.package}): ${tool.for}`);
  if (suite !== 'lab') return missing;
  if (inventory.platform !== 'linux') return [`network namespaces exist on Linux only, this is ${inventory.platform}`];
  if (!inventory.isRoot) return ['building network namespaces needs root', ...missing];
  return namespaces() ? missing : ['this container does not let root build network namespaces', ...missing];
};

const aptOptions = [
  '-qq',
  '-o',
  'Acquire::Retries=2',
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'DPkg::Lock::Timeout=60',
];

/** A package mirror that is slower than this is as good as none; the tests start without the packages then. */
const aptLimitMs = 180_000;

/** Asked by Debian's packages whether their daemons may be started (policy-rc.d(8), 101 is no). */
const policyFile = '/usr/sbin/policy-rc.d';

/**
 * Lets no daemon of a package be started while `work` goes on: only programs are wanted here. Where whoever keeps this machine has
 * a policy of his own, that stays in force.
 * @param {() => Promise<void>} work
 * @param {string} [file]
 */
export const withoutDaemons = async (work, file = policyFile) => {
  try {
    writeFileSync(file, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return work();
    return tell(`Tokwatch tests: nothing is installed, since ${file} could not be written.`);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
};

/** @param {readonly string[]} packages */
const installPackages = async (packages) => {
  tell(`Tokwatch tests: installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { label: 'apt-get', cwd: '/', env, limitMs: aptLimitMs };
  const update = await runVisibly('apt-get', [...aptOptions, 'update'], options);
  const install = ['install', '--yes', '--no-install-recommends', ...packages];
  await withoutDaemons(async () => {
    const ending = await runVisibly('apt-get', [...aptOptions, ...install], options);
    const elapsed = seconds(update.elapsedMs + ending.elapsedMs);
    tell(`Tokwatch tests: apt-get ${ending.exitCode === 0 ? 'done' : 'FAILED'} after ${elapsed}.`);
  });
};

/**
 * Installs what is missing where that is possible, then says which suites have to be skipped and why. Never fails.
 * @returns {Promise<void>}
 */
export const ensureTools = async () => {
  const packages = packagesToInstall(takeInventory());
  if (packages.length > 0) await installPackages(packages);
  const inventory = takeInventory();
  for (const suite of /** @type {const} */ (['node', 'browser', 'lab', 'clocks', 'leases', 'caches', 'desktops'])) {
    const reasons = blockers(suite, inventory);
    if (reasons.length === 0) continue;
    tell(`Tokwatch tests: ${suite === 'node' ? 'some' : `the ${suite} suites`} will be SKIPPED:`);
    for (const reason of reasons) tell(`  - ${reason}`);
  }
};
