// The report as whoever gets it opens it: in a browser, from a file, on a phone or a wide screen, with a script or without.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReport } from '../../../../engine/exports/report/session-report.ts';
import { hasChromium } from '../../../browser/chromium.ts';
import { sharedChromium } from '../../../browser/shared.ts';
import { circumstances } from '../evening.ts';
import { fourHours } from '../../session/four-hours.ts';

const attack = `</script><script>document.title='taken over'</script><img src="https://example.invalid/x" onerror="document.title='taken over'">`;

describe.skipIf(!hasChromium)('The report in a browser', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-report-'));
  const file = join(directory, 'report.html');
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
    const made = sessionReport({ form: 'html' }, fourHours({ markers: ['Raffle', attack] }), circumstances);
    writeFileSync(file, made.files[0]!.text);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const opened = async (
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; asked: string[]; complaints: string[] }> => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
    const [asked, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (said) => complaints.push(said.text()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, complaints };
  };

  const clock = (page: Page) => page.locator('#clock');
  const chart = (page: Page) => page.locator('#chart');

  it('asks for nothing but itself, runs nothing of anybody else’s, and its own policy has nothing to complain about', async () => {
    const { page, asked, complaints } = await opened();
    await page.locator('summary').first().click();
    expect(asked).toHaveLength(1);
    expect(await page.title()).toBe('Friday night set');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lets no script run that is put into it later', async () => {
    const { page, complaints } = await opened();
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "x"' }))`,
    );
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
    expect(await page.title()).toBe('Friday night set');
    await page.close();
  });

  it('begins at the first dip, with its cause and the figures of that moment', async () => {
    const { page } = await opened();
    await expect.poll(() => clock(page).textContent()).toBe('20:41:24');
    expect(await page.locator('#cause').textContent()).toContain('It’s the link to your router');
    expect(await page.locator('#now-bitrate').textContent()).toMatch(/^\d,\d{3} kbit\/s$/);
    await page.close();
  });

  it('is moved along by keys: seconds, minutes, both ends, from dip to dip', async () => {
    const { page } = await opened();
    await expect.poll(() => clock(page).textContent()).not.toBe('');
    await chart(page).focus();
    const afterKey = async (key: string): Promise<string | null> => {
      await page.keyboard.press(key);
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
      return clock(page).textContent();
    };
    expect(await afterKey('Home')).toBe('20:00:12');
    expect(await afterKey('PageUp')).toBe('20:01:12');
    expect(await afterKey('n')).toBe('20:41:24');
    expect(await afterKey('n')).toBe('21:47:12');
    expect(await page.locator('#cause').textContent()).toContain('TikTok’s LIVE server');
    expect(await afterKey('p')).toBe('20:41:24');
    expect(await afterKey('End')).toBe('00:00:11');
    expect(await chart(page).getAttribute('aria-valuetext')).toContain('00:00:11. Your stream held.');
    await page.close();
  });

  it('tells the moment under a pointer and under a finger', async () => {
    for (const hasTouch of [false, true]) {
      const { page } = await opened({ hasTouch });
      await chart(page).scrollIntoViewIfNeeded();
      const { x, y, width } = (await chart(page).boundingBox())!;
      // Three minutes into the five in which the LIVE server was slow.
      const at = x + (width * (110 * 60)) / 14_400;
      if (hasTouch) await page.touchscreen.tap(at, y + 60);
      else await page.mouse.move(at, y + 60);
      await expect.poll(() => clock(page).textContent()).toMatch(/^21:(49|50):/);
      expect(await page.locator('#cause').textContent()).toContain('TikTok’s LIVE server');
      await page.close();
    }
  });

  it('shows a dip from its place in the list, closer', async () => {
    const { page } = await opened();
    const whole = await page.locator('path.least-ribbon').getAttribute('d');
    await page.locator('.show').nth(2).click();
    await expect.poll(() => clock(page).textContent()).toBe('22:58:16');
    expect(await page.locator('#cause').textContent()).toContain('It’s your internet provider');
    expect(await page.locator('path.least-ribbon').getAttribute('d')).not.toBe(whole);
    expect(await page.locator('#ticks text').allTextContents()).toContain('22:59');
    await page.locator('#whole').click();
    await expect.poll(() => page.locator('path.least-ribbon').getAttribute('d')).toBe(whole);
    await page.close();
  });

  it('says where nobody watched, and draws a hatch there', async () => {
    const { page } = await opened();
    await chart(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect.poll(() => clock(page).textContent()).toBe('22:58:16');
    for (let minutes = 0; minutes < 28; minutes += 1) await page.keyboard.press('PageDown');
    await expect.poll(() => clock(page).textContent()).toBe('22:30:16');
    expect(await page.locator('#cause').textContent()).toBe('Nobody watched at this moment.');
    expect(await page.locator('#now-bitrate').textContent()).toBe('no data');
    const hatches = await page.locator('path.hatched[data-columns="kilobits"]').getAttribute('d');
    expect(hatches).toMatch(/^M6\d\d/);
    await page.close();
  });

  it('is printed whole on A4: light, everything unfolded, nothing cut, nothing that one could only click', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await opened({ javaScriptEnabled, colorScheme: 'dark' });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const sizes = pdf.match(/\/MediaBox \[[^\]]+\]/g) ?? [];
      expect(new Set(sizes)).toEqual(new Set(['/MediaBox [0 0 594.95996 841.91998]']));
      expect(sizes.length).toBeGreaterThanOrEqual(5);
      expect(sizes.length).toBeLessThanOrEqual(8);
      // As wide as A4 between its margins of 14 mm.
      await page.setViewportSize({ width: 688, height: 1017 });
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(
        0,
      );
      expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      );
      expect(await page.locator('button:visible, #now:visible, #cursor:visible').count()).toBe(0);
      expect(await page.locator('summary').count()).toBe(2);
      for (const table of await page.locator('table').all())
        expect(await table.locator('td').last().isVisible()).toBe(true);
      await page.close();
    }
  });

  it('has its charts and its tables without a script, and nothing that would do nothing', async () => {
    const { page } = await opened({ javaScriptEnabled: false });
    expect((await page.locator('path.least-ribbon').getAttribute('d'))!.length).toBeGreaterThan(1000);
    expect(await page.locator('.with-script:visible, button:visible').count()).toBe(0);
    expect(await page.locator('table').count()).toBeGreaterThanOrEqual(4);
    await page.close();
  });
});
