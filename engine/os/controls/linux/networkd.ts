// systemd-networkd, asked by networkctl. Setting a device up anew is one request: what dies meanwhile leaves nothing down.
import { isManagedByNetworkd } from '../parse/networkctl.ts';
import { change, commandStep } from '../planned.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';

const by = 'systemd-networkd';

/** True when systemd-networkd has set this device up or is doing so. */
export const isNetworkds = async ({ ask }: LinuxMachine, device: string): Promise<boolean> =>
  isManagedByNetworkd((await ask('networkctl', 'list', '--no-legend', '--no-pager')) ?? '', device);

const request =
  (verb: string) =>
  async (machine: LinuxMachine, device: string): MaybePlanned =>
    (await isNetworkds(machine, device))
      ? change(by, { steps: [commandStep('session', 'networkctl', [verb, device])] })
      : null;

/** systemd-networkd, in charge of each device that it has set up. */
export const networkd: DeviceManager = { renewAddress: request('renew'), reconnect: request('reconfigure') };
