// The order in which glibc hands out the addresses of a name, set for all programs in /etc/gai.conf. It lasts until it is undone,
// so it is the last resort: where somebody manages the device, IPv6 is left out there instead.
import { readOrNull } from '../../name-service.ts';
import { isExactText, withIpv4First } from '../parse/name-settings.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing } from '../planned.ts';
import type { DeviceManager, LinuxMachine, MaybePlanned } from './linux-edges.ts';

const path = '/etc/gai.conf';

const preferIpv4 = async ({ files }: LinuxMachine, device: string): MaybePlanned => {
  const former = await readOrNull(files, path);
  if (!isExactText(former ?? '')) return cannot('control.former-unknown', { by: path });
  const text = withIpv4First(former ?? '');
  if (text === null) return nothingToDo('control.ipv4-already', { device });
  return change(path, {
    steps: [{ type: 'write', path, text, over: former ?? '' }],
    undo: [
      former === null
        ? onlyOver(showing('cat', [path], text.trim().split('\n')), commandStep('admin', 'rm', ['-f', path]))
        : { type: 'write', path, text: former, over: text },
    ],
  });
};

/** The file, for all devices at once. */
export const gaiConf: DeviceManager = { preferIpv4 };
