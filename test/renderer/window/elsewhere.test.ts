// How others fare, beside how it is here.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { findings, cornerLooks } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import * as others from '../support/outside-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const settings = others.allowing('globalping', 'oci');
const doubt = snapshotOf('tiktok.unreachable');
const compared = others.withElsewhere(doubt, others.failsEverywhere);
const well = snapshotOf('ok');

const askButton = (page: Page): Locator => page.getByRole('button', { name: 'Ask others now' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Here and elsewhere' });
const invitation = (page: Page): Locator => page.getByRole('link', { name: 'Choose whom Tokwatch may ask' });

/** Where everything stands that was there before the answers: headings, times, drawings, the lines of the proof. */
const places = (page: Page): Promise<string[]> =>
  page.locator('h1, h2, h3, figure, time, [data-status], .proof li').evaluateAll((found) =>
    found
      .filter((one) => !one.closest('details') || one.closest('summary'))
      .map((one) => {
        const { x, y, width } = one.getBoundingClientRect();
        return `${(one.textContent ?? '').trim().slice(0, 20)} at ${x}, ${y + scrollY}, ${width} px wide`;
      }),
  );

describe.skipIf(!hasChromium)('Here and elsewhere', () => {
  const { open } = windowTests();

  it('is a table that can be read out: each corner with its row, its column and its word', async () => {
    const { page } = await open(compared, { settings });
    await table(page).waitFor();
    expect(await table(page).ariaSnapshot()).toBe(
      [
        '- table "Here and elsewhere":',
        '  - rowgroup:',
        '    - row "here elsewhere":',
        '      - cell',
        '      - columnheader "here"',
        '      - columnheader "elsewhere"',
        '  - rowgroup:',
        '    - row "TikTok fails fails":',
        '      - rowheader "TikTok"',
        '      - cell "fails"',
        '      - cell "fails"',
        '    - row "another site works works":',
        '      - rowheader "another site"',
        '      - cell "works"',
        '      - cell "works"',
      ].join('\n'),
    );
    const described = await table(page).getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe('Others were asked at 21:41.');
  });

  it('gives each fare a shape of its own, also where colours are the system’s', async () => {
    const elsewhere = { ...others.failsEverywhere, control: { here: 'works', elsewhere: 'unknown' } } as const;
    const { page } = await open(others.withElsewhere(doubt, elsewhere), { settings, forcedColors: 'active' });
    await table(page).waitFor();
    const shapeOf = (fare: string): Promise<string> => page.locator(`[data-fare=${fare}] svg`).first().innerHTML();
    const shapes = await Promise.all(['works', 'fails', 'unknown'].map(shapeOf));
    expect(new Set(shapes).size).toBe(3);
  });

  it('stands before the proof while TikTok is in doubt, and at the foot when all is well', async () => {
    const { page, server, says } = await open(compared, { settings, width: 380 });
    const topOf = async (name: string): Promise<number> =>
      (await page.getByRole('heading', { level: 2, name }).boundingBox())!.y;
    await table(page).waitFor();
    expect(await topOf('Here and elsewhere')).toBeLessThan(await topOf('Why I say so'));
    const fine = others.withElsewhere(well, others.worksEverywhere);
    server.show(fine);
    await says(fine);
    await table(page).waitFor();
    expect(await topOf('Here and elsewhere')).toBeGreaterThan(await topOf('See for yourself'));
  });

  it('says in a list that can be opened what each of them said', async () => {
    const { page, server } = await open(compared, { settings });
    server.showOutside(others.answered);
    const first = page.getByText(say(others.answered.said[0]!.message));
    const summary = page.locator('summary', { hasText: 'What they said' });
    await summary.waitFor();
    expect(await first.isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    for (const { message: said } of others.answered.said) await page.getByText(say(said)).waitFor();
  });

  it('says why there is nothing to compare', async () => {
    const { page, server } = await open(doubt, { settings });
    await page.getByText(say(message('outside.not-yet'))).waitFor();
    server.showOutside(others.beingAsked);
    await page.getByText(say(message('outside.wait'))).waitFor();
    server.showOutside(others.silent);
    await page.getByText(say(message('outside.no-answer'))).waitFor();
    server.showOutside(others.answered);
    await page.getByText(say(message('outside.no-comparison'))).waitFor();
  });

  it.each([320, 1100])('moves nothing at %d px when the answers come, in doubt or not', async (width) => {
    for (const [before, after] of [
      [doubt, compared],
      [well, others.withElsewhere(well, others.worksEverywhere)],
    ] as const) {
      const { page, server } = await open(before, { settings, width });
      await askButton(page).waitFor();
      const standing = await places(page);
      expect(standing.length).toBeGreaterThan(15);
      server.showOutside(others.beingAsked);
      await page.getByRole('button', { name: 'Asking others…' }).waitFor();
      expect(await places(page)).toEqual(standing);
      server.show(after);
      server.showOutside({ ...others.answered, asking: true });
      await table(page).waitFor();
      await page.locator('summary', { hasText: 'What they said' }).waitFor();
      expect(await places(page)).toEqual(standing);
    }
  });
});

describe.skipIf(!hasChromium)('Asking others', () => {
  const { open } = windowTests();

  it('is offered nowhere while nobody may be asked: one line leads to the settings, and nobody listens for them', async () => {
    const { page, server } = await open(doubt);
    await invitation(page).waitFor();
    expect(await page.getByRole('button').allInnerTexts()).toEqual([
      expect.stringContaining('Check again') as string,
      expect.stringContaining('Pause watching') as string,
    ]);
    expect(server.subscriptions()).toEqual(['health.changed']);
    await invitation(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Ask others' }).waitFor();
  });

  it('begins with the button, which says so for as long as it lasts and keeps the focus', async () => {
    const { page, server } = await open(doubt, { settings });
    await askButton(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(server.askings).toBe(1);
    server.showOutside(others.beingAsked);
    const busy = page.getByRole('button', { name: 'Asking others…' });
    await busy.waitFor();
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await busy.getAttribute('aria-disabled')).toBe('true');
    expect(await busy.evaluate((button) => document.activeElement === button)).toBe(true);
    expect(server.askings()).toBe(1);

    server.showOutside(others.answered);
    await askButton(page).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(server.askings).toBe(2);
  });

  it('says so when the engine could not be asked', async () => {
    const { page } = await open(doubt, {
      ...{ settings, expectedTrouble: goneServer },
      before: (page) => page.route('**/api/ask/outside.ask', (route) => route.abort()),
    });
    await askButton(page).click();
    await page.getByRole('alert').getByText('The engine did not answer.').waitFor();
  });

  it('is offered as soon as it was allowed elsewhere, and no more once that was taken back', async () => {
    const { page, server } = await open(doubt);
    await invitation(page).waitFor();
    server.setSettings(settings);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await askButton(page).waitFor();
    await expect.poll(server.subscriptions).toEqual(['health.changed', 'outside.changed']);
    server.setSettings(defaultSettings);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await invitation(page).waitFor();
    await expect.poll(server.subscriptions).toEqual(['health.changed']);
  });

  it('ends no contact: a window that is followed by two subscriptions is back when both are', async () => {
    const { page, server } = await open(doubt, { settings, expectedTrouble: goneServer });
    await expect.poll(server.subscriptions).toEqual(['health.changed', 'outside.changed']);
    server.goAway();
    await page.locator('.stale').waitFor();
    expect(await askButton(page).isDisabled()).toBe(true);
    server.comeBack();
    await page.locator('.stale').waitFor({ state: 'detached' });
    await expect.poll(server.subscriptions, patience).toEqual(['health.changed', 'outside.changed']);
  });
});

describe.skipIf(!hasChromium)('Axe finds nothing in what others say', () => {
  const { open } = windowTests();

  it.each(cornerLooks)('in $colorScheme at $width px', async (look) => {
    const { page, server } = await open(doubt, { ...look, settings });
    await askButton(page).waitFor();
    server.showOutside(others.beingAsked);
    await page.getByText(say(message('outside.wait'))).waitFor();
    expect(await findings(page)).toEqual([]);
    server.show(compared);
    server.showOutside(others.answered);
    await table(page).waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await findings(page)).toEqual([]);
    server.show(well);
    await page.getByRole('heading', { level: 1, name: 'All is well' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
