// Somebody looks for a setting, changes it and thinks better of it, with the keyboard alone.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { settingKeys } from '../../../contract/settings.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');

const shownKeys = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-key]').evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));

const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const [label] = (activeElement as HTMLInputElement | null)?.labels ?? [];
    return (label ?? activeElement)?.textContent?.trim() ?? '';
  });

describe.skipIf(!hasChromium)('Looking for a setting', () => {
  const { open } = windowTests();

  it('shows them all at first, and as one types those that fit', async () => {
    const { page } = await open(well, { hash: '#settings' });
    const field = page.getByRole('searchbox', { name: 'Find a setting' });
    await field.waitFor();
    expect((await shownKeys(page)).sort()).toEqual([...settingKeys].sort());
    await field.focus();
    await page.keyboard.type('do not disturb');
    await page.getByText('1 setting fits.').waitFor();
    expect(await shownKeys(page)).toEqual(['alerts.quietHours']);
    expect(await page.getByRole('group', { name: 'Groups of settings' }).getByRole('button').allInnerTexts()).toEqual([
      'Notifications',
    ]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-key]').count()).toBe(settingKeys.length);
    await page.keyboard.type('xyzzy');
    await page.getByText('No setting fits “xyzzy”. Try another word, or fewer.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Find a setting');
  });

  it('ends with it changed, marked as changed, undone, changed again and put back, without a mouse', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('alerts.sound');
    await page.getByText('1 setting fits.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe('With a sound');
    const setting = page.locator('[data-key="alerts.sound"]');
    expect(await setting.innerText()).not.toContain('At first');
    await page.keyboard.press('Space');
    await setting.getByText('Saved.').waitFor();
    expect(server.settings().alerts.sound).toBe(true);
    expect(await setting.innerText()).toContain('Changed · At first: off');
    await setting.getByRole('button', { name: 'Undo With a sound' }).press('Enter');
    await setting.getByText('As before.').waitFor();
    expect(server.settings().alerts.sound).toBe(false);
    await expect.poll(() => focusedLabel(page)).toBe('With a sound');
    await page.keyboard.press('Space');
    await setting.getByText('Saved.').waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe('Back to that');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().alerts.sound).toBe(false);
    await expect.poll(() => setting.getByText('Changed').count()).toBe(0);
    await expect.poll(() => focusedLabel(page)).toBe('With a sound');
  });

  it('takes back what was typed, too', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    const hours = page.getByRole('textbox', { name: 'Quiet hours' });
    await hours.fill('23:00-08:00');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().alerts.quietHours).toBe('23:00-08:00');
    await page.getByRole('button', { name: 'Undo Quiet hours' }).press('Enter');
    await expect.poll(() => server.settings().alerts.quietHours).toBeNull();
    await expect.poll(() => hours.inputValue()).toBe('');
  });

  it('goes to a group, and the focus with it', async () => {
    const { page } = await open(well, { hash: '#settings' });
    await page.getByRole('button', { name: 'Rules for OBS' }).press('Enter');
    await expect.poll(() => focusedLabel(page)).toBe('Rules for OBS');
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toContain('Off');
    expect(new URL(page.url()).hash).toBe('#settings');
  });

  it.each(cornerLooks)('leaves axe nothing to find: $colorScheme at $width px', async (look) => {
    const { page } = await open(well, { ...look, hash: '#settings' });
    await page.getByRole('radio', { name: 'Europe' }).check();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('searchbox').fill('region');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('searchbox').fill('xyzzy');
    expect(await findings(page)).toEqual([]);
  });

  it.each([
    ['ar', 320],
    ['pseudo', 320],
    ['pseudo', 1100],
  ])('has room for its words: %s at %d px', async (language, width) => {
    const { page } = await open(well, {
      ...{ hash: '#settings', width, inDesktop: true },
      prepare: (server) => {
        server.speak(language);
        server.setStartup('off');
      },
    });
    await page.getByRole('searchbox').waitFor();
    await page.getByRole('radio').nth(1).check();
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(Math.max(0, tooWide)).toBe(0);
    const clipped = await page
      .locator('main button, main label, main p')
      .evaluateAll(
        (all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.matches('.unseen')).length,
      );
    expect(clipped).toBe(0);
  });
});

describe.skipIf(!hasChromium)('Starting with the computer', () => {
  const { open } = windowTests();

  it('is offered in the desktop app alone, and shown as the system has it', async () => {
    const { page } = await open(well, { hash: '#settings' });
    await page.getByRole('searchbox').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Start with this computer' }).count()).toBe(0);
    const desktop = await open(well, {
      ...{ hash: '#settings', inDesktop: true },
      prepare: (server) => server.setStartup('off'),
    });
    const box = desktop.page.getByRole('checkbox', { name: 'Start with this computer' });
    await box.press('Space');
    await expect.poll(() => desktop.server.startup()).toBe('on');
    expect(await box.isChecked()).toBe(true);
  });
});
