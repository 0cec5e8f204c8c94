// Linux: whoever manages the device or the names here makes the plan. Each is asked whether it is in charge, the ones that tell
// others what to do before those.
import type { Run } from '../../deps/run.ts';
import type { Files } from '../../deps/files.ts';
import { readOrNull } from '../name-service.ts';
import { isDeviceName, isSafeAddress } from '../parse/address.ts';
import { parseProcDev } from '../parse/proc-net.ts';
import type { Environment } from '../program-path.ts';
import { createAsk } from '../ask.ts';
import type { Controls } from './controls.ts';
import { dhclient, dhcpcd, udhcpc } from './linux/dhcp-clients.ts';
import { gaiConf } from './linux/gai-conf.ts';
import { ipLink } from './linux/ip-link.ts';
import type { DeviceControl, DeviceManager, LinuxMachine, MaybePlanned, ProcessesNamed } from './linux/linux-edges.ts';
import { flushNames } from './linux/name-caches.ts';
import { networkManager } from './linux/network-manager.ts';
import { networkd } from './linux/networkd.ts';
import { turnOffProxy } from './linux/proxies.ts';
import { resolvConf } from './linux/resolv-conf.ts';
import { resolved } from './linux/resolved.ts';
import { cannot, nothingToDo } from './planned.ts';
import type { Planned } from './step.ts';

const managers: readonly DeviceManager[] = [
  ...[networkManager, networkd, resolved],
  ...[dhclient, dhcpcd, udhcpc],
  ...[ipLink, resolvConf, gaiConf],
];

/** What the plans of Linux are made from. */
export type LinuxControlEdges = {
  run: Run;
  files: Pick<Files, 'readText'>;
  environment: Environment;
  isRoot: boolean;
  processesNamed: ProcessesNamed;
};

/** The kernel's own list, of this network namespace; loopback is no device that anybody would cycle. */
const isListed = async (files: Pick<Files, 'readText'>, device: string): Promise<boolean> =>
  isDeviceName(device) && parseProcDev((await readOrNull(files, '/proc/net/dev')) ?? '').includes(device);

/** The plan of the first that is in charge of the device. */
const planFor = async (
  machine: LinuxMachine,
  device: string,
  plan: (manager: DeviceManager) => MaybePlanned | undefined,
): Promise<Planned> => {
  if (!(await isListed(machine.files, device))) return cannot('control.no-device', { device });
  for (const manager of managers) {
    const planned = await plan(manager);
    if (planned != null) return planned;
  }
  return cannot('control.nobody-in-charge', { device });
};

/** The controls of Linux. */
export const createLinuxControls = ({ run, environment, ...edges }: LinuxControlEdges): Controls => {
  const machineFor = (signal?: AbortSignal): LinuxMachine => ({ ...edges, ask: createAsk(run, signal) });
  const control =
    (name: Exclude<DeviceControl, 'useResolvers'>) =>
    (device: string, signal?: AbortSignal): Promise<Planned> => {
      const machine = machineFor(signal);
      return planFor(machine, device, (manager) => manager[name]?.(machine, device));
    };
  return {
    flushNames: (signal) => flushNames(machineFor(signal)),
    renewAddress: control('renewAddress'),
    reconnect: control('reconnect'),
    preferIpv4: control('preferIpv4'),
    useResolvers: async (device, resolvers, signal) => {
      if (resolvers.length === 0 || !resolvers.every(isSafeAddress))
        return cannot('control.no-usable-resolver', { device });
      const machine = machineFor(signal);
      return planFor(machine, device, (manager) => manager.useResolvers?.(machine, device, resolvers));
    },
    turnOffProxy: (signal) => turnOffProxy(createAsk(run, signal), environment),
    resetSockets: () => Promise.resolve(nothingToDo('control.windows-only')),
  };
};
