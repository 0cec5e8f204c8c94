import { describe, expect, it } from 'vitest';
import type { Rectangle } from 'electron';
import { placeBeside } from '../../electron/placement.ts';
import { createWindow } from '../../electron/window.ts';
import type { DesktopWindow } from '../../electron/window.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleOptions } from './double/electron-double.ts';
import type { DoubleWindow } from './double/double-window.ts';

const icon: Rectangle = { x: 1700, y: 1044, width: 24, height: 24 };

type Opened = { window: DoubleWindow; desktop: DesktopWindow; time: { ms: number }; ending: { now: boolean } };

/** A window that has been painted and shown. */
const openWindow = async (options: Partial<DoubleOptions> = {}, platform = 'win32'): Promise<Opened> => {
  const { module, app, windows } = createElectronDouble(options);
  app.mainModuleLoaded();
  const time = { ms: 10_000 };
  const ending = { now: false };
  const desktop = createWindow({ ...module, platform, preload: '/p', now: () => time.ms, isEnding: () => ending.now });
  await desktop.load();
  return { window: windows[0]!, desktop, time, ending };
};

describe('the window', () => {
  it('stays when one clicks elsewhere, since it was opened by a start', async () => {
    const { window } = await openWindow();
    expect(window.isVisible()).toBe(true);
    window.loseFocus();
    expect(window.isVisible()).toBe(true);
  });

  it('hides when it is closed, for the watch goes on', async () => {
    const { window } = await openWindow();
    expect(window.close()).toBe(false);
    expect(window.isVisible()).toBe(false);
  });

  it('lets itself be closed when the program ends', async () => {
    const { window, ending } = await openWindow();
    ending.now = true;
    expect(window.close()).toBe(true);
  });

  it('whose page has died hides, and is loaded anew when somebody wants to see it', async () => {
    const { window, desktop } = await openWindow();
    let loads = 0;
    window.webContents.on('did-navigate', () => (loads += 1));
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    expect({ visible: window.isVisible(), loads }).toEqual({ visible: false, loads: 0 });
    desktop.show();
    await expect.poll(() => loads).toBe(1);
    desktop.show();
    await Promise.resolve();
    expect({ visible: window.isVisible(), loads }).toEqual({ visible: true, loads: 1 });
  });

  it('goes to a view of its page without loading anything anew', async () => {
    const { window, desktop } = await openWindow();
    let loads = 0;
    window.webContents.on('did-navigate', () => (loads += 1));
    window.close();
    desktop.openView('fixes');
    await expect.poll(() => window.webContents.getURL()).toBe('app://tokwatch/#fixes');
    desktop.openView('fixes');
    desktop.show();
    expect({ visible: window.isVisible(), loads }).toEqual({ visible: true, loads: 0 });
    expect(window.webContents.getURL()).toBe('app://tokwatch/#fixes');
  });

  it.each([
    ['darwin', true],
    ['win32', true],
    ['linux', false],
  ])('is kept out of pictures of the screen on %s: %s', async (platform, isProtected) => {
    const { window, desktop } = await openWindow({}, platform);
    desktop.hideFromCapture(true);
    expect(window.isProtected).toBe(isProtected);
    desktop.hideFromCapture(false);
    expect(window.isProtected).toBe(false);
  });
});

describe('the window opened from the tray', () => {
  const openFromTray = async (options: Partial<DoubleOptions> = {}, at = icon): Promise<Opened> => {
    const opened = await openWindow(options);
    opened.window.close();
    opened.desktop.toggleBeside(at);
    return opened;
  };

  it('stands beside the icon and hides when one clicks elsewhere', async () => {
    const { window } = await openFromTray();
    expect({ visible: window.isVisible(), ...window.position }).toEqual({ visible: true, x: 1522, y: 440 });
    window.loseFocus();
    expect(window.isVisible()).toBe(false);
  });

  it('hides with a second click', async () => {
    const { window, desktop } = await openFromTray();
    desktop.toggleBeside(icon);
    expect(window.isVisible()).toBe(false);
  });

  it('hides with a second click also where that click takes the focus away first, and opens with a third one', async () => {
    const { window, desktop, time } = await openFromTray();
    window.loseFocus();
    time.ms += 100;
    desktop.toggleBeside(icon);
    expect(window.isVisible()).toBe(false);
    time.ms += 1000;
    desktop.toggleBeside(icon);
    expect(window.isVisible()).toBe(true);
  });

  it('stands where the pointer is when the desktop does not tell where the icon is', async () => {
    const cursor = { x: 400, y: 4 };
    const { window } = await openFromTray({ cursor }, { x: 0, y: 0, width: 0, height: 0 });
    expect(window.position).toEqual({ x: 210, y: 4 });
  });

  it('stays from then on when it is brought forward by another start', async () => {
    const { window, desktop } = await openFromTray();
    desktop.show();
    window.loseFocus();
    expect(window.isVisible()).toBe(true);
  });

  it('is left where it is when it was open already', async () => {
    const { window, desktop } = await openWindow();
    desktop.toggleBeside(icon);
    expect({ visible: window.isVisible(), position: window.position }).toEqual({ visible: true, position: null });
  });
});

describe('beside the icon', () => {
  const size = { width: 380, height: 600 };
  const whole = { x: 0, y: 0, width: 1920, height: 1080 };
  it.each([
    ['a panel at the bottom', { x: 1700, y: 1044 }, { ...whole, height: 1040 }, { x: 1522, y: 440 }],
    ['a menu bar at the top', { x: 1200, y: 0 }, { ...whole, y: 24, height: 1056 }, { x: 1022, y: 24 }],
    ['a panel on the left', { x: 10, y: 1000 }, { ...whole, x: 48, width: 1872 }, { x: 48, y: 400 }],
    ['a panel on the right', { x: 1890, y: 900 }, { ...whole, width: 1872 }, { x: 1492, y: 300 }],
    ['a second screen to the left', { x: -60, y: 1044 }, { ...whole, x: -1920, height: 1040 }, { x: -380, y: 440 }],
    ['a screen smaller than the window', { x: 200, y: 460 }, { x: 0, y: 0, width: 320, height: 440 }, { x: 0, y: 0 }],
  ])('means inside of the free part of the screen: %s', (_where, at, workArea, expected) => {
    expect(placeBeside({ ...at, width: 24, height: 24 }, size, workArea)).toEqual(expected);
  });
});
