// What somebody writes himself, as a note, a mark or a title: never cut off, refused in his language, and not for others' eyes.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { findings } from '../support/axe.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { evenings, runsWell } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const hidden = { ...well, discreet: true };

const isMasked = (field: Locator): Promise<boolean> =>
  field.evaluate((one) => getComputedStyle(one).getPropertyValue('-webkit-text-security') === 'disc');

const openIncident = async (page: Page): Promise<Locator> => {
  const incident = page.locator('[data-incident="14"]');
  await incident.locator('summary').first().click();
  await incident.locator('textarea').waitFor();
  return incident;
};

describe.skipIf(!hasChromium)('One’s own words', () => {
  const { open } = windowTests();

  it('are kept whole when they are too long, and refused with their field and the limit', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const incident = await openIncident(page);
    const pasted = 'x'.repeat(40_000);
    await incident.locator('textarea').fill(pasted);
    await incident.getByRole('button', { name: 'Save the note' }).click();
    await incident
      .getByText('“Another note” takes 2,000 characters at most, and this has 40,000. Nothing was cut off:')
      .waitFor();
    expect(await incident.locator('textarea').inputValue()).toBe(pasted);
  });

  it('are refused in the language of the window', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, prepare: ({ speak }) => speak('es') });
    const incident = await openIncident(page);
    await incident.locator('form button[type=submit]').last().click();
    await incident.getByText('“Otra nota” está vacío. Escribe algo primero.').waitFor();
  });

  it('are not to be read in a note while others may see the screen, and are there again afterwards', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const incident = await openIncident(page);
    const note = incident.locator('textarea');
    await note.fill('Anna pulled the plug.');
    expect(await isMasked(note)).toBe(false);
    server.show(hidden);
    await incident.getByText('Others may see the screen: what you type is shown as dots.').waitFor();
    expect(await isMasked(note)).toBe(true);
    expect(await findings(page)).toEqual([]);
    server.show(well);
    await expect.poll(() => isMasked(note)).toBe(false);
    expect(await note.inputValue()).toBe('Anna pulled the plug.');
  });

  it('are not to be read in a mark either, which is put all the same', async () => {
    const { page, server } = await open(
      { ...well, live: true },
      { hash: '#live', prepare: ({ sessions }) => sessions.live(runsWell) },
    );
    const field = page.getByLabel('Mark this moment');
    await field.fill('Anna was here');
    server.show({ ...hidden, live: true });
    await expect.poll(() => isMasked(field)).toBe(true);
    await page.locator('nav a[href="#now"]').click();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    await page.locator('nav a[href="#live"]').click();
    expect(await field.inputValue()).toBe('Anna was here');
    await field.press('Enter');
    await expect.poll(() => server.sessions.asked.marks).toEqual(['Anna was here']);
  });

  it('are not lost as a title that is being written when others begin to see the screen', async () => {
    const { page, server } = await open(well, {
      hash: '#live',
      width: 1000,
      prepare: ({ sessions }) => sessions.keep(...evenings),
    });
    const friday = page.locator('[data-session="7"]');
    await friday.locator('summary').first().click();
    const title = friday.getByLabel('Your own words for it');
    await title.fill('Anna’s birthday');
    server.show(hidden);
    await expect.poll(() => title.count()).toBe(0);
    await page.locator('nav a[href="#now"]').click();
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    server.show(well);
    await page.locator('nav a[href="#live"]').click();
    await friday.locator('summary').first().click();
    expect(await title.inputValue()).toBe('Anna’s birthday');
    await friday.getByRole('button', { name: 'Keep', exact: true }).click();
    await friday.getByRole('heading', { name: 'Anna’s birthday' }).waitFor();
  });
});
