// A D-Bus session bus of the test's own, which starts nothing of this machine's by itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hasProgram } from '../../../build/setup/system-tools.mjs';

/** True where such a bus can be started. */
export const hasBus = process.platform === 'linux' && hasProgram('dbus-daemon');

if (!hasBus) console.warn('SKIPPED: stories on a D-Bus session bus, since there is no dbus-daemon.');

/** A running bus; `folder` is where XDG_RUNTIME_DIR may point, and `offer` names a program that it starts on demand. */
export type PrivateBus = AsyncDisposable & {
  address: string;
  folder: string;
  environment: Readonly<Record<string, string>>;
  offer: (name: string, program: readonly string[]) => void;
};

// As --session has it, but for the folder of services.
const configuration = (
  folder: string,
): string => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Starts a bus. */
export const startBus = async (): Promise<PrivateBus> => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-bus-'));
  mkdirSync(join(folder, 'services'));
  writeFileSync(join(folder, 'bus.conf'), configuration(folder));
  const daemon = spawn('dbus-daemon', [`--config-file=${folder}/bus.conf`, '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(daemon, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('dbus-daemon did not start')));
  const started = once(createInterface({ input: daemon.stdout }), 'line') as Promise<[string]>;
  const [address] = await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return {
    address,
    folder,
    environment: { DBUS_SESSION_BUS_ADDRESS: address },
    offer: (name, [program = '', ...args]) =>
      writeFileSync(
        join(folder, 'services', `${name}.service`),
        `[D-BUS Service]\nName=${name}\nExec=${[program, ...args].join(' ')}\n`,
      ),
    [Symbol.asyncDispose]: async () => {
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
