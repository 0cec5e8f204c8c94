// The close-up of the measurements: what it shows, how one zooms into it, and what it takes from the page.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import type { OpenWindow, Opening } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const HOUR_MS = 3_600_000;
const chartIn = (page: Page): Locator => page.getByRole('slider', { name: 'Moment in the close-up' });
/**
 * Points at a part of the close-up’s width, wherever it stands by then: what comes late above it moves it, and a place that was read
 * before may be beyond the window’s edge.
 */
const pointAt = async (page: Page, part: number, y: number): Promise<void> => {
  const { width } = (await chartIn(page).boundingBox())!;
  await chartIn(page).hover({ position: { x: width * part, y } });
};
const reads = (page: Page): Promise<string> =>
  page
    .locator('.reads > span')
    .allInnerTexts()
    .then((parts) => asTyped(parts.join(' ')));

/** Whether there is ink of this kind at a part of the drawing’s width. */
const hasInkAt = (page: Page, part: number): Promise<boolean> =>
  page.locator('canvas').evaluate((canvas: HTMLCanvasElement, at) => {
    const x = Math.round(canvas.width * at);
    const { data } = canvas.getContext('2d')!.getImageData(x, 12, 1, canvas.height - 24);
    // The two lines of the scale are hair-thin: whatever else is there is a measurement.
    return data.filter((value, index) => index % 4 === 3 && value > 200).length > 3;
  }, part);

