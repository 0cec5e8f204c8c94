// Starting with the computer: the login items of macOS and Windows, and on Linux an entry of the desktop's autostart folder. The
// system is asked each time, since the user may change it there, too.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import type { StartupState } from '../contract/first-steps.ts';
import { message } from '../contract/message.ts';
import { failWith } from '../contract/refusal.ts';
import { ok } from '../contract/result.ts';
import { makeDirectory } from '../engine/deps/make-directory.ts';
import type { Startup } from '../engine/desktop/startup.ts';
import type { Machine } from './places.ts';

/** The switch with which the system starts the app: no window opens. */
export const HIDDEN = 'hidden';

/** What it needs: the app, the machine, and the words of the command line that has started this app, the program first. */
export type StartupNeeds = {
  app: Pick<App, 'isPackaged' | 'getLoginItemSettings' | 'setLoginItemSettings' | 'commandLine'>;
  machine: Machine;
  started: readonly string[];
};

const kept = ['data-dir', 'config', 'catalog'] as const;

/** The words of the command line that starts the app again, as it was started, without a window. */
const commandOf = ({ app, machine, started }: StartupNeeds): { path: string; args: string[] } => {
  const [program = '', script] = started;
  const path = app.isPackaged ? (machine.environment['APPIMAGE'] ?? program) : program;
  const places = kept.flatMap((name) => {
    const value = app.commandLine.getSwitchValue(name);
    return value === '' ? [] : [`--${name}=${value}`];
  });
  return { path, args: [...(app.isPackaged || script === undefined ? [] : [script]), `--${HIDDEN}`, ...places] };
};

// The Desktop Entry Specification: a word in quotes, its special signs escaped, and each backslash doubled as in any value.
const quoted = (word: string): string =>
  `"${word
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

/** The entry of the autostart folder that runs this command. */
export const autostartEntry = ({ path, args }: { path: string; args: readonly string[] }): string =>
  `[Desktop Entry]\nType=Application\nName=Tokwatch\nExec=${[path, ...args].map(quoted).join(' ')}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n`;

const autostartFile = ({ environment, home }: Machine): string => {
  const given = environment['XDG_CONFIG_HOME'];
  return join(given?.startsWith('/') ? given : join(home, '.config'), 'autostart', 'tokwatch.desktop');
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));

const onLinux = (needs: StartupNeeds): Startup => {
  const file = autostartFile(needs.machine);
  const state = async (): Promise<StartupState> => {
    const entry = await readFile(file, 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    return entry === null || /^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/m.test(entry) ? 'off' : 'on';
  };
  const change = async (isOn: boolean): Promise<void> => {
    if (!isOn) return rm(file, { force: true });
    await makeDirectory(dirname(file));
    await writeFile(file, autostartEntry(commandOf(needs)));
  };
  return {
    state,
    set: async (isOn) => {
      try {
        await change(isOn);
        return ok(await state());
      } catch (error) {
        if (error instanceof Error && 'code' in error) return failWith('usage', message('startup.not-done'));
        throw error;
      }
    },
  };
};

const asLoginItem = (needs: StartupNeeds): Startup => {
  const { app } = needs;
  const command = commandOf(needs);
  const now = (): StartupState => (app.getLoginItemSettings(command).openAtLogin ? 'on' : 'off');
  return {
    state: () => Promise.resolve(now()),
    set: (isOn) => {
      app.setLoginItemSettings({ ...command, openAtLogin: isOn });
      const isDone = now() === (isOn ? 'on' : 'off');
      return Promise.resolve(isDone ? ok(now()) : failWith('usage', message('startup.not-done')));
    },
  };
};

/** How this app is started with the computer; undefined where it cannot be, as macOS starts packaged apps only. */
export const desktopStartup = (needs: StartupNeeds): Startup | undefined => {
  const { platform } = needs.machine;
  if (platform === 'linux') return onLinux(needs);
  return platform === 'darwin' && !needs.app.isPackaged ? undefined : asLoginItem(needs);
};
