import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../engine/deps/clock.ts';
import { mayUnshare } from '../../../build/setup/system-tools.mjs';
import { createGuards } from '../../../engine/fixes/guard.ts';
import { patience } from '../support/patience.ts';

const program = fileURLToPath(new URL('guard-stand-in.ts', import.meta.url));

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'tokwatch-guard-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }));

const said = async (child: ChildProcess): Promise<ChildProcess> => {
  const text = await new Promise<string>((resolve) => child.stdout?.once('data', (word) => resolve(String(word))));
  expect(text).toBe('guarded\n');
  return child;
};

const begin = (file: string, end: string): Promise<ChildProcess> =>
  said(spawn(process.execPath, [program, file, end], { stdio: ['ignore', 'pipe', 'inherit'] }));

describe.skipIf(process.platform === 'win32')('The guard of a fix', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('does the second half when the program dies by %s', async (signal) => {
    const file = join(folder, 'on');
    const child = await begin(file, 'in-the-middle');
    await wait(200);
    expect(existsSync(file)).toBe(false);
    child.kill(signal);
    await expect.poll(() => existsSync(file), patience).toBe(true);
  });

  it('goes without doing anything when all went well', async () => {
    const file = join(folder, 'on');
    const child = await begin(file, 'well');
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    await wait(500);
    expect(existsSync(file)).toBe(false);
  });

  // A network of its own with one way out, by the device d0.
  const network = [
    'ip link add d0 type veth peer name d1 && ip link set d1 up && ip link set d0 up && ip addr add 10.9.0.2/24 dev d0',
    'ip route add default via 10.9.0.1 dev d0 && exec "$@"',
  ].join(' && ');

  it.skipIf(process.getuid?.() !== 0 || !mayUnshare())(
    'does nothing in another network, and what it is due in the one of before (skipped where no network can be made)',
    async () => {
      const story = async (gateway: string): Promise<boolean> => {
        const file = join(folder, gateway);
        const ownWay = JSON.stringify({ device: 'd0', gateways: [gateway] });
        const words = ['--net', 'sh', '-c', network, 'sh', process.execPath, program, file, 'in-the-middle', ownWay];
        const child = await said(spawn('unshare', words, { stdio: ['ignore', 'pipe', 'inherit'] }));
        child.kill('SIGKILL');
        await expect.poll(() => existsSync(`${file}.note`), patience).toBe(true);
        return existsSync(file);
      };
      expect(await story('10.9.0.99')).toBe(false);
      expect(await story('10.9.0.1')).toBe(true);
    },
  );

  it('is said to be missing where it cannot be started', async () => {
    const start = createGuards(systemClock, process.platform, { node: join(folder, 'no-such-node') });
    expect(await start([])).toBeNull();
  });
});
