// The real window as it is built, in the real shell: it works under the policy, without a reload, at the size of the tray.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import { homeNetwork } from '../engine/support/stub-os.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';
import type { Desktop } from './support/start-desktop.ts';

/** The page of a desktop's window, once it is there. */
const shownBy = async ({ windows }: Desktop): Promise<Page> => {
  await expect.poll(() => windows[0]?.webContents.browserPage?.page, patience).toBeDefined();
  return windows[0]!.webContents.browserPage!.page;
};

describe.skipIf(!hasChromium)('the real window in the desktop shell', () => {
  let browser: Browser;
  let app: BuiltApp;
  beforeAll(async () => {
    browser = await sharedChromium();
    app = await buildApp('real');
  });
  afterAll(async () => {
    await browser.close();
    await app[Symbol.asyncDispose]();
  });

  it('says the sentence, follows the verdict without a reload, and breaks no rule of the policy', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    let network = homeNetwork();
    internet.os = { ...internet.os, networkState: () => Promise.resolve(network) };
    await using desktop = await startDesktop(internet, home, { app, browser });
    const page = await shownBy(desktop);
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const text = (): Promise<string> => page.innerText('body');
    await expect.poll(text, patience).toContain('All is well: TikTok answers, and your connection is fine.');
    network = { interfaces: [{ ...network.interfaces[0]!, carrier: false, addresses: [] }], routes: [] };
    await expect.poll(text, patience).toContain('It’s this computer: no cable is plugged in');
    network = homeNetwork();
    await expect.poll(text, patience).toContain('All is well');
    // Its own wish to load anew is granted, and the new document is told like the first one.
    await page.evaluate('location.reload()');
    network = { interfaces: [{ ...network.interfaces[0]!, carrier: false, addresses: [] }], routes: [] };
    await expect.poll(text, patience).toContain('It’s this computer: no cable is plugged in');
    expect(complaints).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(page.viewportSize()).toEqual({ width: 380, height: 600 });
  });

  it('opens a page to see for yourself in the user’s own browser, by the click alone, and stays what it is', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app, browser });
    const page = await shownBy(desktop);
    await page.getByText('See for yourself').click();
    expect(desktop.opened).toEqual([]);
    await page.getByRole('link', { name: 'Downdetector' }).click();
    await expect.poll(() => desktop.opened, patience).toEqual(['https://downdetector.com/status/tiktok/']);
    await expect.poll(() => page.context().pages().length, patience).toBe(1);
    expect(page.url()).toBe('https://tokwatch.invalid/');
  });

  it('copies the question for a friend without any permission', async () => {
    await using internet = await startSmallInternet();
    await using home = await makeHome(internet);
    await using desktop = await startDesktop(internet, home, { app, browser });
    const page = await shownBy(desktop);
    await page.getByText('See for yourself').click();
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('Copied.').waitFor();
  });
});
