// The window for people who use a keyboard, a screen reader, large letters or colours of their own.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { views } from '../../../renderer/state/views.ts';
import type { View } from '../../../renderer/state/views.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings, looks } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { firstMoment, minutesAgo, snapshotOf } from '../support/stories.ts';

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const settled = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

const goTo = async (page: Page, view: View): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), view);
  await expect.poll(() => page.locator('[aria-current]').getAttribute('href')).toBe(`#${view}`);
  await settled(page);
};

describe.skipIf(!hasChromium)('Axe finds nothing', () => {
  const { open } = windowTests();

  describe.each(looks)('in $colorScheme at $width px', (look) => {
    it('in any view', async () => {
      const { page } = await open(snapshotOf('tiktok.cdn-down'), look);
      for (const view of views) {
        await goTo(page, view);
        expect({ view, found: await findings(page) }).toEqual({ view, found: [] });
      }
    });
  });

  it.each(cornerLooks)(
    'while nothing is known, after the contact was lost, and with a refused setting: $colorScheme at $width px',
    async (look) => {
      const { page, server } = await open(firstMoment(), { ...look, expectedTrouble: goneServer });
      await settled(page);
      expect(await findings(page)).toEqual([]);
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByRole('textbox', { name: 'Server URL' }).fill('nonsense');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid]').waitFor();
      expect(await findings(page)).toEqual([]);
      server.show(snapshotOf('dns.tiktok-blocked'));
      server.goAway();
      await page.getByRole('link', { name: 'Now' }).click();
      await page.locator('.stale').waitFor();
      expect(await findings(page)).toEqual([]);
    },
  );
});

describe.skipIf(!hasChromium)('With the keyboard alone', () => {
  const { open } = windowTests();

  it('everything is reached in the order of reading, and the focus is always visible', async () => {
    const { page } = await open(snapshotOf('internet.down'));
    await settled(page);
    const walk: string[] = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      walk.push(await focused(page));
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
      expect([walk.at(-1), outline]).toEqual([walk.at(-1), 'solid']);
    }
    expect(walk.slice(0, 6)).toEqual(['Skip to the content', 'Now', 'History', 'LIVE', 'Fixes', 'Settings']);
    expect(walk[6]).toContain('Check again');
  });

  it('the navigation can be skipped', async () => {
    const { page } = await open(snapshotOf('internet.down'));
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Check again');
  });

  it('going to a view takes the focus to its heading, and the address and the back button know the view', async () => {
    const { page } = await open(snapshotOf('ok'));
    await settled(page);
    await page.getByRole('link', { name: 'History' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('History');
    expect(await page.locator('[aria-current]').allInnerTexts()).toEqual(['History']);
    expect(new URL(page.url()).hash).toBe('#history');
    expect(await page.title()).toBe('History · Tokwatch');
    await page.goBack();
    await expect.poll(() => focused(page)).toContain('All is well');
  });
});

describe.skipIf(!hasChromium)('For a screen reader', () => {
  const { open } = windowTests();

  it.each(views)('the view %s has one main heading and the landmarks', async (view) => {
    const { page } = await open(snapshotOf('ok'), { hash: `#${view}` });
    await settled(page);
    const count = (role: 'heading' | 'banner' | 'main' | 'navigation'): Promise<number> =>
      page.getByRole(role, role === 'heading' ? { level: 1 } : {}).count();
    expect(await Promise.all([count('heading'), count('banner'), count('navigation'), count('main')])).toEqual([
      ...[1, 1, 1, 1],
    ]);
  });

  it('a new sentence is announced once; looking again and another figure in it are not', async () => {
    const well = snapshotOf('ok');
    const { page, server, says } = await open(well);
    await says(well);
    await page.evaluate(() => {
      const heard: string[] = [];
      const region = document.querySelector('[aria-live=polite]')!;
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        ...{ childList: true, characterData: true, subtree: true },
      });
      Object.assign(window, { heard });
    });
    const broken = snapshotOf('internet.down');
    server.show({ ...well, looking: true });
    server.show({ ...well, at: minutesAgo(-1) });
    server.show(broken);
    await says(broken);
    server.show({ ...broken, looking: true });
    server.show({ ...broken, at: minutesAgo(-2) });
    await page.getByText('21:40, 5 min').waitFor();
    for (const percent of [12, 34]) {
      const lossy = {
        ...broken,
        verdict: { ...broken.verdict, message: message('verdict.internet.loss', { percent }) },
      };
      server.show(lossy);
      await says(lossy);
    }
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      expect.stringMatching(/^It’s your internet provider.* Restart the router once\./),
      expect.stringMatching(/^It’s your internet line: 12\s?% of packets/),
    ]);
  });
});

describe.skipIf(!hasChromium)('On any screen', () => {
  const { open } = windowTests();

  it('nothing is wider than the window, from 320 px on', async () => {
    for (const width of [320, 380, 700, 1400]) {
      const { page } = await open(snapshotOf('path.ip-blocked'), { width });
      for (const view of views) {
        await goTo(page, view);
        const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ width, view, tooWide: Math.max(0, room) }).toEqual({ width, view, tooWide: 0 });
      }
    }
  });

  it('the sentence, the path and the state of TikTok’s parts are seen at 380×600 without scrolling', async () => {
    const { page } = await open(snapshotOf('ok'));
    await settled(page);
    const bottom = async (selector: string): Promise<number> => {
      const box = await page.locator(selector).last().boundingBox();
      return box!.y + box!.height;
    };
    expect(await bottom('[data-status]')).toBeLessThanOrEqual(600);
    expect(await bottom('svg[role=img]')).toBeLessThanOrEqual(600);
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    // Two lines of the largest letters on the page.
    expect(heading!.height).toBeLessThan(60);
  });

  it('the line breaks at once for people who want no motion, and every state keeps its shape in forced colours', async () => {
    const { page, server, says } = await open(snapshotOf('ok'), {
      reducedMotion: 'reduce',
      forcedColors: 'active',
    });
    await settled(page);
    const broken = snapshotOf('internet.down');
    server.show(broken);
    await says(broken);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const fills = await page
      .locator('[data-break] .filled')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill));
    expect(fills).toEqual([await page.evaluate(() => getComputedStyle(document.body).color)]);
  });
});
