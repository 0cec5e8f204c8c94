import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autostartEntry, desktopStartup } from '../../electron/startup.ts';
import type { StartupNeeds } from '../../electron/startup.ts';

type LoginItem = { openAtLogin?: boolean; path?: string; args?: string[] };

const appWith = (switches: Record<string, string>, isPackaged: boolean) => {
  const items: LoginItem[] = [];
  const app = {
    isPackaged,
    commandLine: { getSwitchValue: (name: string) => switches[name] ?? '' },
    getLoginItemSettings: () => ({ openAtLogin: items.at(-1)?.openAtLogin ?? false }),
    setLoginItemSettings: (item: LoginItem) => void items.push(item),
  };
  return { items, app: app as unknown as StartupNeeds['app'] };
};

const linux = (home: string, environment: Record<string, string> = {}) => ({ platform: 'linux', environment, home });

describe('Starting with the computer, on Linux', () => {
  const started = ['/opt/electron', '/opt/tokwatch/main.js'];
  const fresh = () => mkdtempSync(join(tmpdir(), 'tokwatch-startup-'));

  it('is off at first, and is an entry of the autostart folder once it is on', async () => {
    const home = fresh();
    const file = join(home, '.config/autostart/tokwatch.desktop');
    const { app } = appWith({ 'data-dir': '/data/of mine' }, false);
    const startup = desktopStartup({ app, machine: linux(home), started })!;
    expect(await startup.state()).toBe('off');
    expect(existsSync(join(home, '.config'))).toBe(false);
    expect(await startup.set(true)).toEqual({ ok: true, value: 'on' });
    expect(readFileSync(file, 'utf8')).toContain(
      '\nExec="/opt/electron" "/opt/tokwatch/main.js" "--hidden" "--data-dir=/data/of mine"\n',
    );
    expect(await startup.set(false)).toEqual({ ok: true, value: 'off' });
    expect(existsSync(file)).toBe(false);
  });

  it('is off where the desktop has switched the entry off', async () => {
    const config = fresh();
    const { app } = appWith({}, false);
    const startup = desktopStartup({ app, machine: linux('/nowhere', { XDG_CONFIG_HOME: config }), started })!;
    await startup.set(true);
    const file = join(config, 'autostart/tokwatch.desktop');
    writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`);
    expect(await startup.state()).toBe('off');
  });

  it('says so where the folder cannot be made', async () => {
    const home = fresh();
    mkdirSync(join(home, '.config'));
    writeFileSync(join(home, '.config/autostart'), 'a file');
    const startup = desktopStartup({ app: appWith({}, false).app, machine: linux(home), started })!;
    expect(await startup.set(true)).toMatchObject({ ok: false, error: { said: { id: 'startup.not-done' } } });
  });

  it('starts an AppImage by its own file', async () => {
    const home = fresh();
    const { app } = appWith({}, true);
    const machine = linux(home, { APPIMAGE: '/apps/Tokwatch.AppImage' });
    await desktopStartup({ app, machine, started: ['/run/mounted/tokwatch'] })!.set(true);
    const entry = readFileSync(join(home, '.config/autostart/tokwatch.desktop'), 'utf8');
    expect(entry).toContain('\nExec="/apps/Tokwatch.AppImage" "--hidden"\n');
  });

  it('takes no sign of a path for one of its own', () => {
    const entry = autostartEntry({ path: '/odd/"a" $b `c` %d\\e', args: [] });
    expect(entry).toContain('\nExec="/odd/\\\\"a\\\\" \\\\$b \\\\`c\\\\` %%d\\\\\\\\e"\n');
  });
});

describe('Starting with the computer, elsewhere', () => {
  it('is a login item', async () => {
    const { app, items } = appWith({}, true);
    const machine = { platform: 'win32', environment: {}, home: 'C:\\me' };
    const startup = desktopStartup({ app, machine, started: ['C:\\Tokwatch.exe'] })!;
    expect(await startup.state()).toBe('off');
    expect(await startup.set(true)).toEqual({ ok: true, value: 'on' });
    expect(items).toEqual([{ openAtLogin: true, path: 'C:\\Tokwatch.exe', args: ['--hidden'] }]);
  });

  it('is not offered where macOS would start the browser part alone', () => {
    const machine = { platform: 'darwin', environment: {}, home: '/nowhere' };
    expect(desktopStartup({ app: appWith({}, false).app, machine, started: ['/e', '/main.js'] })).toBeUndefined();
  });
});
