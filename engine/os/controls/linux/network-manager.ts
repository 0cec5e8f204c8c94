// NetworkManager, asked by nmcli. Activating the connection that a device has already is one request for the whole of "off and
// on again": a program that dies meanwhile leaves nothing down. Changes of a device last until it connects again.
import type { Family } from '../../../../contract/reading.ts';
import { isSafeAddress, familyOf } from '../../parse/address.ts';
import { parseNmDevice, parseNmFields, parseNmServers, type NmDevice } from '../parse/nmcli.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing, showingAmong } from '../planned.ts';
import type { CommandStep, Planned, Shown } from '../step.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';

const by = 'NetworkManager';

/** How long nmcli itself waits for an address, in seconds: a slow DHCP server takes some twenty. */
const activationS = 45;
const modificationS = 15;

const nmcli = (waitS: number, ...args: readonly string[]): CommandStep =>
  commandStep('session', 'nmcli', ['--wait', String(waitS), ...args], (waitS + 5) * 1000);

const deviceFields = 'GENERAL.DEVICE,GENERAL.TYPE,GENERAL.STATE,GENERAL.CON-UUID,GENERAL.NM-MANAGED';

const deviceOf = async ({ ask }: LinuxMachine, device: string): Promise<NmDevice | null> => {
  const text = await ask('nmcli', '-t', '-e', 'no', '-f', deviceFields, 'device', 'show', device);
  return text === null ? null : parseNmDevice(text, device);
};

const profileFields = ['ipv4.method', 'ipv4.dns', 'ipv4.ignore-auto-dns']
  .flatMap((field) => [field, field.replace('4', '6')])
  .concat('ipv6.never-default')
  .join(',');

const profileOf = async ({ ask }: LinuxMachine, uuid: string): Promise<ReadonlyMap<string, string>> =>
  parseNmFields((await ask('nmcli', '-t', '-e', 'no', '-f', profileFields, 'connection', 'show', 'uuid', uuid)) ?? '');

/** Turns the radio on where it is off; else the device gets a connection anew, the same one if it has one. */
const connect = async (machine: LinuxMachine, device: string): MaybePlanned => {
  const found = await deviceOf(machine, device);
  if (found === null) return null;
  if (found.state === 'connected') {
    return change(by, { steps: [nmcli(activationS, 'connection', 'up', 'uuid', found.uuid, 'ifname', device)] });
  }
  if (found.state === 'disconnected') return change(by, { steps: [nmcli(activationS, 'device', 'connect', device)] });
  const radio = found.type === 'wifi' && (await machine.ask('nmcli', '-t', 'radio', 'wifi'))?.trim();
  if (radio === 'disabled') {
    const isOn = showing('nmcli', ['-t', 'radio', 'wifi'], ['enabled']);
    const undo = [onlyOver(isOn, nmcli(modificationS, 'radio', 'wifi', 'off'))];
    return change(by, { steps: [nmcli(modificationS, 'radio', 'wifi', 'on')], undo });
  }
  return cannot('control.no-link', { device });
};

/** Methods under which a family takes servers; with the others NetworkManager refuses them. */
const takesServers = new Set(['auto', 'dhcp', 'manual', 'shared']);

/** A server of a profile, with the name that its certificate must have where DNS over TLS is used. */
const isServer = (text: string): boolean => {
  const [, address = '', name] = /^([^#]*)(?:#(.*))?$/.exec(text) ?? [];
  return isSafeAddress(address) && (name === undefined || /^[\w.-]+$/.test(name));
};

const settingFor = (family: Family, servers: readonly string[], ignoresOthers: string): readonly string[] => [
  ...[`ipv${family}.dns`, servers.join(' ')],
  ...[`ipv${family}.ignore-auto-dns`, ignoresOthers],
];

type Replacement = { set: readonly string[]; back: readonly string[] };

/** The words that set a family's servers and those that bring the former ones back; null when these cannot be read. */
const replaceServers = (
  profile: ReadonlyMap<string, string>,
  family: Family,
  resolvers: readonly string[],
): Replacement | null => {
  const former = parseNmServers(profile.get(`ipv${family}.dns`) ?? '');
  const ignores = profile.get(`ipv${family}.ignore-auto-dns`) ?? '';
  if (!['yes', 'no'].includes(ignores) || !former.every(isServer)) return null;
  const own = resolvers.filter((resolver) => familyOf(resolver) === family);
  return { set: settingFor(family, own, 'yes'), back: settingFor(family, former, ignores) };
};

// The same connection, and our servers in use on it; in which order the two families come is nmcli's own.
const asking = (device: string, uuid: string, resolvers: readonly string[]): Shown => {
  const fields = 'GENERAL.CON-UUID,IP4.DNS,IP6.DNS';
  const own = ([4, 6] as const).flatMap((family) =>
    resolvers
      .filter((resolver) => familyOf(resolver) === family)
      .map((resolver, at) => `IP${family}.DNS[${at + 1}]:${resolver}`),
  );
  const args = ['-t', '-e', 'no', '-f', fields, 'device', 'show', device];
  return showingAmong('nmcli', args, [`GENERAL.CON-UUID:${uuid}`, ...own]);
};

const useResolvers = async (machine: LinuxMachine, device: string, resolvers: readonly string[]): MaybePlanned => {
  const found = await deviceOf(machine, device);
  if (found === null) return null;
  if (found.state !== 'connected') return cannot('control.not-connected', { device });
  const profile = await profileOf(machine, found.uuid);
  const families = ([4, 6] as const).filter((family) => takesServers.has(profile.get(`ipv${family}.method`) ?? ''));
  const usable = resolvers.filter((resolver) => families.some((family) => family === familyOf(resolver)));
  const replacements = families.map((family) => replaceServers(profile, family, usable));
  const known = replacements.filter((one) => one !== null);
  if (known.length === 0 || known.length < replacements.length) return cannot('control.former-unknown', { by });
  if (usable.length === 0) return cannot('control.no-usable-resolver', { device });
  const modify = (words: readonly string[]): CommandStep => nmcli(modificationS, 'device', 'modify', device, ...words);
  return change(by, {
    steps: [modify(known.flatMap(({ set }) => set))],
    undo: [onlyOver(asking(device, found.uuid, usable), modify(known.flatMap(({ back }) => back)))],
  });
};

/** Without a way out over IPv6 programs take IPv4 at once. */
const withoutIpv6 = (device: string, uuid: string, former: string): Planned => {
  const modify = (word: string): CommandStep =>
    nmcli(modificationS, 'device', 'modify', device, 'ipv6.never-default', word);
  // Whether a device's own setting is still ours nmcli does not say; that the connection is still the one, it does.
  return change(by, { steps: [modify('yes')], undo: [onlyOver(asking(device, uuid, []), modify(former))] });
};

const preferIpv4 = async (machine: LinuxMachine, device: string): MaybePlanned => {
  const found = await deviceOf(machine, device);
  if (found?.state !== 'connected') return null;
  const profile = await profileOf(machine, found.uuid);
  const former = profile.get('ipv6.never-default');
  if (former === 'yes' || ['disabled', 'ignore'].includes(profile.get('ipv6.method') ?? '')) {
    return nothingToDo('control.ipv4-already', { device });
  }
  return former === 'no' ? withoutIpv6(device, found.uuid, former) : cannot('control.former-unknown', { by });
};

/** NetworkManager, in charge of each device that it manages. */
export const networkManager: DeviceManager = { renewAddress: connect, reconnect: connect, useResolvers, preferIpv4 };
