import { buffer } from 'node:stream/consumers';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { evening, halfYear, incidentOf } from '../support/history-stories.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const incident = (page: Page, id: number): Locator => page.locator(`[data-incident="${id}"]`);
const contentOf = async (file: Download): Promise<Buffer> => buffer(await file.createReadStream());
const openIncident = async (page: Page, id: number): Promise<Locator> => {
  await incident(page, id).locator('summary').first().click();
  await incident(page, id).getByText('When it was settled').waitFor();
  return incident(page, id);
};

describe.skipIf(!hasChromium)('The list of incidents', () => {
  const { open } = windowTests();
  const opening = { hash: '#history', history: evening, width: 1000 };

  it('tells each in its sentence: whose, when, how long it was seen, how it ended, what else there was', async () => {
    const { page } = await open(well, opening);
    await incident(page, 14).waitFor();
    const texts = (await page.locator('[data-incident] > summary').allInnerTexts()).map(asTyped);
    expect(texts[0]).toMatch(/It’s not you\. TikTok’s servers[\s\S]*Nov 21, 21:02 – 21:27/);
    for (const remark of ['seen for 25 min', 'whose: TikTok', 'over', 'came back 2 times', 'during a LIVE', '1 note']) {
      expect(texts[0]).toContain(remark);
    }
    expect(texts[1]).toContain('another fault took its place');
    expect(texts[1]).toContain('in the wake of another');
  });

  it('is filtered by whose they are, by link, and by whether they go on', async () => {
    const { page } = await open(well, opening);
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(3);
    await page.getByRole('combobox', { name: 'Whose' }).selectOption('your provider');
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(1);
    await page.getByRole('combobox', { name: 'About' }).selectOption('DNS');
    await page.getByText('None of this kind in this time.').waitFor();
    await page.getByRole('combobox', { name: 'Whose' }).selectOption('anybody’s');
    await incident(page, 13).waitFor();
    await page.getByRole('checkbox', { name: 'Only what goes on' }).check();
    await page.getByText('None of this kind in this time.').waitFor();
  });

  it('shows twenty, and more on demand', async () => {
    const { page } = await open(well, { ...opening, history: halfYear });
    await page.getByRole('button', { name: '1 y' }).click();
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(20);
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(25);
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    const times = await page.locator('[data-incident] .times').allInnerTexts();
    expect(new Set(times).size).toBe(25);
  });

  it('stays as long as it was, and opened as it was, when it is asked for again', async () => {
    const { page, server } = await open(well, opening);
    await openIncident(page, 14);
    const asked = server.history.stripAsks().length;
    server.history.happen({ ...evening.incidents[0]!.incident, flaps: 3 });
    await expect.poll(() => server.history.stripAsks().length, patience).toBeGreaterThan(asked);
    expect(await incident(page, 14).getByText('When it was settled').isVisible()).toBe(true);
  });
});

describe.skipIf(!hasChromium)('An incident that is opened', () => {
  const { open } = windowTests();

  it('shows the evidence of then and of the end, side by side where there is room, else one below the other', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const opened = await openIncident(page, 14);
    const [then, end] = await Promise.all(
      ['When it was settled', 'At its end'].map((title) => opened.getByText(title).boundingBox()),
    );
    expect(Math.abs(then!.y - end!.y)).toBeLessThan(2);
    expect(end!.x).toBeGreaterThan(then!.x + 200);
    const text = asTyped(await opened.innerText());
    expect(text).toContain('https://v16-webapp.tiktok.com/robots.txt failed with status 500');
    expect(text).toContain('All is well: TikTok answers');
    expect(text).toContain('Nov 21, 2026, 21:02:10 UTC');
    expect(text).toMatch(/Your router\s+answered/);
    expect(text).toContain('videos and pictures');
    await page.setViewportSize({ width: 380, height: 700 });
    await expect
      .poll(async () => (await opened.getByText('At its end').boundingBox())!.y, patience)
      .toBeGreaterThan((await opened.getByText('When it was settled').boundingBox())!.y + 100);
  });

  it('says what was told of it and why, and in whose wake it came', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const opened = await openIncident(page, 14);
    expect(await opened.innerText()).toMatch(
      /Told:\s+It’s not you[\s\S]*Not told:\s+All is well[\s\S]*It comes and goes\./,
    );
    const late = await openIncident(page, 13);
    await late.getByRole('button', { name: /^It’s your internet provider/ }).click();
    await incident(page, 12).getByText('When it was settled').waitFor();
  });

  it('takes notes, and loses nothing that was typed', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const opened = await openIncident(page, 14);
    const note = opened.getByRole('textbox', { name: 'Another note' });
    await opened.getByRole('button', { name: 'Save the note' }).click();
    await opened.getByText('“Another note” is empty. Write something first.').waitFor();

    await note.fill('The router blinked red.');
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await openIncident(page, 14);
    expect(await note.inputValue()).toBe('The router blinked red.');

    await opened.getByRole('button', { name: 'Save the note' }).click();
    await opened.getByText('Saved.').waitFor();
    expect(await opened.getByText('The router blinked red.').count()).toBe(1);
    expect(await note.inputValue()).toBe('');
    await expect.poll(server.subscriptions).toEqual(['health.changed', 'history.happened']);
  });

  it('says so when a note could not be saved, and keeps it', async () => {
    const { page } = await open(well, { hash: '#history', history: evening, expectedTrouble: goneServer });
    const opened = await openIncident(page, 14);
    await page.route('**/api/ask/history.note', (route) => route.abort());
    const note = opened.getByRole('textbox', { name: 'Another note' });
    await note.fill('Keep me.');
    await opened.getByRole('button', { name: 'Save the note' }).click();
    await opened.getByText('The engine did not answer.').waitFor();
    expect(await note.inputValue()).toBe('Keep me.');
  });
});

