// DHCP clients that work on their own: dhclient, dhcpcd and busybox' udhcpc. Each is recognised by running for this device, and
// is told to ask anew in its own way.
import { cannot, change, commandStep } from '../planned.ts';
import type { CommandStep } from '../step.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned, Process } from './linux-edges.ts';

/** A client asks four times before it goes on in the background. */
const leaseTimeoutMs = 60_000;

/** Options of dhclient(8) whose value is the next word. */
const withValue = new Set(['-p', '-D', '-e', '-g', '-s', '-lf', '-pf', '-df', '-cf', '-sf', '--timeout']);

/** In the foreground it belongs to whoever started it there, and started by another it would never hand on. */
const isPlainWord = (word: string): boolean => word !== '-d' && !/\p{Cc}/u.test(word);

/** True when dhclient was started for this device, alone or with others. */
const servesDevice = ({ words }: Process, device: string): boolean =>
  words.slice(1).some((word, at) => word === device && !withValue.has(words[at] ?? ''));

/** The words with which the one that runs is found: by its process-id file and of its family. */
const identityIn = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) => {
    if (['-4', '-6'].includes(word)) return [word];
    return ['-pf', '-lf', '-cf', '-sf'].includes(word) ? [word, words[at + 1] ?? ''] : [];
  });

/** How a dhclient is ended without giving its address back, and started again with its own words. */
type Restart = { stop: CommandStep; start: CommandStep };

const restartOf = ({ words }: Process, device: string): Restart => ({
  stop: commandStep('admin', 'dhclient', ['-x', ...identityIn(words), device]),
  start: commandStep('admin', 'dhclient', words.slice(1), leaseTimeoutMs),
});

// Its words are started again with root's rights, and name scripts: none but root's own are.
const dhclientsOf = async (machine: LinuxMachine, device: string): Promise<readonly Process[]> =>
  (await machine.processesNamed('dhclient')).filter((one) => one.isRoots && servesDevice(one, device));

const renewDhclient = async (machine: LinuxMachine, device: string): MaybePlanned => {
  const found = await dhclientsOf(machine, device);
  if (found.length === 0) return null;
  // Between the two halves nobody looks after the address, so nobody may be asked for a password there.
  if (!machine.isRoot) return cannot('control.only-root', { by: 'dhclient' });
  if (!found.every(({ words }) => words.every(isPlainWord)))
    return cannot('control.former-unknown', { by: 'dhclient' });
  const restarts = found.map((one) => restartOf(one, device));
  return change('dhclient', { steps: restarts.map(({ stop }) => stop), always: restarts.map(({ start }) => start) });
};

const renewDhcpcd = async ({ processesNamed }: LinuxMachine, device: string): MaybePlanned => {
  if ((await processesNamed('dhcpcd')).length === 0) return null;
  return change('dhcpcd', { steps: [commandStep('admin', 'dhcpcd', ['-n', device], leaseTimeoutMs)] });
};

const isFor =
  (device: string) =>
  (process: Process): boolean =>
    process.words.some((word, at) => word === `-i${device}` || (word === '-i' && process.words[at + 1] === device));

const renewUdhcpc = async ({ processesNamed }: LinuxMachine, device: string): MaybePlanned => {
  const found = (await processesNamed('udhcpc')).filter(isFor(device));
  if (found.length === 0) return null;
  const steps = found.map(({ pid }) => commandStep('admin', 'kill', ['-USR1', String(pid)]));
  return change('udhcpc', { steps });
};

/** dhclient (ISC), in charge of each device that it was started for. */
export const dhclient: DeviceManager = { renewAddress: renewDhclient };

/** dhcpcd, in charge of all devices wherever it runs. */
export const dhcpcd: DeviceManager = { renewAddress: renewDhcpcd };

/** busybox' udhcpc, in charge of the device that it was started for. */
export const udhcpc: DeviceManager = { renewAddress: renewUdhcpc };
