// The window in other languages: nothing is shown that the catalog does not hold, and no English sentence comes first.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { loadSpeech } from '../../../contract/catalogs.ts';
import { offeredLanguages } from '../../../contract/languages.ts';
import { message, say } from '../../../contract/message.ts';
import { outsideOfPseudo } from '../../../contract/pseudo.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { clippedIn, tooWideBy } from '../support/fits.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

/** Every piece of text that a person reads or hears, by where it stands. */
const shownIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const holder = node.parentElement;
      if (holder?.closest('script, style, [data-own]') != null) continue;
      // Where lines may end within a text, and in a drawing where they do, it is in several pieces.
      const rows = holder?.closest('text');
      const parted = holder?.querySelector(':scope > wbr') ? holder : node;
      const whole = rows ? [...rows.childNodes].map(({ textContent }) => textContent).join(' ') : parted.textContent!;
      if ((!rows && parted === node) || !found.includes(whole)) found.push(whole);
    }
    for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder']) {
      document.querySelectorAll(`[${name}]`).forEach((one) => found.push(one.getAttribute(name) ?? ''));
    }
    return found;
  });

/** What Intl writes by itself: moments, durations, and what joins a list. */
const byIntl =
  /^\d+\s(sec|min|hr|day)s?\b|^[\s,]*and[\s,]*$|^[A-Z][a-z]{2} \d+(, [\d:]+)?( – [A-Z][a-z]{2} \d+(, [\d:]+)?)?$/;

/** Names that are the same in every language: languages’ own, of pages, hosts and interfaces. */
const names = /^(English|Español|Português \(Brasil\)|Bahasa Indonesia|العربية|https?:\/\/\S+|www\.\S+|(wlan|usb)\d)$/;

/** Texts with letters that do not come from the catalog. */
const hardCoded = (texts: readonly string[]): string[] =>
  texts
    .map((text) => outsideOfPseudo(text).trim())
    .filter((text) => /\p{L}/u.test(text) && !byIntl.test(text) && !names.test(text));

describe.skipIf(!hasChromium)('English made strange', () => {
  const { open } = windowTests();

  it.each([
    ['Now, while all is well', '', snapshotOf('ok')],
    ['Now, while TikTok is down', '', snapshotOf('tiktok.down')],
    ['Settings', '#settings', snapshotOf('ok')],
    ['Fixes', '#fixes', snapshotOf('dns.tiktok-blocked')],
    ['History', '#history', snapshotOf('ok')],
    ['LIVE', '#live', snapshotOf('ok')],
  ])('%s: every word comes from the catalog and has its room', async (_view, hash, snapshot) => {
    const { page } = await open(snapshot, { hash, width: 320, prepare: ({ speak }) => speak('pseudo') });
    await page.getByRole('heading', { level: 1, name: '[!!!' }).waitFor();
    if (hash !== '') await page.locator('main :is(button, input, summary):visible').first().waitFor();
    const texts = await shownIn(page);
    expect(texts.filter((text) => text.includes('[!!!')).length).toBeGreaterThan(10);
    expect(hardCoded(texts)).toEqual([]);
    expect(await tooWideBy(page)).toBe(0);
    expect(await clippedIn(page)).toEqual([]);
  });

  it('would show a word of a component', () => {
    expect(hardCoded(['[!!! åƀç !!!]', 'Since', '12:30', '3 min', '[!!! å !!!] (now)'])).toEqual(['Since', '(now)']);
  });
});

