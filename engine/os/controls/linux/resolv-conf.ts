// The plain /etc/resolv.conf, which glibc and musl read for each lookup. Whoever writes it otherwise, such as a DHCP client, does
// so again with the next lease: the change lasts until then.
import { readOrNull } from '../../name-service.ts';
import { cannot, change } from '../planned.ts';
import { isExactText, withNameServers } from '../parse/name-settings.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';

const path = '/etc/resolv.conf';

const useResolvers = async ({ files }: LinuxMachine, _device: string, resolvers: readonly string[]): MaybePlanned => {
  const former = await readOrNull(files, path);
  if (former === null || !isExactText(former)) return cannot('control.former-unknown', { by: path });
  const text = withNameServers(former, resolvers);
  return change(path, {
    steps: [{ type: 'write', path, text, over: former }],
    undo: [{ type: 'write', path, text: former, over: text }],
  });
};

/** The file itself, for all devices at once, where nobody else gives names to programs. */
export const resolvConf: DeviceManager = { useResolvers };
