import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { webPreferences } from '../../electron/security.ts';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';

const allIsWell = 'All is well: TikTok answers, and your connection is fine.';

describe.skipIf(!hasChromium)('the desktop app, from its start to a registered tray and a painted window', () => {
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

  it('sets itself up in an order that keeps every door shut before there is a page to walk through it', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app, browser });
    await expect.poll(() => desktop.trays, patience).toHaveLength(1);
    expect(desktop.order).toEqual([
      'path userData',
      'lock',
      'name Tokwatch',
      'app id',
      'sandbox',
      'switch disable-background-networking',
      'scheme',
      'ready',
      'permissions',
      'network guard',
      'app menu',
      'protocol app',
      'window',
      'handle tokwatch:ask',
      'tray',
    ]);
    expect(desktop.protocol.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  });

  it('shows the window only when it is painted, and says the same sentence there and in the tray', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app, browser });
    await expect.poll(() => desktop.windows, patience).toHaveLength(1);
    const [{ options, webContents: contents, isVisible, timesShown } = expect.fail()] = desktop.windows;
    expect(options).toMatchObject({ width: 380, height: 600, show: false, paintWhenInitiallyHidden: true });
    expect(options.webPreferences).toMatchObject(webPreferences);
    expect({ isVisible: isVisible.call(desktop.windows[0]), timesShown }).toEqual({ isVisible: false, timesShown: 0 });
    await expect.poll(() => desktop.windows[0]!.isVisible(), patience).toBe(true);
    const { page } = contents.browserPage!;
    await expect.poll(() => page.textContent('h1'), patience).toBe(allIsWell);
    await expect.poll(() => desktop.trays[0]!.tooltip, patience).toBe(allIsWell);
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(1, 2, 3)');
  });
});