describe.skipIf(!hasChromium)('Taking history along', () => {
  const { open } = windowTests();

  it('makes a card: seen first, then saved as a picture or copied as text, with what was taken out', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, width: 1000 });
    const opened = await openIncident(page, 14);
    await opened.getByText('What to leave out').click();
    await opened.getByRole('textbox', { name: 'Words to leave out' }).fill('Anna, Blue Street ,');
    await opened.getByRole('button', { name: 'Make the card' }).click();
    await opened.getByRole('img', { name: 'The card of this incident' }).waitFor();
    expect(server.history.takings()).toMatchObject([
      { form: 'card', incident: 14, hide: ['Anna', 'Blue Street'], withNotes: false },
    ]);
    await opened.getByText('Taken out: address (3 times) and name or word (once).').waitFor();

    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      opened.getByRole('button', { name: 'Save as picture' }).click(),
    ]);
    expect(picture.suggestedFilename()).toBe('tokwatch-incident-2026-11-21.png');
    const png = await contentOf(picture);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    await opened.getByRole('button', { name: 'Copy the text' }).click();
    await opened.getByText(/^(Copied|Marked)/).waitFor();
    expect(asTyped(await page.evaluate(() => String(getSelection())))).toBe(
      'It was not me.\nTikTok was down for 25 min.',
    );
  });

  it('saves one file at once, and lists several of them with a button each', async () => {
    const letter = { name: 'letter.html', type: 'text/html;charset=utf-8', text: '<p>To whom it may concern,</p>' };
    const tables = ['incidents', 'spans'].map((name) => ({ name: `${name}.csv`, type: 'text/csv', text: `${name}\n` }));
    const history = { ...evening, exported: { files: [letter], redacted: [] } };
    const { page, server } = await open(well, { hash: '#history', history });
    await incident(page, 14).waitFor();
    await page.getByRole('checkbox', { name: 'With my notes' }).check();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Letter to the provider' }).click(),
    ]);
    expect((await contentOf(saved)).toString()).toBe(letter.text);
    await page.getByText('Saved: letter.html.').waitFor();
    await page.getByText('Nothing had to be taken out.').waitFor();
    expect(server.history.takings()).toMatchObject([{ form: 'letter', withNotes: true, hide: [] }]);

    server.history.remember({ ...evening, exported: { files: tables, redacted: [] } });
    await page.getByRole('button', { name: 'Table (CSV)' }).click();
    const [second] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save spans.csv' }).click(),
    ]);
    expect((await contentOf(second)).toString()).toBe('spans\n');
  });

  it('says at the field what is refused', async () => {
    const { page } = await open(well, { hash: '#history', history: evening });
    await incident(page, 14).waitFor();
    const words = page.getByRole('textbox', { name: 'Words to leave out' });
    await words.fill('x'.repeat(150));
    await page.getByRole('button', { name: 'Data (JSON)' }).click();
    await page.getByText('A word in “Words to leave out” has more than 100 characters. Shorten it.').waitFor();
    expect(await words.inputValue()).toBe('x'.repeat(150));
  });
});

describe.skipIf(!hasChromium)('Streamer mode', () => {
  const { open } = windowTests();

  it('hides names in the sentences of the past too, and the city of the zone', async () => {
    const blocked = incidentOf({ id: 99, code: 'dns.tiktok-blocked', fromMinutesAgo: 9, minutes: 4 });
    const history = { ...evening, incidents: [blocked, ...evening.incidents] };
    const { name } = blocked.incident.message.params;
    if (typeof name !== 'string') return expect.fail('the sentence names nobody');
    for (const discreet of [false, true]) {
      const { page } = await open({ ...well, discreet }, { hash: '#history', history, timezoneId: 'Europe/Berlin' });
      await page
        .getByText(discreet ? 'Times: UTC+1' : 'Times: Europe/Berlin')
        .first()
        .waitFor();
      const text = await (await openIncident(page, 99)).innerText();
      expect({ discreet, said: text.includes(name) }).toEqual({ discreet, said: !discreet });
      expect((await page.locator('main').innerText()).includes('Berlin')).toBe(!discreet);
    }
  });
});
