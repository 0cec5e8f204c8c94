// A window whose lines begin at the right: what is Arabic in a drawing is read from there, and an address from the left.
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import type { Opening } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

/** Where the first and the last letter of a text stand, in px from the left edge of the window. */
const endsOf = (text: Locator): Promise<readonly [first: number, last: number]> =>
  text.evaluate((one) => {
    const words = one.firstChild!;
    const atLetter = (index: number): number => {
      const range = document.createRange();
      range.setStart(words, index);
      range.setEnd(words, index + 1);
      return range.getBoundingClientRect().left;
    };
    return [atLetter(0), atLetter(words.textContent!.length - 1)] as const;
  });

const inArabic = (opening: Opening): Opening => ({ ...opening, prepare: ({ speak }) => speak('ar') });

describe.skipIf(!hasChromium)('In Arabic', () => {
  const { open } = windowTests();

  it('a day on the axis begins at the right, as in the line above', async () => {
    const { page } = await open(snapshotOf('ok'), inArabic({ hash: '#history', history: evening }));
    const day = page.locator('svg text.strong').filter({ hasText: 'نوفمبر' }).first();
    await day.waitFor();
    expect(await day.textContent()).toMatch(/^21/);
    const [number, month] = await endsOf(day);
    expect(number).toBeGreaterThan(month);
  });

  it.each([
    ['restart-router', 'http://192.168.1.1/'],
    ['open-captive-portal', 'http://captive.apple.com/'],
    ['open-tiktok', 'https://www.tiktok.com/'],
  ])('the address in %s ends with its slash', async (fix, address) => {
    const { page } = await open(snapshotOf('router.down'), inArabic({ hash: '#fixes' }));
    const item = page.locator(`[data-fix=${fix}]`);
    await item.waitFor({ state: 'attached' });
    if (!(await item.isVisible()))
      await page.locator('details:has(> summary h2)').first().locator('summary').first().click();
    await item.locator('summary').first().click();
    const [first, last] = await endsOf(item.getByText(address, { exact: true }));
    expect(last).toBeGreaterThan(first);
  });
});

describe.skipIf(!hasChromium)('A name without a break, longer than a line', () => {
  const { open } = windowTests();
  const name = `${'W'.repeat(150)}.json`;
  const overTheEdge = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

  it.each(['en', 'ar'])('goes on in the next line of the sentence (%s)', async (language) => {
    const blocked = snapshotOf('dns.tiktok-blocked');
    const named = JSON.stringify(blocked).replaceAll(blocked.verdict.message.params['name'] as string, name);
    const { page } = await open(JSON.parse(named) as Snapshot, { width: 320, prepare: ({ speak }) => speak(language) });
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
    expect(await page.evaluate(overTheEdge)).toBe(0);
  });

  it.each(['en', 'ar'])('goes on in the next line of what is said of the history (%s)', async (language) => {
    const notices = [{ at: '2026-11-21T20:41:00.000Z', message: message('history.set-aside', { file: name }) }];
    const history = { ...evening, state: { ...evening.state, notices } };
    const opening = { width: 320, hash: '#history', history, prepare: ({ speak }: StoryServer) => speak(language) };
    const { page } = await open(snapshotOf('ok'), opening);
    await page.getByText(name).waitFor();
    expect(await page.evaluate(overTheEdge)).toBe(0);
  });
});

describe.skipIf(!hasChromium)('A table with more columns than a narrow window holds', () => {
  const { open } = windowTests();

  it.each([
    { language: 'en', goesOn: 'The table goes on to the side: scroll it.' },
    { language: 'ar', goesOn: 'للجدول بقية إلى الجانب: مرّره.' },
  ])('says so, and keeps the name of each row in sight ($language)', async ({ language, goesOn }) => {
    const { page } = await open(snapshotOf('ok'), {
      ...{ hash: '#history', history: evening, width: 320 },
      prepare: ({ speak }) => speak(language),
    });
    await page.locator('[data-series=rtt][d^="M"]').first().waitFor();
    await page.locator('.folded > details > summary').last().click();
    await page.getByText(goesOn).waitFor();
    const frame = page.locator('.frame').first();
    const name = frame.locator('tbody th').first();
    const before = (await name.boundingBox())!.x;
    await frame.evaluate((one, by) => (one.scrollLeft = by), language === 'ar' ? -200 : 200);
    expect(Math.abs((await name.boundingBox())!.x - before)).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 1400, height: 600 });
    await expect.poll(() => page.getByText(goesOn).count()).toBe(0);
  });
});
