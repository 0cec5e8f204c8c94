// What a page can try, tried in real Chromium: it runs as our page does, and tries to get out.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../engine/support/patience.ts';
import { startSmallInternet } from '../engine/support/small-internet.ts';
import type { SmallInternet } from '../engine/support/small-internet.ts';
import type { DoubleContents } from './double/double-contents.ts';
import { buildApp } from './support/built-app.ts';
import type { BuiltApp } from './support/built-app.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { makeHome, startDesktop } from './support/start-desktop.ts';
import type { Desktop, Home } from './support/start-desktop.ts';

describe.skipIf(!hasChromium)('a page that tries to get out', () => {
  let browser: Browser;
  let app: BuiltApp;
  let internet: SmallInternet;
  let home: Home;
  let desktop: Desktop;
  let contents: DoubleContents;
  let page: Page;

  beforeAll(async () => {
    browser = await sharedChromium();
    app = await buildApp('tiny');
    internet = await startSmallInternet();
    home = await makeHome(internet);
    desktop = await startDesktop(internet, home, { app, browser });
    await vi.waitFor(() => expect(desktop.windows[0]?.isVisible()).toBe(true), patience);
    contents = desktop.windows[0]!.webContents;
    page = contents.browserPage!.page;
    await vi.waitFor(stillThere, patience);
  });
  afterAll(async () => {
    for (const resource of [desktop, home, internet, app]) await resource[Symbol.asyncDispose]();
    await browser.close();
  });

  const stillThere = async (): Promise<void> => {
    expect(page.url()).toBe('https://tokwatch.invalid/');
    expect(await page.textContent('h1')).toContain('All is well');
  };

  it.each([
    ['goes to a website', "location.href = 'https://www.tiktok.com/'"],
    ['opens a script as its address', "location.href = 'data:text/html,<h1>gone</h1>'"],
    [
      'follows a link',
      "document.body.append(Object.assign(document.createElement('a'), { href: 'https://a.example/', id: 'x' })); document.getElementById('x').click()",
    ],
  ])('%s: it stays where it is', async (_what, script) => {
    let navigations = 0;
    const count = (): void => void (navigations += 1);
    contents.on('did-navigate', count);
    await page.evaluate(`(() => { ${script} })()`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    contents.off('did-navigate', count);
    await stillThere();
    expect(navigations).toBe(0);
  });

  it.each([
    'https://www.tiktok.com/live',
    'https://x.com/TikTokSupport/../evil',
    'https://x.com.a.example/TikTokSupport',
  ])('opens a window with %s: it is closed at once, and the user’s browser is left alone', async (url) => {
    await page.evaluate(`void window.open('${url}')`);
    await expect.poll(() => page.context().pages().length, patience).toBe(1);
    expect(desktop.opened).toEqual([]);
  });

  const adding = (tag: string, properties: string): string =>
    `document.body.append(Object.assign(document.createElement('${tag}'), { ${properties} }))`;

  it.each([
    ['adds an inline script', adding('script', "textContent: 'window.broken = true'")],
    ['adds a script of another site', adding('script', "src: 'https://a.example/x.js'")],
    ['adds a frame', adding('iframe', "src: '/index.html'")],
    ['adds an object', adding('object', "data: '/index.html'")],
    ['adds a picture of another site', adding('img', "src: 'https://a.example/x.png'")],
    ['adds an inline style', adding('style', "textContent: 'h1 { color: red }'")],
    ['adds a base address', adding('base', "href: 'https://a.example/'")],
    ['runs a text as code', "try { eval('window.broken = true') } catch {}"],
    ['fetches', "fetch('https://a.example/').catch(() => undefined)"],
    ['fetches its own files', "fetch('/index.html').catch(() => undefined)"],
    ['opens a socket', "try { new WebSocket('wss://a.example/') } catch {}"],
    ['sends a beacon', "navigator.sendBeacon('https://a.example/', 'x')"],
  ])('%s: the policy refuses it', async (_what, attempt) => {
    const refused = await page.evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
      setTimeout(() => { ${attempt} });
      setTimeout(() => resolve('nothing was refused'), 3000);
    })`);
    expect(refused).toMatch(/-src|base-uri/);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    await stillThere();
  });

  it('looks for Node and Electron: there is nothing but the two functions', async () => {
    const found = await page.evaluate(`({
      names: Object.keys(window.tokwatch).sort(),
      frozen: Object.isFrozen(window.tokwatch),
      others: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'].filter((name) => name in window),
    })`);
    expect(found).toEqual({ names: ['ask', 'listen'], frozen: true, others: [] });
  });

  it.each([
    ["'no.such'", 'unknown-channel'],
    ["'settings.set', { key: 'tiktok.region', value: 'mars' }", 'bad-settings'],
    ["'settings.set', 'x'", 'bad-argument'],
    ['{}', 'forbidden'],
  ])('asks %s: it is refused with a sentence', async (words, code) => {
    const answer = await page.evaluate(`window.tokwatch.ask(${words})`);
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it('subscribes without end, and is loaded anew by the shell: the old subscriptions are gone', async () => {
    await page.evaluate("for (let n = 0; n < 100; n += 1) window.tokwatch.listen('health.changed', () => undefined)");
    await contents.browserPage!.reload();
    await expect.poll(() => page.textContent('h1'), patience).toContain('All is well');
    contents.sent.length = 0;
    desktop.trays[0]!.menu!.click('Check again');
    await expect.poll(() => contents.sent.length, patience).toBeGreaterThan(0);
    expect(new Set(contents.sent.map(({ args }) => args[0]))).toEqual(new Set([1]));
  });
});
