// LIVEs of the past in the window: listed, watched again, taken along, deleted; and what streamer mode hides of them.
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { windowTests } from '../support/open-window.ts';
import { preflightReports } from '../support/preflight-stories.ts';
import { elevenTrends, evenings, runsWell } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

const well = snapshotOf('ok');
const live = { ...well, live: true };
const hash = '#live';

const remembering = ({ sessions }: StoryServer): void => {
  sessions.keep(...evenings);
  sessions.trends(elevenTrends);
};
const friday = (page: Page): Locator => page.locator('[data-session="7"]');
const openFriday = async (page: Page): Promise<Locator> => {
  await friday(page).locator('summary').first().click();
  const slider = page.getByRole('slider', { name: 'Moment of the session' });
  await slider.waitFor();
  return slider;
};
const valueOf = (slider: Locator): Promise<string | null> => slider.getAttribute('aria-valuetext');
/** What the page would scroll sideways, in pixels. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.skipIf(!hasChromium)('A LIVE of the past', () => {
  const { open } = windowTests();
  const opening = { hash, prepare: remembering, width: 1100 };

  it('stands in a list, newest first, that is searched by title', async () => {
    const { page } = await open(well, opening);
    await friday(page).getByText('74 of 100').waitFor();
    const ids = () => page.locator('[data-session]').evaluateAll((all) => all.map((one) => one.dataset['session']));
    expect(await ids()).toEqual(['7', '6', '5']);
    await page.getByLabel('Search their titles').fill('try');
    await expect.poll(ids).toEqual(['6']);
    await page.getByLabel('Search their titles').fill('nowhere');
    await page.getByText('No LIVE has that in its title.').waitFor();
  });

  it('is watched again by keyboard alone: from the list to a dip, its cause and back to the whole', async () => {
    const { page } = await open(well, opening);
    await friday(page).locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const slider = page.getByRole('slider', { name: 'Moment of the session' });
    await slider.waitFor();
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await valueOf(slider)).toBe('19:00:12. Your stream held.');
    await page.keyboard.press('n');
    await expect.poll(() => valueOf(slider)).toContain('19:41:24. It’s the link to your router');
    await page.keyboard.press('n');
    await expect.poll(() => valueOf(slider)).toContain('its encoder is too slow');
    await page.keyboard.press('n');
    await expect.poll(() => valueOf(slider)).toContain('TikTok’s LIVE server');
    await page.keyboard.press('PageUp');
    await expect.poll(() => valueOf(slider)).toContain('20:48:12');
    await page.keyboard.press('End');
    await expect.poll(() => valueOf(slider)).toContain('21:00:11. Your stream held.');
    const drawn = page.locator('path.least-ribbon');
    const whole = await drawn.getAttribute('d');
    await page.keyboard.press('+');
    await expect.poll(() => drawn.getAttribute('d')).not.toBe(whole);
    await page.keyboard.press('0');
    await expect.poll(() => drawn.getAttribute('d')).toBe(whole);
  });

  it('tells the moment under the pointer, and goes to a dip from its place in the list', async () => {
    const { page } = await open(well, opening);
    const slider = await openFriday(page);
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width } = (await slider.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 40);
    await expect.poll(() => valueOf(slider)).toMatch(/^20:00:/);
    await page.getByRole('button', { name: /^Show 20:47:12 – 20:52:32/ }).click();
    await page.mouse.move(0, 0);
    await expect.poll(() => valueOf(slider)).toContain('20:47:12');
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    await page
      .locator('[data-moment]')
      .getByText(/TikTok’s LIVE server/)
      .waitFor();
  });

  it('says the same in tables, and its score with its formula', async () => {
    const { page } = await open(well, opening);
    await openFriday(page);
    await page.getByText('The figures in steps of 2 min').click();
    await expect.poll(() => friday(page).getByRole('row').count()).toBeGreaterThan(60);
    await friday(page).getByRole('row', { name: 'Time in which it failed −23.1 40' }).waitFor();
    await page.getByText('Move closer to the router or use a cable.').waitFor();
  });

  it('is renamed, and stands beside another one', async () => {
    const { page, server } = await open(well, opening);
    await openFriday(page);
    await page.getByLabel('Your own words for it').fill('Birthday');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await friday(page).getByRole('heading', { name: 'Birthday' }).waitFor();
    expect(server.sessions.asked.titles).toEqual(['Birthday']);
    await page.getByText('Beside another one').click();
    await page.getByLabel('Compare with').selectOption('5');
    await page.getByRole('row', { name: 'Score 74 of 100 100 of 100' }).waitFor();
  });

  it('is deleted after a while in which that can be taken back, and the keyboard keeps its place', async () => {
    const { page, server } = await open(well, opening);
    await openFriday(page);
    await page.clock.install();
    const undo = page.getByRole('button', { name: 'Keep it after all' });
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    await undo.press('Enter');
    await friday(page).waitFor();
    await page.clock.runFor(20_000);
    expect(server.sessions.asked.removed).toEqual([]);
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    await undo.waitFor();
    await page.clock.runFor(9000);
    await expect.poll(() => server.sessions.asked.removed).toEqual([7]);
    await expect.poll(() => undo.count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Past LIVEs');
  });

  it('is taken along in every form, without what is private', async () => {
    const { page, server } = await open(well, opening);
    await openFriday(page);
    await page.getByLabel('Words to leave out').fill('Raffle, Anna');
    await page.getByRole('checkbox', { name: /^Leave out my title/ }).check();
    for (const [name, form] of Object.entries({ Page: 'html', Text: 'md', Data: 'json', Table: 'csv' })) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${form}$`));
      const asked = { id: 7, form, language: 'en', redacted: true, hide: ['Raffle', 'Anna'] };
      expect(server.sessions.asked.reports.at(-1)).toEqual(asked);
    }
  });

  it('is taken along as a PDF from the desktop app; elsewhere it is said how one is made', async () => {
    const { page } = await open(well, opening);
    await openFriday(page);
    await page.getByText('For a PDF, take the page, open it and print it.').waitFor();
    expect(await page.getByRole('button', { name: 'PDF' }).count()).toBe(0);

    const desktop = await open(well, { ...opening, inDesktop: true });
    await openFriday(desktop.page);
    const [download] = await Promise.all([
      desktop.page.waitForEvent('download'),
      desktop.page.getByRole('button', { name: 'PDF', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^tokwatch-live-.*\.pdf$/);
    expect(desktop.server.sessions.asked.pdfs).toEqual([{ id: 7, language: 'en', redacted: false, hide: [] }]);
    // Its bytes and not their text in Base64: the sign of the euro has three.
    expect(await text(await download.createReadStream())).toMatch(/^%PDF of \d{6,} characters €\n$/);
    await desktop.page.getByText(download.suggestedFilename()).waitFor();
    expect(await desktop.page.getByText(/^For a PDF/).count()).toBe(0);
  });

  it('belongs to the trends by weekday and hour, with the best time and how much that rests on', async () => {
    const { page } = await open(well, opening);
    const trends = page.locator('[data-trends]');
    await trends
      .getByText(/^Your LIVE sessions went best when they began on a Friday between 20:00 and 21:00, in 4/)
      .waitFor();
    await trends.getByText(/The highest bitrate that went well is 4,500 kbit\/s, in 5\.$/).waitFor();
    await trends
      .getByRole('row', { name: /^20:00 .*went well, score 91, troubled 2% of the time, LIVEs: 4/ })
      .waitFor();
  });
});

describe.skipIf(!hasChromium)('The LIVE view in streamer mode', () => {
  const { open } = windowTests();

  it('shows no title, no marker and no server', async () => {
    const { page, server } = await open({ ...live, discreet: true }, { hash, prepare: remembering });
    server.sessions.live(runsWell);
    const slider = await openFriday(page);
    await page.getByText(/^What happened, and your markers/).click();
    await page.getByText('A marker of your own').first().waitFor();
    await slider.focus();
    for (const key of ['Home', 'n', 'End']) await page.keyboard.press(key);
    const seen = `${await page.content()} ${(await page.locator('input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).join(' ')}`;
    for (const hidden of ['Friday night set', 'Guests come in', 'First song', 'Only a try', 'push-rtmp'])
      expect(seen).not.toContain(hidden);
    await page.getByText('Hidden while you are LIVE.').first().waitFor();
  });
});

describe.skipIf(!hasChromium)('Everybody', () => {
  const { open } = windowTests();

  it.each(cornerLooks)('can use it before, during and after in $colorScheme at $width px', async (look) => {
    const { page, server } = await open(live, { ...look, hash, prepare: remembering });
    server.sessions.live(runsWell);
    server.preflight.show({ going: null, report: preflightReports.careful });
    await openFriday(page);
    for (const fold of await page.locator('details:not([open]) > summary').all())
      if (await fold.isVisible()) await fold.click();
    expect(await findings(page)).toEqual([]);
    for (const width of [320, look.width, 1400]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
    }
  });
});
