import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { brokenNow, evening, halfYear, incidentOf } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const field = (page: Page): Locator => page.getByRole('slider', { name: 'Moment' });
const stripOf = (page: Page, name: string): Locator =>
  page.getByRole('img', { name: new RegExp(`^${name}: `) }).first();
const drawn = async (page: Page): Promise<void> => page.locator('[data-condition="ok"][d^="M"]').first().waitFor();
const top = async (locator: Locator): Promise<number> => (await locator.boundingBox())!.y;

/** Moves the mouse along the strips, from one part of their width to another. */
const drag = async (page: Page, from: number, to: number): Promise<void> => {
  const { x, y, width } = (await field(page).boundingBox())!;
  await page.mouse.move(x + width * from, y + 30);
  await page.mouse.down();
  await page.mouse.move(x + width * to, y + 30, { steps: 4 });
};

describe.skipIf(!hasChromium)('The score of a day', () => {
  const { open } = windowTests();

  it('has a row for the whole and for each link, says how each fared, and what that leaves out', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    expect(asTyped((await stripOf(page, 'Internet').getAttribute('aria-label'))!)).toBe(
      'Internet: up 97.02%, broken 25 min, fine 13 hr 35 min, not watched 9 hr 59 min',
    );
    const main = asTyped(await page.locator('main').innerText());
    expect(main).toContain('3 incidents; up 95.06% of this time.');
    expect(main).toContain('Left out of that figure: not watched 9 hr 59 min and not known 30 min.');
    expect(main).toContain('Nov 20, 21:43 – Nov 21, 21:43');
    expect(main).toContain('Times: UTC');
    expect(main).toContain('Kept since May 5, 2026: 12.4 MB of at most 150 MB.');
    const [asked] = server.history.stripAsks();
    expect(asked!.toMs - asked!.fromMs).toBe(86_400_000);
    expect(asked!.widthPx).toBe(Math.round((await field(page).boundingBox())!.width));
  });

  it('tells its times on the user’s own clock', async () => {
    const { page } = await open(well, {
      ...{ hash: '#history', history: evening, timezoneId: 'America/New_York', width: 1000 },
    });
    await page.getByText('Nov 21, 16:02 – 16:27').waitFor();
    await page.getByText('Times: America/New_York (UTC-5)').first().waitFor();
  });

  it('has TikTok’s parts folded away on the same axis, and everything as a table', async () => {
    const { page } = await open(well, { hash: '#history', history: evening });
    await drawn(page);
    expect(await page.getByRole('img', { name: /^videos: / }).count()).toBe(0);
    await page.getByText('TikTok’s parts', { exact: true }).click();
    expect(await stripOf(page, 'videos').getAttribute('aria-label')).toMatch(/^videos: up 96\.93%, broken 25\smin/);
    await page.getByText('The strips as a table').click();
    const row = page.getByRole('row', { name: /^Internet/ });
    expect((await row.getByRole('cell').allInnerTexts()).map(asTyped)).toEqual([
      ...['97.02%', '13 hr 35 min', '–', '25 min', '–', '9 hr 59 min'],
    ]);
  });

  it('moves on with the time, and asks again when something has happened', async () => {
    const { page, server } = await open(well, {
      ...{ hash: '#history', history: evening, before: (page: Page) => page.clock.install() },
    });
    await drawn(page);
    await page.getByRole('button', { name: '1 h' }).click();
    await expect.poll(() => server.history.stripAsks().length, patience).toBe(2);
    const asked = server.history.stripAsks().length;
    await page.clock.runFor(20_000);
    await expect.poll(() => server.history.stripAsks().length, patience).toBeGreaterThan(asked);
    const before = server.history.stripAsks().length;
    server.history.remember(brokenNow);
    server.history.happen(brokenNow.incidents[0]!.incident);
    await page.getByText('since 21:40').waitFor();
    expect(server.history.stripAsks().length).toBeGreaterThan(before);
  });
});

