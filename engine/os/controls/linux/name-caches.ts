// Every program that may remember names here, the one that is asked first last: what it forgets it must not learn again from one
// behind it that still remembers.
import { familyOf } from '../../parse/address.ts';
import { parseResolvConf } from '../../parse/name-files.ts';
import { readOrNull } from '../../name-service.ts';
import { cannot, change, commandStep, nothingToDo } from '../planned.ts';
import type { CommandStep, Planned } from '../step.ts';
import type { LinuxMachine, Process } from './linux-edges.ts';
import { isResolvedRunning } from './resolved.ts';

/** How one cache is emptied, and its name. */
type Flush = { by: string; step: CommandStep };

/** The file that unbound was started with, if one was named: its control program must read the same. */
const configurationOf = ({ words }: Process): readonly string[] => {
  const file = words[words.indexOf('-c') + 1];
  return words.includes('-c') && file !== undefined && /^\/\P{Cc}+$/u.test(file) ? ['-c', file] : [];
};

/** The accounts that these daemons change to once root has started them: those of their Debian packages, and dnsmasq's own default. */
const accounts = { unbound: ['unbound'], dnsmasq: ['dnsmasq', 'nobody'], nscd: ['nscd'] } as const;

/** Anybody may start such a program: only the system's own is told anything by root, who would read the file that its words name. */
const ofTheSystem = async (
  { processesNamed, files }: LinuxMachine,
  name: keyof typeof accounts,
): Promise<readonly Process[]> => {
  const found = await processesNamed(name);
  if (found.every(({ isRoots }) => isRoots)) return found;
  const users = (await readOrNull(files, '/etc/passwd')) ?? '';
  const own = accounts[name].map((account) => Number(new RegExp(`^${account}:[^:]*:(\\d+):`, 'm').exec(users)?.[1]));
  return found.filter(({ isRoots, userId }) => isRoots || (userId !== undefined && own.includes(userId)));
};

const unbound = async (machine: LinuxMachine): Promise<readonly Flush[]> =>
  (await ofTheSystem(machine, 'unbound')).map((process) => ({
    by: 'unbound',
    step: commandStep('admin', 'unbound-control', [...configurationOf(process), 'flush_zone', '.']),
  }));

/** Those that serve containers and virtual machines, or a network that this computer shares, answer nobody here. */
const servesOthers = ({ words }: Process): boolean => /libvirt|lxc|nm-dnsmasq|podman|waydroid/.test(words.join(' '));

const isNetworkManagers = ({ words }: Process): boolean => words.join(' ').includes('NetworkManager');

const dnsmasq = async (machine: LinuxMachine): Promise<readonly Flush[]> =>
  (await ofTheSystem(machine, 'dnsmasq'))
    .filter((process) => !servesOthers(process))
    .map((process) =>
      isNetworkManagers(process)
        ? { by: 'NetworkManager', step: commandStep('session', 'nmcli', ['general', 'reload', 'dns-full']) }
        : { by: 'dnsmasq', step: commandStep('admin', 'kill', ['-HUP', String(process.pid)]) },
    );

const resolved = async (machine: LinuxMachine): Promise<readonly Flush[]> =>
  (await isResolvedRunning(machine))
    ? [{ by: 'systemd-resolved', step: commandStep('user', 'resolvectl', ['flush-caches']) }]
    : [];

const nscd = async (machine: LinuxMachine): Promise<readonly Flush[]> =>
  (await ofTheSystem(machine, 'nscd'))
    .slice(0, 1)
    .map(() => ({ by: 'nscd', step: commandStep('admin', 'nscd', ['-i', 'hosts']) }));

const isOnThisComputer = (server: string): boolean => server.startsWith('127.') || server === '::1';

/** A program that answers on this computer and is not known here may well remember names. */
const withoutKnownCache = async ({ files }: LinuxMachine): Promise<Planned> => {
  const servers = parseResolvConf((await readOrNull(files, '/etc/resolv.conf')) ?? '');
  const server = servers.find((one) => familyOf(one) !== null && isOnThisComputer(one));
  return server === undefined ? nothingToDo('control.nothing-to-flush') : cannot('control.unknown-cache', { server });
};

/** Empties every cache of names that runs here. */
export const flushNames = async (machine: LinuxMachine): Promise<Planned> => {
  const caches = await Promise.all([unbound, dnsmasq, resolved, nscd].map((find) => find(machine)));
  const flushes = caches.flat();
  if (flushes.length === 0) return withoutKnownCache(machine);
  const names = [...new Set(flushes.map(({ by }) => by))];
  return change(names.join(', '), { steps: flushes.map(({ step }) => step) });
};
