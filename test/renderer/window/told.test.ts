// The sentence before there is a window: it is in the page, and nothing moves when the window takes its place.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadSpeech } from '../../../contract/catalogs.ts';
import { message, say } from '../../../contract/message.ts';
import { todoOf } from '../../../contract/todo.ts';
import { unparted } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { firstMoment, snapshotOf } from '../support/stories.ts';

/** Keeps the window itself from coming until it is let. */
const holdBack = async (page: Page): Promise<() => void> => {
  const held = Promise.withResolvers<void>();
  await page.route(/\/assets\/window-.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
};

/** Where the sentence and the advice stand, and how they look. */
const placesIn = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    ['h1', '.lead'].map((name) => {
      const element = document.querySelector(name)!;
      const words = document.createRange();
      words.selectNodeContents(element);
      const { x, y, width, height } = words.getBoundingClientRect();
      const { fontSize, fontWeight, lineHeight, color, letterSpacing } = getComputedStyle(element);
      return { text: element.textContent, x, y, width, height, fontSize, fontWeight, lineHeight, color, letterSpacing };
    }),
  );

describe.skipIf(!hasChromium)('Before there is a window', () => {
  const { open } = windowTests();

  it.each(
    [320, 380, 700, 1100, 1400].flatMap((width) => (['en', 'es', 'ar'] as const).map((tag) => [width, tag] as const)),
  )('stands what it will say, where it will say it: %i px, %s', async (width, tag) => {
    const snapshot = snapshotOf('internet.down');
    let letCome = (): void => undefined;
    const { page } = await open(snapshot, {
      width,
      whole: false,
      prepare: ({ speak }) => speak(tag),
      before: async (before) => {
        letCome = await holdBack(before);
      },
    });
    const speech = await loadSpeech(tag);
    const heading = page.getByRole('heading', {
      level: 1,
      name: unparted(say(snapshot.verdict.message, speech)),
      exact: true,
    });
    await heading.waitFor();
    await page.getByText(unparted(say(message(todoOf(snapshot.verdict)), speech))).waitFor();
    expect(await page.locator('nav').count()).toBe(0);
    const before = await placesIn(page);
    letCome();
    await page.locator('nav').waitFor();
    await page.locator('dl').first().waitFor();
    expect(await placesIn(page)).toEqual(before);
    expect(await page.locator('.told').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('A window that opens', () => {
  const { open } = windowTests();

  it('goes on saying it until it hears of the engine, in grey once it knows that it does not', async () => {
    const snapshot = firstMoment();
    const { page } = await open(snapshot, {
      expectedTrouble: goneServer,
      before: (before) => before.route(/\/api\//, (route) => route.fulfill({ status: 401 })),
    });
    await page.getByRole('button', { name: say(message('contact.try-now')) }).waitFor();
    const heading = page.getByRole('heading', { level: 1, name: say(snapshot.verdict.message), exact: true });
    expect([await heading.count(), await page.locator('.stale h1').count()]).toEqual([1, 1]);
  });

  it('opens the view of its address, whatever stood in the page', async () => {
    const { page } = await open(snapshotOf('internet.down'), { hash: '#settings' });
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('is begun all the same where nobody draws it, such as in a tab behind another', async () => {
    const { page } = await open(snapshotOf('internet.down'), {
      before: (before) =>
        before.addInitScript(() => {
          Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
          window.requestAnimationFrame = () => 0;
        }),
    });
    await page.locator('nav').waitFor();
  });
});

describe.skipIf(!hasChromium)('Where no window comes', () => {
  const { open } = windowTests();

  it('the page says so after a while, with the way to have it, also where colours are the system’s', async () => {
    const { page } = await open(snapshotOf('ok'), {
      whole: false,
      forcedColors: 'active',
      expectedTrouble: /^$|net::ERR_|Failed to fetch/,
      before: (before) => before.route(/\/assets\/window-.*\.js$/, (route) => route.abort()),
    });
    const late = page.getByText(say(message('told.late')));
    expect(await late.isVisible()).toBe(false);
    // Whoever waited by the clock of a slow machine would wait for the machine.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await late.waitFor();
    await page.unroute(/\/assets\/window-.*\.js$/);
    await page.getByRole('link', { name: say(message('view.reload')) }).click();
    await page.locator('nav').waitFor();
  });

  it('nobody sees the sentence in the place of another view', async () => {
    let letCome = (): void => undefined;
    const { page } = await open(snapshotOf('ok'), {
      ...{ whole: false, hash: '#settings' },
      before: async (before) => {
        letCome = await holdBack(before);
      },
    });
    await page.locator('.told').waitFor({ state: 'detached' });
    letCome();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  });
});

describe.skipIf(!hasChromium)('Until the engine was heard', () => {
  const { open } = windowTests();

  it('nothing private is shown, and no streamer mode is claimed either', async () => {
    const { page } = await open(snapshotOf('ok', { discreet: true }), {
      hash: '#settings',
      expectedTrouble: goneServer,
      before: (before) => before.route(/\/api\/listen\/health/, () => undefined),
    });
    await page.getByText('Hidden until I know whether you are LIVE.').first().waitFor();
    expect(await page.locator('[data-key="live.ingestUrl"] input').count()).toBe(0);
    expect(await page.locator('footer').innerText()).toBe('');
  });
});
