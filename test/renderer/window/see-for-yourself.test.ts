// Pages that open in the user's own browser on a click, and a question for a friend.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { pagesToSee } from '../../../contract/see-for-yourself.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const unfold = (page: Page): Promise<void> => page.getByText('See for yourself').click();

describe.skipIf(!hasChromium)('See for yourself', () => {
  const { open } = windowTests();

  it('is folded away, and opened with the keyboard', async () => {
    const { page } = await open(snapshotOf('tiktok.down'));
    const link = page.getByRole('link', { name: 'Downdetector' });
    const summary = page.locator('summary', { hasText: 'See for yourself' });
    await summary.waitFor();
    expect(await link.isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    await link.waitFor();
    await page.keyboard.press('Tab');
    expect(await link.evaluate((one) => document.activeElement === one)).toBe(true);
  });

  it('lists the pages of the contract, each with words, and asks none of them by itself', async () => {
    const asked: string[] = [];
    const { page, server } = await open(snapshotOf('tiktok.down'), {
      before: (page) => Promise.resolve(page.on('request', (request) => asked.push(request.url()))),
    });
    await unfold(page);
    for (const { name, url } of pagesToSee) {
      const link = page.getByRole('link', { name: say(message(`see.${name}`)), exact: true });
      expect(await link.getAttribute('href')).toBe(url);
    }
    await page.getByText('Tokwatch itself asks none of them.').waitFor();
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  it('opens a page on a click, in a tab of its own that learns nothing of this one', async () => {
    const { page } = await open(snapshotOf('tiktok.down'));
    const headers: Record<string, string>[] = [];
    await page.context().route('https://x.com/**', (route) => {
      headers.push(route.request().headers());
      return route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' });
    });
    await unfold(page);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'TikTok Support on X' }).click();
    const tab = await opening;
    await tab.waitForLoadState();
    expect(tab.url()).toBe('https://x.com/TikTokSupport');
    expect(await tab.evaluate(() => window.opener === null && document.referrer === '')).toBe(true);
    expect(headers.map(({ referer }) => referer)).toEqual([undefined]);
    expect(await page.title()).toContain('Tokwatch');
  });
});

describe.skipIf(!hasChromium)('The question for a friend', () => {
  const { open } = windowTests();
  const text = say(message('outside.friend-text'));

  it('is copied with the keyboard, and says so', async () => {
    const { page } = await open(snapshotOf('tiktok.down'), { permissions: ['clipboard-read'] });
    await unfold(page);
    await page.getByRole('button', { name: 'Copy the text' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(text);
  });

  it('is marked for copying by hand where the browser does not copy', async () => {
    const { page } = await open(snapshotOf('tiktok.down'));
    await unfold(page);
    await page.evaluate(() => (document.execCommand = () => false));
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await page.getByText('The text is marked; copy it with the keyboard.').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(text);
  });
});