describe.skipIf(!hasChromium)('The close-up', () => {
  const { open } = windowTests();

  const openChart = async (opening: Opening = {}): Promise<OpenWindow> => {
    const opened = await open(well, { hash: '#history', history: evening, width: 1000, ...opening });
    const { page } = opened;
    await page.getByText('The measurements, close up').click();
    await page.locator('canvas').waitFor();
    await expect.poll(() => hasInkAt(page, 0.3), patience).toBe(true);
    return opened;
  };
  const lengthsAsked = ({ server }: OpenWindow): number[] =>
    server.history.stripAsks().map(({ fromMs, toMs }) => (toMs - fromMs) / HOUR_MS);

  it('is fetched only when somebody opens it', async () => {
    const files: string[] = [];
    const before = (page: Page): Promise<unknown> =>
      Promise.resolve(page.on('request', (request) => files.push(request.url().split('/').at(-1)!)));
    const { page } = await open(well, { hash: '#history', history: evening, before });
    await page.locator('[data-series=rtt][d^="M"]').first().waitFor();
    const drawing = (): string[] => files.filter((file) => file.startsWith('plot-'));
    expect(drawing()).toEqual([]);
    await page.getByText('The measurements, close up').click();
    await page.locator('canvas').waitFor();
    expect(drawing()).toHaveLength(2);
  });

  it('has a gap where nobody watched, and shades the incidents with their shapes', async () => {
    const { page } = await openChart();
    // The computer slept from 08:43 to 14:43, in the middle of the day that is shown.
    expect(await hasInkAt(page, 0.58)).toBe(false);
    expect(await hasInkAt(page, 0.85)).toBe(true);
    expect(await page.locator('[data-span]').count()).toBe(3);
    expect(await page.locator('[data-mark]').count()).toBeGreaterThanOrEqual(2);
    expect(
      await page.getByRole('img', { name: /^Time to answer, To the internet: .*3 incidents are shaded/ }).count(),
    ).toBe(1);
  });

  it('points with the strips: one moment, told in words and by all of them', async () => {
    const { page } = await openChart();
    await pointAt(page, 0.3, 40);
    await expect
      .poll(() => reads(page), patience)
      .toMatch(/^Sat, Nov 21, 04:5\d [\d.]+ ms on average, from [\d.]+ ms to [\d.]+ ms; \d of \d+ lost$/);
    expect(await page.locator('.cursor').count()).toBeGreaterThanOrEqual(3);
    await pointAt(page, 0.6, 40);
    await expect.poll(() => reads(page), patience).toMatch(/Nothing was measured\.$/);
  });

  it('comes closer where somebody drags, and asks the engine for that time', async () => {
    const opened = await openChart();
    const { page } = opened;
    await pointAt(page, 0.75, 40);
    await page.mouse.down();
    await pointAt(page, 0.8, 40);
    await pointAt(page, 0.875, 40);
    await page.mouse.up();
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(3, 1);
    expect(opened.server.history.lineAsks().at(-1)).toMatchObject(opened.server.history.stripAsks().at(-1)!);
  });

  it('zooms by a wheel with Ctrl, and lets any other wheel scroll the page', async () => {
    const opened = await openChart();
    const { page } = opened;
    await pointAt(page, 0.5, 60);
    await page.mouse.wheel(0, -40);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(12, 0);
    expect(lengthsAsked(opened).filter((hours) => hours < 23)).toHaveLength(1);
  });

  it('zooms by two fingers', async () => {
    const opened = await openChart({ hasTouch: true, width: 380 });
    const { page } = opened;
    await chartIn(page).scrollIntoViewIfNeeded();
    const { x, y, width } = (await chartIn(page).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...parts: number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: parts.map((part, id) => ({ id, x: x + width * part, y: y + 100 })),
      });
    await touch('touchStart', 0.4, 0.6);
    for (const by of [0.05, 0.1, 0.15, 0.2]) await touch('touchMove', 0.4 - by, 0.6 + by);
    await touch('touchEnd');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(8, 0);
  });

  it('is zoomed and made whole again with keys', async () => {
    const opened = await openChart();
    const { page } = opened;
    await chartIn(page).focus();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('PageDown');
    expect(await chartIn(page).getAttribute('aria-valuetext')).toMatch(/^Sat, Nov 21, 16:55: /);
    await page.keyboard.press('+');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(12, 1);
    await page.keyboard.press('+');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(6, 1);
    await page.keyboard.press('-');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBeCloseTo(12, 1);
    await page.keyboard.press('Escape');
    await expect.poll(() => lengthsAsked(opened).at(-1), patience).toBe(24);
  });

  it('shows hosts of TikTok, each for the time and as finely as it is looked at', async () => {
    const { page, server } = await openChart();
    await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('First byte');
    const hosts = page.getByRole('combobox', { name: 'Measured at' });
    await hosts.selectOption('www.tiktok.example');
    await page.getByRole('img', { name: /^First byte, www\.tiktok\.example: \d+ measurements/ }).waitFor();
    const asked = server.history.measuredAsks().at(-1)!;
    expect(asked).toMatchObject({ measure: 'ttfb', fromMs: server.history.stripAsks().at(-1)!.fromMs });
    await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('Speed');
    await page.getByRole('img', { name: /^Speed, video\.tiktok\.example \(videos\): / }).waitFor();
  });

  it('is a table for whoever wants figures: units in its heads, its step said, sorted by what is pressed', async () => {
    const { page } = await openChart();
    await page.getByRole('button', { name: 'As a table' }).press('Enter');
    const table = page.getByRole('table', {
      name: /^Time to answer: To the internet Nov 20, 21:43 – Nov 21, 21:43; a row for each 15 min/,
    });
    await table.waitFor();
    const rows = await table.getByRole('row').count();
    expect(rows).toBeGreaterThan(20);
    expect(rows).toBeLessThanOrEqual(201);
    const slowest = table.getByRole('button', { name: 'Slowest (ms)' });
    await slowest.press('Enter');
    expect(await table.getByRole('columnheader', { name: 'Slowest (ms)' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const told = (await table.locator('tbody td:nth-child(4)').allInnerTexts())
      .map(Number)
      .filter((ms) => !Number.isNaN(ms));
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  });
});

describe.skipIf(!hasChromium)('The close-up takes from the page', () => {
  const { open } = windowTests();
  const colourOf = (page: Page): Promise<string> =>
    page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const seen = new Map<string, number>();
      for (let index = 0; index < data.length; index += 4) {
        if (data[index + 3] !== 255) continue;
        const colour = [...data.slice(index, index + 3)].join();
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
      return [...seen].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
    });
  const openDrawn = async (opening: Opening): Promise<Page> => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 800, ...opening });
    await page.locator('details:has(.picks) > summary, section.score > div > details > summary').last().click();
    await page.locator('canvas').waitFor();
    await expect.poll(() => hasInkAt(page, 0.3), patience).toBe(true);
    return page;
  };

  it('its colours, also when the system turns dark meanwhile', async () => {
    const page = await openDrawn({ colorScheme: 'light' });
    await expect.poll(() => colourOf(page), patience).toBe('207,201,187');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colourOf(page), patience).toBe('60,65,77');
  });

  it('the system’s colours, where it forces them', async () => {
    const page = await openDrawn({ colorScheme: 'light' });
    await page.emulateMedia({ forcedColors: 'active' });
    await expect.poll(() => colourOf(page), patience).not.toBe('207,201,187');
  });

  it('its language, and time runs from left to right in each', async () => {
    const page = await openDrawn({ prepare: (server) => server.speak('ar') });
    expect(await page.evaluate(() => document.dir)).toBe('rtl');
    // The sleep lies right of the middle, as in every language.
    expect(await hasInkAt(page, 0.58)).toBe(false);
    expect(await hasInkAt(page, 0.42)).toBe(true);
  });

  it.each(cornerLooks)('nothing that axe would find, in $colorScheme at $width px', async (look) => {
    const page = await openDrawn(look);
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.locator('table:has(caption)').waitFor();
    expect(await findings(page)).toEqual([]);
    for (const width of [320, 380, 1400]) {
      await page.setViewportSize({ width, height: 700 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), patience)
        .toBeLessThanOrEqual(0);
    }
  });
});
