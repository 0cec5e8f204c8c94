import { describe, expect, it } from 'vitest';
import { createDarwinOs } from '../../../engine/os/darwin.ts';
import { createLinuxOs } from '../../../engine/os/linux.ts';
import { createWindowsOs } from '../../../engine/os/win32.ts';
import { createStubRun, noFiles } from './stub-run.ts';

const systems = { linux: createLinuxOs, darwin: createDarwinOs, win32: createWindowsOs };
const plain = { count: 3, intervalMs: 200, waitMs: 1000, hopLimit: null, onEvent: () => undefined };

/** The arguments of a ping of 1472 bytes that must arrive in one piece. */
const argumentsOn = async (system: keyof typeof systems, address: string): Promise<string> => {
  const { run, asked } = createStubRun(() => '');
  const os = systems[system]({ run, files: noFiles, environment: {} });
  await os.ping({ ...plain, address, payloadBytes: 1472, dontFragment: true });
  return asked.map((words) => words.join(' ')).join('\n');
};

describe('a ping of a size that must arrive in one piece', () => {
  it.each([
    ['linux', '8.8.8.8', 'ping -n -c 3 -i 0.2 -W 1 -s 1472 -M do 8.8.8.8'],
    ['darwin', '8.8.8.8', 'ping -n -c 3 -i 0.2 -W 1000 -s 1472 -D 8.8.8.8'],
    ['darwin', '2a00::1', 'ping6 -n -c 3 -i 1 -s 1472 -D 2a00::1'],
    ['win32', '8.8.8.8', 'ping -n 3 -w 1000 -l 1472 -f 8.8.8.8'],
    ['win32', '2a00::1', 'ping -n 3 -w 1000 -l 1472 2a00::1'],
  ] as const)('on %s to %s', async (system, address, said) => expect(await argumentsOn(system, address)).toBe(said));

  it('of an impossible size is a bug of the caller', async () => {
    const os = createLinuxOs({ run: createStubRun(() => '').run, files: noFiles, environment: {} });
    await expect(os.ping({ ...plain, address: '8.8.8.8', payloadBytes: 70_000 })).rejects.toThrow(RangeError);
  });
});
