// A session bus of the test's own with a tray on it, so that the icon is registered where the test can see it.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const python = '/usr/bin/python3';
const watcher = fileURLToPath(new URL('./status-notifier-watcher.py', import.meta.url));

/** What an icon says about itself over D-Bus; `sides` are those of its pictures in pixels. */
export type Registered = { path: string; title?: string; tooltip?: string; sides?: number[]; trouble?: string };

/** A running bus with a tray; `icons` grows with each one that registers. */
export type TrayHost = Disposable & { address: string; icons: Registered[] };

/** True where a bus and the tray on it can be started. */
export const canHostTray =
  process.platform === 'linux' &&
  existsSync('/usr/bin/dbus-daemon') &&
  spawnSync(python, ['-c', 'import gi'], { stdio: 'ignore' }).status === 0;

/** Why a test that needs the tray is skipped where it cannot be had. */
export const noTray = 'a tray on a D-Bus session bus: dbus-daemon, gdbus and python3-gi are not all here';

const linesOf = (child: ChildProcess): Interface => createInterface({ input: child.stdout! });

const firstLine = (child: ChildProcess, lines: Interface): Promise<string> =>
  new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`${child.spawnfile} ended with status ${status}`)));
  });

/** Starts a session bus and a tray on it. */
export const startTrayHost = async (): Promise<TrayHost> => {
  const bus = spawn('/usr/bin/dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await firstLine(bus, linesOf(bus));
  const tray = spawn(python, [watcher], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: address },
  });
  const lines = linesOf(tray);
  await firstLine(tray, lines);
  const icons: Registered[] = [];
  lines.on('line', (line) => icons.push(JSON.parse(line) as Registered));
  return {
    address,
    icons,
    [Symbol.dispose]: () => {
      tray.kill();
      bus.kill();
    },
  };
};
