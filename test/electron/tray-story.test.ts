import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { homeNetwork } from '../engine/support/stub-os.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';
import { trayPng } from './support/tray-png.ts';

const allIsWell = 'All is well: TikTok answers, and your connection is fine.';
const noLink = 'It’s this computer: no cable is plugged in and Wi-Fi is not connected.';
const side = process.platform === 'linux' ? 24 : 16;

describe.skipIf(!hasChromium || process.platform === 'darwin')('when the cable is pulled out and put back', () => {
  let browser: Browser;
  let app: BuiltApp;
  beforeAll(async () => {
    browser = await sharedChromium();
    app = await buildApp('tiny');
  });
  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  it('image, tooltip, menu and window change each time, without a reload', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    let network = homeNetwork();
    internet.os = { ...internet.os, networkState: () => Promise.resolve(network) };
    await using desktop = await startDesktop(internet, home, { app, browser });
    const tray = await expect
      .poll(() => desktop.trays[0], patience)
      .toBeDefined()
      .then(() => desktop.trays[0]!);
    const contents = desktop.windows[0]!.webContents;
    const heading = (): Promise<string | null | undefined> | undefined => contents.browserPage?.page.textContent('h1');
    let navigations = 0;
    contents.on('did-navigate', () => (navigations += 1));

    await expect.poll(() => tray.tooltip, patience).toBe(allIsWell);
    expect(tray.image.pngs.get(1)).toEqual(trayPng('ok', side));
    expect(tray.menu?.labels).toEqual([
      allIsWell,
      expect.stringMatching(/^Since \d\d:\d\d$/),
      ...['—', 'Check again', 'Pause watching', '—', 'I am LIVE now', 'No notifications for a while', '—'],
      ...['Open Tokwatch', 'Quit Tokwatch'],
    ]);
    await expect.poll(heading, patience).toBe(allIsWell);

    network = { interfaces: [{ ...network.interfaces[0]!, carrier: false, addresses: [] }], routes: [] };
    await expect.poll(() => tray.tooltip, patience).toBe(noLink);
    expect(tray.image.pngs.get(1)).toEqual(trayPng('down', side));
    expect(tray.menu?.labels[0]).toBe(noLink);
    await expect.poll(heading, patience).toBe(noLink);

    network = homeNetwork();
    await expect.poll(() => tray.tooltip, patience).toBe(allIsWell);
    expect(tray.image.pngs.get(1)).toEqual(trayPng('ok', side));
    await expect.poll(heading, patience).toBe(allIsWell);
    expect(navigations).toBeLessThanOrEqual(1);
  });

  it('the menu looks again, opens the window and quits', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app });
    await expect.poll(() => desktop.trays[0]?.tooltip, patience).toBe(allIsWell);
    const menu = desktop.trays[0]!.menu!;
    const window = desktop.windows[0]!;

    const before = internet.net.asked.length;
    menu.click('Check again');
    await expect.poll(() => internet.net.asked.length, patience).toBeGreaterThan(before + 5);

    window.close();
    expect(window.isVisible()).toBe(false);
    menu.click('Open Tokwatch');
    expect(window.isVisible()).toBe(true);

    menu.click('Quit Tokwatch');
    expect(await desktop.app.exited.promise).toBe(0);
  });

  it('the menu begins and ends a LIVE and a pause, and each has its shape', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app });
    await expect.poll(() => desktop.trays[0]?.tooltip, patience).toBe(allIsWell);
    const tray = desktop.trays[0]!;
    const shapeOf = (state: 'ok' | 'live' | 'paused'): Buffer => trayPng(state, side);
    const shown = (): Buffer | undefined => tray.image.pngs.get(1);

    tray.menu!.click('I am LIVE now');
    await expect.poll(shown, patience).toEqual(shapeOf('live'));
    tray.menu!.click('My LIVE is over');
    await expect.poll(shown, patience).toEqual(shapeOf('ok'));

    tray.menu!.click('Pause watching');
    await expect.poll(shown, patience).toEqual(shapeOf('paused'));
    expect(tray.tooltip).toBe('Watching is paused.');
    tray.menu!.click('Go on watching');
    await expect.poll(() => tray.tooltip, patience).not.toBe('Watching is paused.');
  });
});
