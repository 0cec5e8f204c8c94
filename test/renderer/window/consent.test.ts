// Whom Tokwatch may ask elsewhere: nobody, until somebody says so.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { outsideSources } from '../../../contract/outside-sources.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { findings, cornerLooks } from '../support/axe.ts';
import { goneServer, readOnce, windowTests } from '../support/open-window.ts';
import { allowing, answered, beingAsked } from '../support/outside-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const everybody = allowing(...outsideSources);
const well = snapshotOf('ok');

const consent = (page: Page): Locator => page.getByRole('group', { name: 'Ask others' });
const boxes = (page: Page): Locator => consent(page).getByRole('checkbox');
const saved = (page: Page): Promise<void> => consent(page).getByText('Saved.').waitFor();

describe.skipIf(!hasChromium)('Asking others', () => {
  const { open } = windowTests();

  it('is off for everybody at first, and says so in its first sentence', async () => {
    const { page } = await open(well, { hash: '#settings' });
    await consent(page).waitFor();
    expect(await consent(page).locator('p').first().innerText()).toMatch(/^Nobody is asked until you allow it/);
    expect(await boxes(page).count()).toBe(outsideSources.length);
    expect(await consent(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('tells of each source what it does, what it learns, its terms and how it fares, before it is allowed', async () => {
    const { page } = await open(well, { hash: '#settings' });
    for (const id of outsideSources) {
      const item = consent(page)
        .getByRole('listitem')
        .filter({ hasText: say(message(`outside.${id}.what`)) });
      const text = await item.innerText();
      expect(text).toContain(`Learns: ${say(message(`outside.${id}.learns`))}`);
      expect(text).toContain(`Terms: ${say(message(`outside.${id}.terms`))}`);
      await item.getByText('Not asked yet.').waitFor();
      const about = await item.getByRole('checkbox').getAttribute('aria-describedby');
      const heard = await Promise.all(about!.split(' ').map((part) => page.locator(`[id="${part}"]`).innerText()));
      expect(heard.join(' ')).toContain(say(message(`outside.${id}.learns`)));
    }
  });

  it('is allowed and taken back with the keyboard, each by itself, and saved at once', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('checkbox', { name: 'OONI' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => server.settings().outside.allowed).toEqual(['ooni']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => server.settings().outside.allowed).toEqual(['ooni', 'ioda']);
    await saved(page);
    await page.keyboard.press('Space');
    await expect.poll(() => server.settings().outside.allowed).toEqual(['ooni']);
  });

  it('is taken back from everybody with one button', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: everybody });
    await page.getByRole('button', { name: 'Ask nobody' }).click();
    await expect.poll(() => server.settings().outside.allowed).toEqual([]);
    await saved(page);
    expect(await consent(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('that was withdrawn elsewhere is not given again with another one, nor by the way back from that', async () => {
    const settings = allowing('globalping', 'ooni');
    const { page, server } = await open(well, { hash: '#settings', settings, before: readOnce });
    await consent(page).waitFor();
    server.setSettings(allowing('ooni'));
    await page.getByRole('checkbox', { name: 'IODA' }).click();
    await saved(page);
    expect(server.settings().outside.allowed).toEqual(['ooni', 'ioda']);
    expect(await page.getByRole('checkbox', { name: 'Globalping' }).isChecked()).toBe(false);
    server.setSettings(allowing('ioda'));
    await consent(page).getByRole('button', { name: 'Undo' }).click();
    await consent(page).getByText('Changed elsewhere. Now: IODA').waitFor();
    expect(server.settings().outside.allowed).toEqual(['ioda']);
  });

  it('is given to both of two that are marked before the engine has answered, unless nobody is wanted after all', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await consent(page).waitFor();
    await page.route('**/api/ask/settings.set', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    for (const name of ['OONI', 'IODA']) await page.getByRole('checkbox', { name }).click();
    await expect.poll(() => server.settings().outside.allowed).toEqual(['ooni', 'ioda']);
    await saved(page);
    await page.getByRole('checkbox', { name: 'Chatter' }).click();
    await page.getByRole('button', { name: 'Ask nobody' }).click();
    await expect.poll(() => server.settings().outside.allowed).toEqual([]);
    await saved(page);
    expect(await consent(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('is never shown as other than it counts: what could not be saved loses its mark, or gets it back', async () => {
    const { page, server } = await open(well, {
      ...{ hash: '#settings', settings: allowing('oci'), expectedTrouble: goneServer },
    });
    await consent(page).waitFor();
    server.goAway();
    await page.getByRole('checkbox', { name: 'Chatter' }).click();
    await consent(page).getByText('The engine did not answer. Nothing was changed; try again.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Chatter' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Ask nobody' }).click();
    await expect.poll(() => page.getByRole('checkbox', { name: 'Oracle' }).isChecked()).toBe(true);
    expect(server.settings().outside.allowed).toEqual(['oci']);
  });

  it('shows how each source fares, by shape and word, in the user’s own time', async () => {
    const { page, server } = await open(well, {
      ...{ hash: '#settings', settings: everybody, timezoneId: 'Europe/Berlin' },
    });
    const healths = page.locator('[data-health]');
    server.showOutside(beingAsked);
    await page.getByText('Asked; no answer yet.').waitFor();
    server.showOutside(answered);
    await page.getByText('Answered at 22:41.').first().waitFor();
    expect(await healths.allInnerTexts()).toEqual([
      'Answered at 22:41.',
      'Gave an answer at 22:41 that could not be read.',
      'Did not answer at 22:41.',
      'Answered at 22:41.',
      'Rests until 23:10: it did not answer, asked for a pause, or was asked often enough.',
      'Not asked yet.',
    ]);
    expect(await healths.locator('svg').count()).toBe(outsideSources.length);
  });
});

describe.skipIf(!hasChromium)('The country', () => {
  const { open } = windowTests();
  const country = (page: Page): Locator => page.getByRole('textbox', { name: 'Your country' });

  it('is kept as two large letters, however it was typed, and cleared by leaving it empty', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await country(page).fill(' de ');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().outside.country).toBe('DE');
    await expect.poll(() => country(page).inputValue()).toBe('DE');
    await country(page).fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings().outside.country).toBeNull();
  });

  it('that is none is refused at the field, and not cut down to two letters that mean another one', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await country(page).pressSequentially('Germany');
    await page.keyboard.press('Enter');
    const refusal = page.getByText('It must be the two letters of a country');
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/^Not saved\. It must be/);
    expect(await country(page).getAttribute('aria-invalid')).toBe('true');
    expect(await country(page).inputValue()).toBe('Germany');
    expect(server.settings().outside.country).toBeNull();
  });
});

describe.skipIf(!hasChromium)('Axe finds nothing in the settings of consent', () => {
  const { open } = windowTests();

  it.each(cornerLooks)('in $colorScheme at $width px', async (look) => {
    const { page, server } = await open(well, { ...look, hash: '#settings', settings: allowing('globalping') });
    server.showOutside(answered);
    await page.getByText('Answered at').first().waitFor();
    await page.getByRole('textbox', { name: 'Your country' }).fill('Germany');
    await page.keyboard.press('Enter');
    await page.locator('[aria-invalid]').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
