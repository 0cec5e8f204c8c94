import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../engine/deps/run.ts';
import { findTrayHost } from '../../../engine/desktop/tray-host.ts';
import { createRun } from '../../../engine/os/run-command.ts';
import { createStubRun, missingRun } from '../os/stub-run.ts';

const failed: CommandResult = { type: 'done', exitCode: 1, stdout: '', stderr: 'Error connecting: no such address' };

const askedOf = async (answers: Record<string, string | CommandResult>): Promise<[string, string[]]> => {
  const { run, asked } = createStubRun((program) => answers[program] ?? { type: 'missing' });
  return [await findTrayHost('linux', run), asked.map(([program = '']) => program)];
};

describe('a place for tray icons', () => {
  it('is there or missing as GLib’s tool says', async () => {
    expect(await askedOf({ gdbus: '(true,)\n' })).toEqual(['there', ['gdbus']]);
    expect(await askedOf({ gdbus: '(false,)\n' })).toEqual(['missing', ['gdbus']]);
  });

  it('is there or missing as systemd’s tool says where the other one is not installed or gets no answer', async () => {
    expect(await askedOf({ busctl: 'b true\n' })).toEqual(['there', ['gdbus', 'busctl']]);
    expect(await askedOf({ gdbus: failed, busctl: 'b false\n' })).toEqual(['missing', ['gdbus', 'busctl']]);
  });

  it('is not known without a tool, without a bus, without an answer in time, or with an odd one', async () => {
    expect(await findTrayHost('linux', missingRun)).toBe('unknown');
    expect((await askedOf({ gdbus: failed, busctl: failed }))[0]).toBe('unknown');
    expect((await askedOf({ gdbus: { type: 'timeout', stdout: '(fal' }, busctl: 'b maybe' }))[0]).toBe('unknown');
  });

  it('is always there on macOS and Windows, where nobody is asked', async () => {
    const { run, asked } = createStubRun(() => '(false,)');
    expect(await Promise.all(['darwin', 'win32'].map((platform) => findTrayHost(platform, run)))).toEqual([
      ...['there', 'there'],
    ]);
    expect(asked).toEqual([]);
  });
});

const canHaveBus =
  process.platform === 'linux' && ['dbus-daemon', 'gdbus'].every((name) => existsSync(`/usr/bin/${name}`));

const startBus = async (): Promise<{ bus: ChildProcess; address: string }> => {
  const bus = spawn('/usr/bin/dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface({ input: bus.stdout }), 'line')) as [string];
  return { bus, address };
};

describe.skipIf(!canHaveBus)('a place for tray icons on a real session bus', () => {
  it('is missing where nobody owns its name', async () => {
    const { bus, address } = await startBus();
    const run = createRun('linux', { DBUS_SESSION_BUS_ADDRESS: address });
    expect(await findTrayHost('linux', run)).toBe('missing');
    bus.kill();
    await once(bus, 'exit');
    expect(await findTrayHost('linux', run)).toBe('unknown');
  });
});
