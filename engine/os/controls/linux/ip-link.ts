// The link itself, down and up by `ip`, for devices that nobody else manages. The kernel forgets routes and IPv6 addresses with
// the link, so the second half brings them back; a DHCP client that runs for the device is asked for the rest.
import type { Family } from '../../../../contract/reading.ts';
import { leavesLinkLocal, parseAddressesToRestore, parseRoutesToRestore } from '../parse/link-restore.ts';
import { cannot, change, commandStep } from '../planned.ts';
import type { CommandStep } from '../step.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';

const by = 'ip';

const ip = (...args: readonly string[]): CommandStep => commandStep('admin', 'ip', args);

const routesOf = async (
  { ask }: LinuxMachine,
  family: Family,
  device: string,
): Promise<readonly CommandStep[] | null> => {
  const listed = await ask('ip', `-${family}`, 'route', 'show', 'dev', device);
  // A kernel without IPv6 answers the IPv6 question with a failure, and has nothing to forget.
  const routes = listed === null && family === 6 ? [] : listed === null ? null : parseRoutesToRestore(listed);
  return routes?.map((words) => ip(`-${family}`, 'route', 'replace', ...words, 'dev', device)) ?? null;
};

const addressesOf = async ({ ask }: LinuxMachine, device: string): Promise<readonly CommandStep[]> => {
  const [listed, link] = await Promise.all([
    ask('ip', '-j', '-6', 'addr', 'show', 'dev', device),
    ask('ip', '-d', '-j', 'link', 'show', 'dev', device),
  ]);
  return parseAddressesToRestore(listed ?? '', leavesLinkLocal(link ?? '')).map((address) =>
    ip('-6', 'addr', 'replace', address, 'dev', device, 'nodad'),
  );
};

const reconnect = async (machine: LinuxMachine, device: string): MaybePlanned => {
  // The link must not stay down because somebody closed a question for the second password.
  if (!machine.isRoot) return cannot('control.only-root', { by });
  const [routes4, routes6, addresses] = await Promise.all([
    routesOf(machine, 4, device),
    routesOf(machine, 6, device),
    addressesOf(machine, device),
  ]);
  if (routes4 === null || routes6 === null) return cannot('control.former-unknown', { by });
  return change(by, {
    steps: [ip('link', 'set', 'dev', device, 'down')],
    always: [ip('link', 'set', 'dev', device, 'up'), ...addresses, ...routes4, ...routes6],
  });
};

/** The kernel, which always has the last word. */
export const ipLink: DeviceManager = { reconnect };
