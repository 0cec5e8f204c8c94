// Parts of a view that have an address of their own.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe.skipIf(!hasChromium)('A part of a view', () => {
  const { open } = windowTests();

  it('is unfolded, in sight and has the focus when one comes by a link; the others stay folded', async () => {
    const { page } = await open(snapshotOf('dns.tiktok-blocked'));
    await page.getByRole('link', { name: /See which names your filter blocks/ }).click();
    await page.getByRole('button', { name: 'Check my filter' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Does a DNS filter break TikTok?');
    expect(await page.getByRole('button', { name: 'Check my filter' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Compare' }).isVisible()).toBe(false);
    expect(await page.locator('[aria-current]').innerText()).toBe('Fixes');
  });

  it('is there at once when the address names it, and another one by another address', async () => {
    const { page } = await open(snapshotOf('ok'), { hash: '#fixes/network' });
    await page.getByRole('button', { name: 'Compare' }).waitFor();
    await page.evaluate(() => (location.hash = 'fixes/message'));
    await page.getByRole('textbox', { name: 'Or type or paste it' }).waitFor();
    await expect.poll(() => focused(page)).toContain('TikTok shows a message?');
  });

  it('is the letter for whoever’s provider has to act', async () => {
    const { page } = await open(snapshotOf('internet.down'), { history: evening });
    await page.getByRole('link', { name: /^Make a letter to your provider/ }).click();
    await expect.poll(() => focused(page)).toBe('Take it along');
    await page.getByRole('button', { name: /letter/i }).waitFor();
  });
});
