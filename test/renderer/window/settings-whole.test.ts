// All settings at once: saved as a file, taken over from one, back to how they were at first; and the way back from each.
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const mine: Settings = {
  ...defaultSettings,
  tiktok: { region: 'eu' },
  alerts: { ...defaultSettings.alerts, quietHours: '23:00-08:00' },
};

const choose = async (page: Page, text: string, name = 'mine.json'): Promise<void> => {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
};

describe.skipIf(!hasChromium)('Settings as a file', () => {
  const { open } = windowTests();

  it('hold every setting and can be taken over as they are', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('tokwatch-settings-2026-11-21.json');
    const text = await textOf(await saved.createReadStream());
    expect(JSON.parse(text)).toEqual(mine);
    await page.getByText('Saved as tokwatch-settings-2026-11-21.json.').waitFor();
    await choose(page, text);
    await page.getByText('mine.json changes nothing: everything is set like that already.').waitFor();

    server.setSettings(defaultSettings);
    await page.reload();
    await choose(page, text);
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect.poll(() => server.settings()).toEqual(mine);
  });

  it('show what would change, field by field, before anything does; with the keyboard alone, and undone afterwards', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await choose(page, '{"tiktok": {"region": "auto"}, "alerts": {"sound": true}}');
    const preview = page.getByRole('group', { name: 'mine.json would change 2 settings:' });
    await preview.waitFor();
    await expect.poll(() => preview.evaluate((group) => group === document.activeElement)).toBe(true);
    expect(await preview.getByRole('listitem').allInnerTexts()).toEqual([
      'Region of TikTok\nnow: Europe\nthen: Find out by itself',
      'With a sound\nnow: off\nthen: on',
    ]);
    expect(server.settings()).toEqual(mine);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Taken over: 2 settings have changed.').waitFor();
    expect(server.settings()).toEqual({
      ...mine,
      tiktok: { region: 'auto' },
      alerts: { ...mine.alerts, sound: true },
    });
    expect(await page.getByRole('radio', { name: 'Find out by itself' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Everything is set as before.').waitFor();
    expect(server.settings()).toEqual(mine);
  });

  it('can be undone after a file that was no good, beside what that takes back', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await choose(page, '{"tiktok": {"region": "auto"}}');
    await page.getByRole('button', { name: 'Take over', exact: true }).click();
    const part = page.locator('.setting:has(input[type=file])');
    await part.getByText('Taken over: 1 setting has changed.').waitFor();
    await choose(page, '{bad');
    await part.getByRole('status').getByText('Nothing was changed').waitFor();
    const beside = part.getByRole('button', { name: 'Undo' }).locator('xpath=..');
    expect(await beside.innerText()).toMatch(/^Taken over: 1 setting has changed\.\s*Undo$/);
    await part.getByRole('button', { name: 'Undo' }).click();
    await part.getByText('Everything is set as before.').waitFor();
    expect(await part.innerText()).not.toContain('Taken over');
    expect(server.settings()).toEqual(mine);
  });

  it('can be left after a look', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await choose(page, '{"tiktok": {"region": "auto"}}');
    await page.getByRole('button', { name: 'Leave all as it is' }).click();
    expect(await page.getByRole('button', { name: 'Take over', exact: true }).count()).toBe(0);
    expect(server.settings()).toEqual(mine);
  });

  it('can be dropped', async () => {
    const { page } = await open(well, { hash: '#settings' });
    const zone = page.getByRole('group', { name: 'Choose a settings file' });
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{"tiktok": {"region": "us"}}'], 'dropped.json'));
      return transfer;
    });
    await zone.dispatchEvent('drop', { dataTransfer: data });
    await page.getByText('dropped.json would change 1 setting:').waitFor();
  });

  it.each([
    [
      '{"tiktok": {"region": "mars"}}',
      /does not fit at “tiktok\.region”\. That is none of those to choose from: auto, us/,
    ],
    ['nonsense', /holds no settings: it is not JSON/],
    [`"${'x'.repeat(100_000)}"`, /is too large to be settings/],
  ])('that do not fit are refused by name, and nothing changes', async (text, why) => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await choose(page, text);
    const said = page.getByText(why);
    await said.waitFor();
    expect(await said.innerText()).toMatch(/^Nothing was changed\. mine\.json/);
    expect(await page.getByRole('button', { name: 'Take over', exact: true }).count()).toBe(0);
    expect(server.settings()).toEqual(mine);
  });

  it('stay to be taken when the engine does not answer', async () => {
    const { page, server } = await open(well, { hash: '#settings', expectedTrouble: goneServer });
    await choose(page, '{"tiktok": {"region": "us"}}');
    const take = page.getByRole('button', { name: 'Take over', exact: true });
    await take.waitFor();
    server.goAway();
    await take.click();
    await page.getByText('The engine did not answer. Nothing was changed; try again.').waitFor();
    server.comeBack();
    await take.click();
    await expect.poll(() => server.settings().tiktok.region).toBe('us');
  });

  it.each(cornerLooks)('leave axe nothing to find: $colorScheme at $width px', async (look) => {
    const { page } = await open(well, { ...look, hash: '#settings', settings: mine });
    await choose(page, '{"tiktok": {"region": "auto"}}');
    await page.getByRole('button', { name: 'Take over', exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('All as at first', () => {
  const { open } = windowTests();

  it('is done with one button, and undone with the next', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    const reset = page.getByRole('button', { name: 'All as at first' });
    await reset.press('Enter');
    await page.getByText('Done: 2 settings have changed.').waitFor();
    expect(server.settings()).toEqual(defaultSettings);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.settings()).toEqual(mine);
    await expect.poll(() => reset.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('says so where there is nothing to do, and cannot be undone any more once something else was set', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    const reset = page.getByRole('button', { name: 'All as at first' });
    await reset.click();
    const undo = page.locator('section').last().getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await page.getByRole('radio', { name: 'United States' }).check();
    await expect.poll(() => server.settings().tiktok.region).toBe('us');
    await expect.poll(() => undo.count()).toBe(0);
    await page.getByRole('radio', { name: 'Find out by itself' }).check();
    await expect.poll(() => server.settings()).toEqual(defaultSettings);
    await reset.click();
    await page.getByText('Nothing to do: every setting is as at first.').waitFor();
  });
});

describe.skipIf(!hasChromium)('What was set elsewhere meanwhile', () => {
  const { open } = windowTests();
  const elsewhere = (settings: Settings): Settings => ({
    ...settings,
    streamer: { ...settings.streamer, mode: 'always' },
  });

  it('stays when a file is taken over that says nothing of it, and when that is undone', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await choose(page, '{"tiktok": {"region": "us"}}');
    const take = page.getByRole('button', { name: 'Take over', exact: true });
    await take.waitFor();
    server.setSettings(elsewhere(mine));
    await take.click();
    await page.getByText('Taken over: 1 setting has changed.').waitFor();
    expect(server.settings()).toEqual({ ...elsewhere(mine), tiktok: { region: 'us' } });
    await page.locator('section').last().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings()).toEqual(elsewhere(mine));
  });

  it('is counted when all goes back to how it was at first, and comes back with it', async () => {
    const { page, server } = await open(well, { hash: '#settings', settings: mine });
    await page.getByRole('button', { name: 'All as at first' }).waitFor();
    server.setSettings(elsewhere(mine));
    await page.getByRole('button', { name: 'All as at first' }).click();
    await page.getByText('Done: 3 settings have changed.').waitFor();
    expect(server.settings()).toEqual(defaultSettings);
    await page.locator('section').last().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => server.settings()).toEqual(elsewhere(mine));
  });
});
