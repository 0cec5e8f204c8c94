// systemd-resolved, asked by resolvectl. What is set here lasts until the network is set up again.
import { parseResolvConf } from '../../parse/name-files.ts';
import { readOrNull } from '../../name-service.ts';
import { parseLinkServers } from '../parse/resolvectl.ts';
import { cannot, change, commandStep, onlyOver, showing } from '../planned.ts';
import type { CommandStep } from '../step.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';
import { isNetworkds } from './networkd.ts';

const by = 'systemd-resolved';

/** Where systemd-resolved listens for programs that read resolv.conf: the stub with all its works, and the plain proxy. */
const stubs = new Set(['127.0.0.53', '127.0.0.54']);

/** True when systemd-resolved runs here. */
export const isResolvedRunning = async ({ ask }: LinuxMachine): Promise<boolean> =>
  (await ask('resolvectl', '--no-pager', 'status')) !== null;

/** By glibc itself, or by programs that read a resolv.conf which systemd-resolved writes or which names it. */
const isAsked = async (machine: LinuxMachine): Promise<boolean> => {
  const [text, switches] = await Promise.all(
    ['/etc/resolv.conf', '/etc/nsswitch.conf'].map(async (path) => (await readOrNull(machine.files, path)) ?? ''),
  );
  const isNamed =
    parseResolvConf(text ?? '').some((server) => stubs.has(server)) || text?.includes('man:systemd-resolved');
  return (isNamed === true || /^hosts:.*\bresolve\b/m.test(switches ?? '')) && (await isResolvedRunning(machine));
};

const set = (device: string, servers: readonly string[]): CommandStep =>
  // An empty word stands for no server at all.
  commandStep('session', 'resolvectl', ['dns', device, ...(servers.length === 0 ? [''] : servers)]);

const useResolvers = async (machine: LinuxMachine, device: string, resolvers: readonly string[]): MaybePlanned => {
  if (!(await isAsked(machine))) return null;
  const listed = (await machine.ask('resolvectl', 'dns', device)) ?? '';
  const former = parseLinkServers(listed, device);
  if (former === null) return cannot('control.former-unknown', { by });
  const isManaged = await isNetworkds(machine, device);
  // What systemd-networkd gave comes back by itself, and goes on following the network.
  const undo = isManaged ? commandStep('session', 'resolvectl', ['revert', device]) : set(device, former);
  const heading = listed.slice(0, listed.indexOf('):') + '):'.length).trim();
  const over = showing('resolvectl', ['dns', device], [[heading, ...resolvers].join(' ')]);
  return change(by, { steps: [set(device, resolvers)], undo: [onlyOver(over, undo)] });
};

/** systemd-resolved, in charge of names where programs are told to ask it. */
export const resolved: DeviceManager = { useResolvers };
