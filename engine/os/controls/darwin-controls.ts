// macOS: networksetup changes what the settings show, by the name of a network service; ipconfig and ifconfig work on the device.
// A service is one that the system has just listed for the device.
import type { Run } from '../../deps/run.ts';
import { isDeviceName, isSafeAddress } from '../parse/address.ts';
import { createAsk, type Ask } from '../ask.ts';
import type { Controls } from './controls.ts';
import { turnOffDarwinProxies } from './darwin-proxies.ts';
import { isServiceName, servicesOf } from './darwin-services.ts';
import { parseAirportPower, parseServiceInfo, parseServiceServers } from './parse/networksetup.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing, showingAmong } from './planned.ts';
import type { CommandStep, Planned, Privilege } from './step.ts';

const by = 'networksetup';

/** Waiting for the Wi-Fi card takes some seconds. */
const radioTimeoutMs = 20_000;

const networksetup = (privilege: Privilege, ...args: readonly string[]): CommandStep =>
  commandStep(privilege, 'networksetup', args);

type Target = { ask: Ask; device: string; service: string };

/** Plans for the enabled service of the device, or says why there is none. */
const forService = async (
  run: Run,
  [device, signal]: readonly [string, AbortSignal | undefined],
  plan: (target: Target) => Promise<Planned>,
): Promise<Planned> => {
  const ask = createAsk(run, signal);
  const services = await servicesOf(ask);
  if (services === null) return cannot('control.no-answer');
  const service = services.find((one) => one.device === device && one.isEnabled);
  if (!isDeviceName(device) || service === undefined) return cannot('control.no-device', { device });
  return isServiceName(service.name)
    ? plan({ ask, device, service: service.name })
    : cannot('control.odd-name', { device });
};

/** Directory Services forget at once; the resolver itself needs a signal, which only an administrator may send. */
const flushNames = change('mDNSResponder', {
  steps: [
    commandStep('user', 'dscacheutil', ['-flushcache']),
    commandStep('admin', 'killall', ['-HUP', 'mDNSResponder']),
  ],
});

const renewAddress = async ({ ask, device, service }: Target): Promise<Planned> => {
  const info = await ask('networksetup', '-getinfo', service);
  if (info === null) return cannot('control.no-answer');
  if (!parseServiceInfo(info).usesDhcp) return nothingToDo('control.no-dhcp', { device });
  return change('ipconfig', { steps: [commandStep('admin', 'ipconfig', ['set', device, 'DHCP'])] });
};

const reconnect = async ({ ask, device }: Target): Promise<Planned> => {
  const powerText = (await ask('networksetup', '-getairportpower', device)) ?? '';
  const power = parseAirportPower(powerText);
  // One command with both words: nobody can stop it, or refuse a password, between the two.
  if (power === null) return change('ifconfig', { steps: [commandStep('admin', 'ifconfig', [device, 'down', 'up'])] });
  const turn = (to: string): CommandStep =>
    commandStep('session', 'networksetup', ['-setairportpower', device, to], radioTimeoutMs);
  if (power === 'off') {
    const isOn = showing('networksetup', ['-getairportpower', device], [powerText.trim().replace(/Off$/, 'On')]);
    return change(by, { steps: [turn('on')], undo: [onlyOver(isOn, turn('off'))] });
  }
  return change(by, { steps: [turn('off')], always: [turn('on')] });
};

const useResolvers =
  (resolvers: readonly string[]) =>
  async ({ ask, device, service }: Target): Promise<Planned> => {
    if (resolvers.length === 0 || !resolvers.every(isSafeAddress))
      return cannot('control.no-usable-resolver', { device });
    const former = parseServiceServers((await ask('networksetup', '-getdnsservers', service)) ?? '');
    if (former === null) return cannot('control.former-unknown', { by });
    const set = (servers: readonly string[]): CommandStep =>
      networksetup('admin', '-setdnsservers', service, ...(servers.length === 0 ? ['Empty'] : servers));
    const ours = showing('networksetup', ['-getdnsservers', service], resolvers);
    return change(by, { steps: [set(resolvers)], undo: [onlyOver(ours, set(former))] });
  };

/** Link-local IPv6 stays, which AirDrop and its like need; nothing of it leads to the internet. */
const preferIpv4 = async ({ ask, device, service }: Target): Promise<Planned> => {
  const { ipv6 } = parseServiceInfo((await ask('networksetup', '-getinfo', service)) ?? '');
  if (ipv6 === 'Off' || ipv6 === 'Link-local') return nothingToDo('control.ipv4-already', { device });
  // What was set by hand would need its addresses back, which this command does not give whole.
  if (ipv6 !== 'Automatic') return cannot('control.former-unknown', { by });
  const linkLocal = showingAmong('networksetup', ['-getinfo', service], [], 'IPv6: Automatic');
  return change(by, {
    steps: [networksetup('admin', '-setv6LinkLocal', service)],
    undo: [onlyOver(linkLocal, networksetup('admin', '-setv6automatic', service))],
  });
};

/** The controls of macOS. */
export const createDarwinControls = ({ run }: { run: Run }): Controls => ({
  flushNames: () => Promise.resolve(flushNames),
  renewAddress: (device, signal) => forService(run, [device, signal], renewAddress),
  reconnect: (device, signal) => forService(run, [device, signal], reconnect),
  useResolvers: (device, resolvers, signal) => forService(run, [device, signal], useResolvers(resolvers)),
  turnOffProxy: (signal) => turnOffDarwinProxies(createAsk(run, signal)),
  preferIpv4: (device, signal) => forService(run, [device, signal], preferIpv4),
  resetSockets: () => Promise.resolve(nothingToDo('control.windows-only')),
});
