// Settings that the command line or another window changes while they are looked at, and what outlives a visit to another view.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { readOnce, windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');

const liveWith = (live: Partial<Settings['live']>): Settings => ({
  ...defaultSettings,
  live: { ...defaultSettings.live, ...live },
});

const setting = (page: Page, key: string) => page.locator(`[data-key="${key}"]`);

describe.skipIf(!hasChromium)('What is set elsewhere while one looks', () => {
  const { open } = windowTests();

  it('is seen at once, and said at the setting', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('radio', { name: 'Europe' }).check();
    const region = setting(page, 'tiktok.region');
    await region.getByText('Saved.').waitFor();
    server.setSettings({ ...server.settings(), tiktok: { region: 'us' } });
    await region.getByText('Changed elsewhere. Now: United States').waitFor();
    expect(await page.getByRole('radio', { name: 'United States' }).isChecked()).toBe(true);
    expect(await region.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('is not set back by the way back from a change before it: that is left, and said', async () => {
    const { page, server } = await open(well, { hash: '#settings', before: readOnce });
    await page.getByRole('radio', { name: 'Europe' }).check();
    const region = setting(page, 'tiktok.region');
    await region.getByText('Saved.').waitFor();
    server.setSettings({ ...server.settings(), tiktok: { region: 'us' } });
    await region.getByRole('button', { name: 'Undo' }).click();
    await region.getByText('Changed elsewhere. Now: United States').waitFor();
    expect(server.settings().tiktok.region).toBe('us');
    expect(await page.getByRole('radio', { name: 'United States' }).isChecked()).toBe(true);
  });

  it('is what a change here is taken back to, though nobody had read it before', async () => {
    const { page, server } = await open(well, { hash: '#settings', before: readOnce });
    const region = setting(page, 'tiktok.region');
    await region.waitFor();
    server.setSettings({ ...server.settings(), tiktok: { region: 'us' } });
    await page.getByRole('radio', { name: 'Europe' }).check();
    await region.getByText('Saved.').waitFor();
    await region.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings().tiktok.region).toBe('us');
  });

  it('is read as soon as the window comes back into sight', async () => {
    const { page, server } = await open(well, { hash: '#settings', before: readOnce });
    await setting(page, 'tiktok.region').waitFor();
    server.setSettings({ ...server.settings(), tiktok: { region: 'us' } });
    await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await expect.poll(() => page.getByRole('radio', { name: 'United States' }).isChecked()).toBe(true);
  });

  it('does not touch the field that one is in, nor what was typed there', async () => {
    const { page, server } = await open(well, {
      hash: '#settings',
      settings: liveWith({ ingestUrl: 'rtmp://one.example/game', sceneName: 'One' }),
    });
    const [url, scene] = ['Server URL of your LIVE', 'The scene for it'].map((name) =>
      page.getByRole('textbox', { name }),
    );
    await scene!.focus();
    server.setSettings(liveWith({ ingestUrl: 'rtmp://two.example/game', sceneName: 'Two' }));
    await expect.poll(() => url!.inputValue()).toBe('rtmp://two.example/game');
    await setting(page, 'live.sceneName').getByText('Changed elsewhere. Now: Two').waitFor();
    expect(await scene!.inputValue()).toBe('One');
    await scene!.fill('Mine');
    server.setSettings(liveWith({ ingestUrl: 'rtmp://three.example/game', sceneName: 'Three' }));
    await expect.poll(() => url!.inputValue()).toBe('rtmp://three.example/game');
    expect(await scene!.inputValue()).toBe('Mine');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().live.sceneName).toBe('Mine');
    await setting(page, 'live.sceneName').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings().live.sceneName).toBe('Three');
  });

  it('loads the window in another language only when somebody says so', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const language = setting(page, 'window.language');
    await language.waitFor();
    server.setSettings({ ...defaultSettings, window: { ...defaultSettings.window, language: 'es' } });
    await language.getByText('The window speaks it once it is loaded again.').waitFor();
    const loaded = page.waitForEvent('load');
    await language.getByRole('button', { name: 'Load it again' }).click();
    await loaded;
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('es');
  });
});

describe.skipIf(!hasChromium)('The way back from a change', () => {
  const { open } = windowTests();
  const visitNow = async (page: Page): Promise<void> => {
    await page.locator('nav a[href="#now"]').click();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    await page.locator('nav a[href="#settings"]').click();
  };

  it('of one setting is there after a visit to another view', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('radio', { name: 'Europe' }).check();
    await expect.poll(() => server.settings().tiktok.region).toBe('eu');
    await visitNow(page);
    await setting(page, 'tiktok.region').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings().tiktok.region).toBe('auto');
  });

  it('of all at once is, too, whatever else was set elsewhere', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: liveWith({ sceneName: 'One' }) });
    await page.getByRole('button', { name: 'All as at first' }).click();
    await expect.poll(() => server.settings()).toEqual(defaultSettings);
    await visitNow(page);
    server.setSettings({ ...defaultSettings, tiktok: { region: 'us' } });
    await setting(page, 'tiktok.region').getByText('Changed elsewhere.').waitFor();
    await page.locator('section').last().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings()).toEqual({ ...liveWith({ sceneName: 'One' }), tiktok: { region: 'us' } });
  });
});
