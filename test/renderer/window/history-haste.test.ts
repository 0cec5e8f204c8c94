// A hasty hand in History, and an engine that has too much to do for it.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../contract/result.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const period = (page: Page) => page.locator('.score .period');

describe.skipIf(!hasChromium)('Looking closer and back by keys', () => {
  const { open } = windowTests();

  it('asks for the first step and for the one where the hand rests', async () => {
    let asked = 0;
    const { page } = await open(well, {
      hash: '#history',
      before: async (page) => {
        page.on('request', (request) => void (asked += request.url().endsWith('/history.strip') ? 1 : 0));
        await page.clock.install();
      },
    });
    const strips = page.getByRole('slider').first();
    await strips.waitFor();
    await page.clock.pauseAt(Date.now() + 2000);
    await strips.focus();
    const whole = await period(page).innerText();
    asked = 0;
    for (const key of ['+', '+', '+', '-', '+', '+', '+']) {
      await page.keyboard.press(key);
      await page.clock.runFor(100);
    }
    expect(asked).toBe(1);
    await page.clock.runFor(500);
    await expect.poll(() => asked).toBe(2);
    await expect.poll(() => period(page).innerText()).not.toBe(whole);
  });

  it('what is refused as too much is greyed, and asked again by itself', async () => {
    const { page } = await open(well, {
      hash: '#history',
      expectedTrouble: /status of 429/,
      before: (page) => page.clock.install(),
    });
    await page.getByRole('slider').first().waitFor();
    await page.clock.pauseAt(Date.now() + 2000);
    let isBusy = true;
    const json = fail('too-many', 'That is more than Tokwatch answers at once.');
    await page.route('**/api/ask/history.strip', (route) =>
      isBusy ? route.fulfill({ status: 429, json, headers: { 'retry-after': '1' } }) : route.fallback(),
    );
    await page.getByRole('button', { name: '7 d' }).click();
    const alert = page.getByRole('alert').getByText('That is more than Tokwatch answers at once.');
    const isTold = async (): Promise<number> => {
      await page.clock.runFor(500);
      return alert.count();
    };
    await expect.poll(isTold).toBe(1);
    expect(await page.locator('.score [aria-busy=true]').count()).toBeGreaterThan(0);
    isBusy = false;
    await expect.poll(isTold).toBe(0);
    await expect.poll(() => page.locator('.score [aria-busy=true]').count()).toBe(0);
  });
});
