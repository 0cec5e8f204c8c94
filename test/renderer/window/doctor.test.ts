// The filter doctor in the window, in a real Chromium.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { reportOf, seenOf, studioAllowed } from '../../engine/doctor/sights.ts';
import { findings } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const start = (page: Page) => page.getByRole('button', { name: 'Check my filter' });
const again = (page: Page) => page.getByRole('button', { name: 'Check again' });
const line = 'pihole allow tron-sg.bytelemon.com';

describe.skipIf(!hasChromium)('The filter doctor in the window', () => {
  const { open } = windowTests();
  const well = snapshotOf('ok');

  it('says what is broken, whose filter it is and what to allow, with the broken host first', async () => {
    const { page } = await open(well, { hash: '#fixes/filter' });
    await start(page).click();
    await page.getByText('A DNS filter breaks TikTok for you: watching LIVE.').waitFor();
    await page.getByText('The filter: Pi-hole (by its mark).').waitFor();
    expect(await page.locator('pre').innerText()).toBe(line);
    expect(await page.locator('[data-state]').first().innerText()).toContain('tron-sg.bytelemon.com');
    expect(await page.locator('[data-state=fine]').first().isVisible()).toBe(false);
    await page.getByText('Fine: 2 more.').click();
    expect(await page.locator('[data-state=fine]').first().isVisible()).toBe(true);
    await page.getByText('That is fine: nothing of yours depends on them.').waitFor();
  });

  it('copies the line, also where the page is not allowed to use the clipboard', async () => {
    for (const permissions of [['clipboard-read', 'clipboard-write'], ['clipboard-read']]) {
      const { page } = await open(well, { hash: '#fixes/filter', permissions });
      if (permissions.length === 1) {
        await page.evaluate(() => {
          Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('not allowed')) });
        });
      }
      await start(page).click();
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Copied.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(line);
    }
  });

  it('shows at once that it asks, and can be ended; then nothing was found and it can be asked again', async () => {
    const { page } = await open(well, { hash: '#fixes/filter', prepare: (server) => server.examineUntilStopped() });
    await start(page).click();
    await page.getByRole('button', { name: 'Asking…' }).waitFor();
    await page.getByRole('button', { name: 'End it' }).press('Enter');
    await start(page).waitFor();
    expect(await page.getByRole('button', { name: 'End it' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Check my filter');
    expect(await page.locator('pre').count()).toBe(0);
  });

  it('asked again, shows what the allowed line changed, and still does after a walk through the views', async () => {
    const { page, server } = await open(well, { hash: '#fixes/filter' });
    await start(page).click();
    await page.locator('pre').waitFor();
    server.find(studioAllowed);
    await again(page).click();
    await page.getByText('Works again: watching LIVE.').waitFor();
    await page.getByText('tron-sg.bytelemon.com: was filtered, now fine').waitFor();
    expect(await page.locator('pre').count()).toBe(0);
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('link', { name: 'Fixes', exact: true }).click();
    await page.getByText('Works again: watching LIVE.').waitFor();
    await again(page).click();
    await page.getByText('Nothing has changed.').waitFor();
  });

  it('says why there is no answer, and keeps what was found before', async () => {
    const { page, server } = await open(well, { hash: '#fixes/filter', expectedTrouble: goneServer });
    await start(page).click();
    await page.locator('pre').waitFor();
    await page.route('**/api/ask/doctor.dns', (route) => route.abort());
    await again(page).click();
    await page.getByText('The engine did not answer.').waitFor();
    expect(await page.locator('pre').innerText()).toBe(line);
    await page.unroute('**/api/ask/doctor.dns');
    server.find(reportOf(seenOf([], { control: null })));
    await again(page).click();
    await page.getByText('your DNS gives no true answer even for well-known pages').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it.each([
    ['light', 320],
    ['dark', 1400],
  ] as const)('is well with axe and no wider than the window, in %s at %i px', async (colorScheme, width) => {
    const { page } = await open(well, { hash: '#fixes/filter', colorScheme, width });
    await start(page).click();
    await page.getByText('Fine: 2 more.').click();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
