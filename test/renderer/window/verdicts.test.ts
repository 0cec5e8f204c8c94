import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { stationsOf } from '../../../contract/stations.ts';
import { asTyped } from '../../../contract/unparted.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { patience } from '../../engine/support/patience.ts';
import { firstMoment, minutesAgo, snapshotOf, toldCodes } from '../support/stories.ts';
import type { ToldCode } from '../support/stories.ts';

const breaksIn = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-break]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-break')));

const pathWords = (page: Page): Promise<string | null> =>
  page.getByRole('img', { name: /path from you to TikTok/ }).getAttribute('aria-label');

/** The statuses of the stations as the text alternative of the path says them. */
const toldPath = (code: ToldCode): string =>
  stationsOf(snapshotOf(code).layers)
    .map(({ name, status }) => `${say(message(name))}: ${say(message(`link.${status}`))}`)
    .join('; ');

describe.skipIf(!hasChromium)('What is true now appears without a reload', () => {
  const { open } = windowTests();

  it('for every verdict that the engine can give, and mends when all is well again', async () => {
    const well = snapshotOf('ok');
    const { page, server, says } = await open(well);
    await page.evaluate(() => Object.assign(window, { sameWindow: true }));
    for (const code of toldCodes.filter((each) => each !== 'ok')) {
      const snapshot = snapshotOf(code);
      server.show(snapshot);
      await says(snapshot);
      await page
        .getByText(say(message(`todo.${code}`)), { exact: true })
        .first()
        .waitFor();
      expect(await pathWords(page)).toContain(toldPath(code));
      const faults = stationsOf(snapshot.layers).filter(({ status }) => status === 'down' || status === 'degraded');
      const expected = code === 'tiktok.unreachable' ? ['unknown'] : faults.map(({ status }) => status);
      expect({ code, breaks: await breaksIn(page) }).toEqual({ code, breaks: expected });

      server.show(well);
      await says(well);
      expect(await breaksIn(page)).toEqual([]);
    }
    expect(await page.evaluate(() => 'sameWindow' in window)).toBe(true);
  });

  it('with whose it is, how sure that is, and on what it rests', async () => {
    const snapshot = snapshotOf('internet.down');
    const { page, says } = await open(snapshot);
    await says(snapshot);
    const text = asTyped(await page.locator('main').innerText());
    expect(text).toContain('Since\n21:40, 3 min');
    expect(text).toContain('Whose it is\nyour provider');
    expect(text).toContain('How sure\nproven');
    expect(text).toContain('Speaks for it');
    for (const { message: said } of snapshot.verdict.evidence) expect(text).toContain(asTyped(say(said)));
    expect(text).toMatch(/What would change my mind\s+An answer from Google/);
    expect(text).toContain('Beyond the broken link.');
    expect(text).toContain('41 kB sent and 912 kB received, in 384 requests');
  });

  it('with TikTok’s parts by state, each state with its word', async () => {
    const { page } = await open(snapshotOf('tiktok.cdn-down'));
    const rows = page.locator('[data-status]');
    await rows.first().waitFor();
    expect(await rows.evaluateAll((items) => items.map((item) => item.getAttribute('data-status')))).toEqual([
      'down',
      'ok',
      'unknown',
    ]);
    expect(await rows.first().innerText()).toMatch(/^down\s+videos\s+pictures$/);
  });

  it('with every part of TikTok’s that works in sight of a small window, also after that became narrower', async () => {
    const snapshot = snapshotOf('tiktok.cdn-down');
    const well = ['web', 'login', 'feed', 'comments', 'search', 'live', 'liveChat', 'mobile', 'api'] as const;
    const features = { ...snapshot.verdict.features, ...Object.fromEntries(well.map((feature) => [feature, 'ok'])) };
    const { page, says } = await open({ ...snapshot, verdict: { ...snapshot.verdict, features } }, { width: 420 });
    await says(snapshot);
    await page.setViewportSize({ width: 380, height: 600 });
    const rightOf = (selector: string): Promise<number> =>
      page.locator(selector).evaluateAll((found) => Math.max(...found.map((one) => one.getBoundingClientRect().right)));
    await expect.poll(() => rightOf('main'), patience).toBeLessThanOrEqual(380);
    await expect.poll(() => rightOf('main section, main section li, main figure'), patience).toBeLessThanOrEqual(364);
    const { y, height } = (await page.getByText('the phone app', { exact: true }).boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(600);
  });

  it('with the last hour, drawn and in words', async () => {
    const { page } = await open(snapshotOf('internet.down'));
    const bars = page.locator('[data-severity]');
    await bars.first().waitFor();
    expect(await bars.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-severity')))).toEqual([
      ...['not-watched', 'ok', 'degraded', 'ok', 'not-watched', 'ok', 'down'],
    ]);
    // The facts and the legend name the same time.
    await page.getByText('21:40, 3 min').waitFor();
    expect(await page.locator('figcaption').innerText()).toMatch(/broken 3\smin\s+troubled 3\smin\s+fine 40\smin/);
  });

  it('as looking, while nothing is known yet', async () => {
    const first = firstMoment();
    const { page, says } = await open(first);
    await says(first);
    expect(await page.locator('main').innerText()).not.toContain('Whose it is');
    expect(await pathWords(page)).toContain('You: not known');
  });
});

describe.skipIf(!hasChromium)('Time in the window', () => {
  const { open } = windowTests();

  it('is the engine’s, even when the browser’s clock is years off', async () => {
    const { page } = await open(snapshotOf('internet.down'), {
      before: (page) => page.clock.setFixedTime('2031-05-01T04:00:00Z'),
    });
    await page.getByText('21:40, 3 min').waitFor();
  });

  it('goes on by itself, and moves nothing when it does', async () => {
    const snapshot = snapshotOf('internet.down');
    const justNow = { ...snapshot, verdict: { ...snapshot.verdict, since: minutesAgo(0.8) } };
    const { page } = await open(justNow, { before: (page) => page.clock.install() });
    await page.getByText('21:42, 48 sec').waitFor();
    const before = await page.locator('main').evaluate((main) => main.getBoundingClientRect().height);
    await page.clock.runFor(5000);
    await page.getByText('21:42, 53 sec').waitFor();
    await page.clock.runFor(10_000);
    await page.getByText('21:42, 1 min').waitFor();
    expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().height)).toBe(before);
  });
});
