// Single keys that act, the list of them, and the setting that keeps them from acting.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../contract/settings.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const settled = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const list = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const silent = { ...defaultSettings, window: { ...defaultSettings.window, shortcuts: false } };

describe.skipIf(!hasChromium)('Single keys', () => {
  const { open } = windowTests();

  it('go to views, and the focus goes along', async () => {
    const { page } = await open(well);
    await settled(page);
    for (const [keys, heading] of [
      [['g', 'h'], 'History'],
      [['3'], 'LIVE'],
      [['g', 'f'], 'Fixes'],
      [['5'], 'Settings'],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect.poll(() => focused(page), patience).toBe(heading);
    }
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await expect.poll(() => focused(page), patience).toContain('All is well');
  });

  it('check again, pause and go on, from any view, and say so', async () => {
    const { page, server } = await open(well, { hash: '#history' });
    await settled(page);
    await page.keyboard.press('c');
    await page.getByRole('status').filter({ hasText: 'Looking again.' }).waitFor();
    expect(server.looks()).toBe(1);
    await page.keyboard.press('p');
    await page.getByText('Watching is paused. The same key goes on with it.').waitFor();
    await page.keyboard.press('p');
    await page.getByText('Watching goes on.').waitFor();
  });

  it('mark a moment while LIVE, and say so when none goes on', async () => {
    const { page, server } = await open(well);
    await settled(page);
    await page.keyboard.press('m');
    await page.getByText('No LIVE goes on, so there is nothing to mark.').waitFor();
    server.show({ ...well, live: true, at: minutesAgo(-1) });
    await expect
      .poll(async () => {
        await page.keyboard.press('m');
        return page.locator('.keys-did').innerText();
      }, patience)
      .not.toMatch(/^No LIVE/);
    expect(server.sessions.asked.marks).not.toEqual([]);
  });

  it('say that nothing was done while the engine is away', async () => {
    const { page, server } = await open(well, { expectedTrouble: goneServer });
    await settled(page);
    await page.keyboard.press('c');
    await page.getByText('Looking again.').waitFor();
    server.goAway();
    await page.locator('.stale').first().waitFor();
    await page.keyboard.press('p');
    await page.getByText('Tokwatch does not answer, so nothing was done.').waitFor();
  });

  it('are letters where something is typed', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const field = page.getByRole('textbox', { name: 'Server URL' });
    await field.fill('');
    await field.pressSequentially('cpm?5');
    expect(await field.inputValue()).toBe('cpm?5');
    expect([server.looks(), await list(page).count(), new URL(page.url()).hash]).toEqual([0, 0, '#settings']);
  });

  it('do nothing where somebody has switched them off, at once and in every window', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await expect.poll(() => server.settings().window.shortcuts, patience).toBe(false);
    await page.getByRole('heading', { level: 1 }).focus();
    const asked = page.waitForResponse('**/api/ask/settings.get');
    await page.keyboard.press('c');
    await asked;
    expect(server.looks()).toBe(0);
    server.setSettings(defaultSettings);
    await page.keyboard.press('c');
    await expect.poll(() => server.looks(), patience).toBe(1);
  });

  it.each([
    ['is refused', 200, { ok: false, error: { code: 'not-ready', message: 'Not now.' } }],
    ['is too much', 429, { ok: false, error: { code: 'too-many', message: 'Not now.' } }],
  ])('change nothing where the question whether they may %s, and still lead to views', async (_how, status, body) => {
    const { page, server } = await open(well, { expectedTrouble: /status of 429/ });
    await settled(page);
    await page.route('**/api/ask/settings.get', (route) =>
      route.fulfill({ status, json: body, headers: { 'retry-after': '0' } }),
    );
    for (const key of ['c', 'p', 'm']) await page.keyboard.press(key);
    await page.getByText('Tokwatch does not answer, so nothing was done.').waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => focused(page), patience).toBe('History');
    expect(server.looks()).toBe(0);
    await page.unroute('**/api/ask/settings.get');
    await page.keyboard.press('c');
    await expect.poll(() => server.looks(), patience).toBe(1);
  });

  it('that were switched off stay off where the question about it is refused', async () => {
    const { page, server } = await open(well, { settings: silent });
    await settled(page);
    const pressed = async (key: string): Promise<void> => {
      const asked = page.waitForResponse('**/api/ask/settings.get');
      await page.keyboard.press(key);
      await asked;
    };
    await pressed('c');
    const json = { ok: false, error: { code: 'not-ready', message: 'Not now.' } };
    await page.route('**/api/ask/settings.get', (route) => route.fulfill({ json }));
    for (const key of ['c', '2', '?']) await pressed(key);
    // What comes after is taken in its turn.
    await page.unroute('**/api/ask/settings.get');
    await pressed('c');
    expect([server.looks(), new URL(page.url()).hash, await list(page).count()]).toEqual([0, '', 0]);
    expect(await page.locator('.keys-did').filter({ hasText: /./ }).count()).toBe(0);
  });

  it('are not fetched before one is pressed', async () => {
    const files: string[] = [];
    const { page } = await open(well, {
      before: (page) => Promise.resolve(page.on('request', (request) => files.push(request.url()))),
    });
    await settled(page);
    await page.keyboard.press('Tab');
    const fetched = (): string[] => files.filter((file) => /start-keys-.*js$/.test(file));
    expect(fetched()).toEqual([]);
    await page.keyboard.press('?');
    await list(page).waitFor();
    expect(fetched()).toHaveLength(1);
  });
});

describe.skipIf(!hasChromium)('The list of keys', () => {
  const { open } = windowTests();

  it('opens with ?, keeps the focus, closes with Escape, and gives the focus back', async () => {
    const { page, server } = await open(well);
    await settled(page);
    await page.getByRole('button', { name: 'Check again' }).focus();
    await page.keyboard.press('?');
    await list(page).waitFor();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() =>
        document.activeElement === document.body ? true : document.activeElement!.closest('dialog') !== null,
      );
      expect({ step, isInside }).toEqual({ step, isInside: true });
    }
    await page.keyboard.press('c');
    expect(await list(page).innerText()).toContain('Go to a view');
    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'hidden' });
    expect(await focused(page)).toContain('Check again');
    expect(server.looks()).toBe(0);
  });

  it('leads to the setting that switches them off', async () => {
    const { page } = await open(well);
    await settled(page);
    await page.keyboard.press('?');
    await list(page).getByRole('link', { name: 'Single keys can be switched off in the settings.' }).press('Enter');
    await expect.poll(() => focused(page), patience).toBe('Settings');
    expect(await list(page).count()).toBe(0);
  });

  it('does not come where single keys are off', async () => {
    const { page } = await open(well, { settings: silent });
    await settled(page);
    const asked = page.waitForResponse('**/api/ask/settings.get');
    await page.keyboard.press('?');
    await asked;
    expect(await list(page).count()).toBe(0);
  });

  it.each(cornerLooks)('has nothing that axe would find, in $colorScheme at $width px, and fits', async (look) => {
    for (const language of ['en', 'ar', 'pseudo']) {
      const { page } = await open(well, { ...look, prepare: (server) => server.speak(language) });
      await settled(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await findings(page)).toEqual([]);
      for (const width of [320, 380, 1100]) {
        await page.setViewportSize({ width, height: 600 });
        const box = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
        expect({ language, width, tooWide: Math.max(0, box) }).toEqual({ language, width, tooWide: 0 });
      }
    }
  });
});