describe.skipIf(!hasChromium)('Arabic', () => {
  const { open } = windowTests();

  it('runs from right to left, and is there before anything is shown', async () => {
    const snapshot = snapshotOf('ok');
    const { page } = await open(snapshot, {
      prepare: ({ speak }) => speak('ar'),
      before: (opened) =>
        opened.addInitScript(() => {
          const seen: string[] = [];
          Object.assign(window, { seen });
          const look = new MutationObserver(() =>
            seen.push(document.querySelector('nav a')?.textContent?.trim() ?? ''),
          );
          look.observe(document, { childList: true, subtree: true, characterData: true });
        }),
    });
    const words = say(message('verdict.ok'), await loadSpeech('ar'));
    await page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
    const { lang, dir } = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir };
    });
    expect({ lang, dir }).toEqual({ lang: 'ar', dir: 'rtl' });
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    const first = say(message('nav.now'), await loadSpeech('ar'));
    expect([...new Set(seen.filter((text) => text !== ''))]).toEqual([first]);
    expect(await tooWideBy(page)).toBe(0);
    // What one reads first stands at the right.
    const [now, settings] = await Promise.all(
      ['#now', '#settings'].map((hash) => page.locator(`nav a[href="${hash}"]`).boundingBox()),
    );
    expect(now!.x).toBeGreaterThan(settings!.x);
    // A shape stands before what it is the shape of, and the drawing from you to TikTok is the same everywhere.
    const parts = page.locator('.row', { has: page.locator('.shape') }).first();
    const [row, shape] = await Promise.all([parts.boundingBox(), parts.locator('.shape').boundingBox()]);
    expect(shape!.x).toBeGreaterThan(row!.x + row!.width / 2);
    const [you, tiktok] = await Promise.all(
      ['first', 'last'].map((end) => page.locator('figure text.name')[end as 'first']().boundingBox()),
    );
    expect(you!.x).toBeLessThan(tiktok!.x);
  });
});

describe.skipIf(!hasChromium)('The language of the settings', () => {
  const { open } = windowTests();

  const choiceIn = (page: Page) => page.locator('[data-key="window.language"]');
  const spoken = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

  it('is gone through by arrow keys without a change, taken by one button, and has the focus again afterwards', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#settings' });
    const choice = page.getByRole('group', { name: 'Language' });
    await choice.waitFor();
    expect(await choice.getByRole('radio').count()).toBe(1 + offeredLanguages.length);
    await choice.getByRole('radio', { name: 'As the system has it' }).focus();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('ArrowDown');
    expect(await choice.getByRole('radio', { name: 'Español' }).isChecked()).toBe(true);
    expect(server.settings().window.language).toBe('auto');

    const loaded = page.waitForEvent('load');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await loaded;
    expect(asked.filter((path) => path.startsWith('/api/ask/settings.set'))).toHaveLength(1);
    expect(server.settings().window.language).toBe('es');
    const now = choiceIn(page).getByRole('radio', { name: 'Español' });
    await expect.poll(() => now.evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect(await spoken(page)).toBe('es');
  });

  it('does not load the window again where it is spoken already', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#settings' });
    const choice = choiceIn(page);
    await choice.getByRole('radio', { name: 'English' }).check();
    const use = choice.getByRole('button', { name: 'Use this language' });
    await use.click();
    await choice.getByText('Saved.').waitFor();
    expect(server.settings().window.language).toBe('en');
    expect(await use.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('waits for a word where a reset has changed it, which can be undone until then', async () => {
    const { page, server } = await open(snapshotOf('ok'), {
      hash: '#settings',
      settings: { ...defaultSettings, window: { ...defaultSettings.window, language: 'es' } },
    });
    const reset = page.locator('section').last();
    await reset.getByRole('button', { name: 'Todo como al principio' }).click();
    await expect.poll(() => server.settings().window.language).toBe('auto');
    await reset.getByRole('button', { name: 'Cargarla de nuevo' }).waitFor();
    await reset.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => server.settings().window.language).toBe('es');
    await expect.poll(() => page.getByRole('button', { name: 'Cargarla de nuevo' }).count()).toBe(0);

    await reset.getByRole('button', { name: 'Todo como al principio' }).click();
    const loaded = page.waitForEvent('load');
    await reset.getByRole('button', { name: 'Cargarla de nuevo' }).click();
    await loaded;
    const now = page.getByRole('group', { name: 'Language' }).getByRole('radio', { name: 'As the system has it' });
    await expect.poll(() => now.evaluate((radio) => radio === document.activeElement)).toBe(true);
  });
});