describe.skipIf(!hasChromium)('The time that is looked at', () => {
  const { open } = windowTests();

  it('is chosen by buttons, goes back and forth, and never past the present', async () => {
    const { page, server } = await open(well, { hash: '#history', history: halfYear, width: 1000 });
    await drawn(page);
    for (const [name, hours] of [
      ...([
        ['1 h', 1],
        ['7 d', 168],
        ['90 d', 2160],
        ['1 y', 8760],
      ] as const),
    ]) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect
        .poll(() => {
          const { fromMs, toMs } = server.history.stripAsks().at(-1)!;
          return (toMs - fromMs) / 3_600_000;
        }, patience)
        .toBe(hours);
      expect((await page.locator('[aria-pressed=true]').allInnerTexts()).map(asTyped)).toEqual([name]);
    }
    const later = page.getByRole('button', { name: 'Later' });
    expect(await later.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '7 d' }).click();
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.getByText('Nov 7, 21:43 – Nov 14, 21:43').first().waitFor();
    await later.click();
    await page.getByText('Nov 14, 21:43 – Nov 21, 21:43').first().waitFor();
    expect(await later.isDisabled()).toBe(true);
  });

  it('is looked at closely by dragging over the strips, and whole again', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    await drag(page, 0.75, 0.875);
    await page.mouse.up();
    await page.getByText('Nov 21, 15:4').first().waitFor();
    expect(await page.getByText(/Nov 21, 15:4\d – 18:4\d/).count()).toBeGreaterThan(0);
    // Only what lies in it is listed.
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(2);
    await page.getByRole('button', { name: 'Whole range' }).click();
    await page.getByText('Nov 20, 21:43 – Nov 21, 21:43').first().waitFor();
  });

  it('is marked and looked at closely with the keyboard alone', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    await field(page).focus();
    expect(await field(page).getAttribute('aria-describedby')).toBeTruthy();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('PageDown');
    expect(await field(page).getAttribute('aria-valuetext')).toMatch(
      /^Sat, Nov 21, 16:55: It’s your internet provider/,
    );
    await page.keyboard.press('Shift+PageUp');
    expect(await page.locator('.marked').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.getByText('Nov 21, 16:55 – 19:19').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nov 20, 21:43 – Nov 21, 21:43').first().waitFor();
  });

  it('comes closer by a button too, for whoever cannot drag', async () => {
    const { page } = await open(well, { hash: '#history', history: evening });
    await drawn(page);
    await page.getByRole('button', { name: 'Closer' }).click();
    await page.getByText('Nov 21, 06:43 – 12:43').first().waitFor();
  });

  it('keeps what was shown, greyed, until what is asked for has come, and nothing moves', async () => {
    let hold = (): void => undefined;
    const held = new Promise<void>((resolve) => (hold = resolve));
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    const before = await top(field(page));
    await page.route('**/api/ask/history.strip', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '7 d' }).click();
    await page.locator('[aria-busy=true].stale').first().waitFor();
    expect(await page.getByText('Nov 20, 21:43 – Nov 21, 21:43').first().isVisible()).toBe(true);
    expect(await top(field(page))).toBe(before);
    hold();
    await page.getByText('Nov 14, 21:43 – Nov 21, 21:43').first().waitFor();
    expect(await page.locator('.stale').count()).toBe(0);
    expect(await top(field(page))).toBe(before);
  });

  it('is asked about anew at another width, once the window has come to rest', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    await page.setViewportSize({ width: 600, height: 600 });
    const width = (): number => server.history.stripAsks().at(-1)!.widthPx;
    await expect.poll(width, patience).toBeLessThan(580);
    expect(width()).toBe(Math.round((await field(page).boundingBox())!.width));
  });
});

describe.skipIf(!hasChromium)('The sentence of a moment', () => {
  const { open } = windowTests();

  it('stands above the strips where somebody points, and moves nothing', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await drawn(page);
    const before = await top(field(page));
    const { x, y, width } = (await field(page).boundingBox())!;
    await page.mouse.move(x + width * 0.985, y + 10);
    await page.getByText('Sat, Nov 21, 21:2').waitFor();
    expect(await page.locator('.says').first().innerText()).toMatch(/^It’s not you\. TikTok’s servers/);
    expect(await top(field(page))).toBe(before);
    await page.mouse.move(x + width * 0.5, y + 10);
    await expect.poll(() => page.locator('.says').first().innerText(), patience).toBe('Nobody watched.');
    await page.mouse.move(x + width * 0.5, 5);
    await expect.poll(() => page.locator('.says').first().innerText(), patience).toMatch(/^3 incidents/);
  });
});

describe.skipIf(!hasChromium)('The line', () => {
  const { open } = windowTests();

  it('is drawn to each end and told in figures, by what is chosen', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    await page.locator('[data-series=rtt][d^="M"]').first().waitFor();
    expect(await page.getByRole('img', { name: /^To the router: / }).getAttribute('aria-label')).toMatch(
      /^To the router: [\d.]+\sms on average, from [\d.]+\sms to [\d.]+\sms; [\d.]+% lost; jitter [\d.]+\sms$/,
    );
    const points = await page
      .locator('[data-series=rtt]')
      .evaluateAll((lines) => lines.map((line) => (line.getAttribute('d')!.match(/[ML]/g) ?? []).length));
    expect(points).toHaveLength(4);
    expect(Math.max(...points)).toBeLessThanOrEqual(2000);
    await page.getByRole('radio', { name: 'Unsteadiness' }).check();
    expect(await page.locator('[data-series=jitter]').count()).toBe(4);
    await page.getByRole('radio', { name: 'Lost' }).check();
    expect(await page.locator('[data-series=rtt], [data-series=jitter]').count()).toBe(0);
    await page.getByText('The line as tables').click();
    await expect.poll(() => page.getByRole('table').count(), patience).toBe(4);
  });
});

describe.skipIf(!hasChromium)('Axe finds nothing in History', () => {
  const { open } = windowTests();

  it.each(cornerLooks)('in $colorScheme at $width px, with everything opened', async (look) => {
    const { page } = await open(well, { ...look, hash: '#history', history: evening });
    await drawn(page);
    for (const summary of await page.locator('.score summary:not([data-incident] summary)').all())
      await summary.click();
    const incident = page.locator('[data-incident="14"]');
    await incident.locator('summary').first().click();
    await incident.getByRole('button', { name: 'Make the card' }).click();
    await page.getByRole('img', { name: 'The card of this incident' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('and nothing is wider than the window, from 320 px on', async () => {
    const open13 = incidentOf({ id: 99, code: 'dns.tiktok-blocked', fromMinutesAgo: 9, minutes: null });
    for (const width of [320, 380, 700, 1400]) {
      const history = { ...evening, incidents: [open13, ...evening.incidents] };
      const { page } = await open(well, { width, hash: '#history', history });
      await drawn(page);
      for (const summary of await page.locator('.score summary:not([data-incident] summary)').all())
        await summary.click();
      for (const summary of await page.locator('[data-incident] > summary').all()) await summary.click();
      await page.getByText('At its end').first().waitFor();
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ width, tooWide: Math.max(0, room) }).toEqual({ width, tooWide: 0 });
    }
  });
});
