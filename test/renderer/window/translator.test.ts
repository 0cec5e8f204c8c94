import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { complaints } from '../../../contract/complaint.ts';
import { message } from '../../../contract/message.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { findings } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { firstMoment, snapshotOf } from '../support/stories.ts';

const field = (page: Page) => page.getByRole('textbox', { name: 'Or type or paste it' });
const explain = (page: Page) => page.getByRole('button', { name: 'Explain' });
const bearing = (page: Page, what: string) => page.locator(`[data-bearing=${what}]`);

describe.skipIf(!hasChromium)('What TikTok showed', () => {
  const { open } = windowTests();

  it('is picked from the list and explained by what is true now', async () => {
    const { page } = await open(snapshotOf('tiktok.down'), { hash: '#fixes/message' });
    await page.getByRole('radio', { name: 'The upload is stuck' }).check();
    await bearing(page, 'found').waitFor();
    const text = await bearing(page, 'found').innerText();
    expect(text).toContain('Here is a reason');
    expect(text).toContain('It’s not you. TikTok is down');
    expect(text).toContain('Restarting the router or the phone will not help.');
    expect(text).toMatch(/How long\s+TikTok’s \d+ widespread faults/);
    expect(text).toContain('For a phone');
    expect(text).toContain('What TikTok means by it');
  });

  it('offers all that can be explained, and each gets an answer', async () => {
    const { page } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    for (const complaint of complaints) {
      const name = say(message(`complaint.${complaint}`));
      await page.getByRole('radio', { name, exact: true }).check();
      await page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
    }
  });

  it('is recognised when it is pasted, and then stands picked in the list', async () => {
    const { page } = await open(snapshotOf('dns.tiktok-blocked'), { hash: '#fixes/message' });
    await field(page).fill('NO INTERNET CONECTION!!');
    await page.keyboard.press('Enter');
    await bearing(page, 'found').waitFor();
    expect(await page.getByRole('radio', { name: '“No internet connection”' }).isChecked()).toBe(true);
  });

  it('is refused in a sentence when nobody knows it, and what was typed stays', async () => {
    const { page } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    await field(page).fill('hello there');
    await explain(page).click();
    await page.getByText('I don’t know that message. Pick the one that comes closest.').waitFor();
    expect(await field(page).inputValue()).toBe('hello there');
    expect(await field(page).getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('radio', { name: 'It loads and loads' }).check();
    await expect.poll(() => field(page).getAttribute('aria-invalid')).toBeNull();
  });

  it('is not guessed at in another language than English: it is said that only English is known', async () => {
    const { page } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    await field(page).fill('No hay conexión a internet');
    await explain(page).click();
    await page.getByText(say(message('translator.other-language'))).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('is explained anew when what is true changes, also after a visit to another view', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    await page.getByRole('radio', { name: '“Cannot connect to server”' }).check();
    await bearing(page, 'nothing').waitFor();
    server.show(snapshotOf('internet.down'));
    await bearing(page, 'found').waitFor();
    await page.getByRole('link', { name: 'Now', exact: true }).click();
    server.show(snapshotOf('ok'));
    await page.getByRole('link', { name: /TikTok shows a message\?/ }).click();
    await bearing(page, 'nothing').waitFor();
    expect(await page.getByRole('radio', { name: '“Cannot connect to server”' }).isChecked()).toBe(true);
  });

  it('can be looked at again, as a quiet engine may not have noticed yet', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    await page.getByRole('radio', { name: 'It loads and loads' }).check();
    await bearing(page, 'nothing').waitFor();
    expect(server.looks()).toBe(0);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(server.looks).toBe(1);
  });

  it('cannot be told while nothing is known yet', async () => {
    const { page } = await open(firstMoment(), { hash: '#fixes/message' });
    await page.getByRole('radio', { name: '“Network unstable”' }).check();
    await bearing(page, 'unknown').waitFor();
    expect(await bearing(page, 'unknown').innerText()).toContain('I can’t tell yet');
  });

  it('gets a sentence when the engine does not answer', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#fixes/message', expectedTrouble: goneServer });
    await page.getByRole('radio').first().waitFor();
    server.goAway();
    await field(page).fill('upload stuck');
    await page.keyboard.press('Enter');
    await page.getByText('The engine did not answer.').waitFor();
  });

  it('takes no more text than the engine does', async () => {
    const { page } = await open(snapshotOf('ok'), { hash: '#fixes/message' });
    await field(page).fill('x'.repeat(500));
    await field(page).press('End');
    await page.keyboard.type('yyy');
    expect(await field(page).inputValue()).toBe('x'.repeat(500));
  });

  it.each((['light', 'dark'] as const).flatMap((colorScheme) => [320, 1100].map((width) => ({ colorScheme, width }))))(
    'leaves axe nothing to find in $colorScheme at $width px, and nothing is too wide',
    async (look) => {
      const { page } = await open(snapshotOf('dns.tiktok-blocked'), { ...look, hash: '#fixes/message' });
      await field(page).fill('what');
      await page.keyboard.press('Enter');
      await page.locator('[aria-invalid]').waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('radio', { name: 'The upload is stuck' }).check();
      await bearing(page, 'found').waitFor();
      expect(await findings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );
});
