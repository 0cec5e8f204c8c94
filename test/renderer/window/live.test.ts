// What the user says about himself: that he is LIVE, and that he wants a pause.
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const broken = snapshotOf('internet.down');

describe.skipIf(!hasChromium)('The LIVE view', () => {
  const { open } = windowTests();

  it('begins and ends a LIVE by a button, and says by shape and words which it is', async () => {
    const { page } = await open(well, { hash: '#live' });
    await page.getByText('You are not LIVE, as far as I know.').waitFor();
    await page.getByRole('button', { name: 'I am LIVE now' }).click();
    await page.getByText('You are LIVE.').waitFor();
    expect(await page.locator('.state .ring').count()).toBe(1);
    await page.getByRole('button', { name: 'My LIVE is over' }).click();
    await page.getByText('You are not LIVE, as far as I know.').waitFor();
    expect(await page.locator('.state .ring').count()).toBe(0);
  });

  it.each(cornerLooks)('is accessible while LIVE in $colorScheme at $width px', async (look) => {
    const { page } = await open({ ...well, live: true, discreet: true }, { ...look, hash: '#live' });
    await page.getByText('You are LIVE.').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe.skipIf(!hasChromium)('A pause', () => {
  const { open } = windowTests();

  it('begins by a button; then the view says so first, by shape and words, and goes on by a button', async () => {
    const { page, says } = await open(broken);
    await says(broken);
    await page.getByRole('button', { name: 'Pause watching' }).click();
    await page.getByRole('heading', { level: 1, name: 'Watching is paused.' }).waitFor();
    expect(await page.title()).toBe('Watching is paused. · Tokwatch');
    await page.getByText('Nothing is asked meanwhile. What stands below is from before.').first().waitFor();
    expect(await page.locator('.sentence polygon').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Pause watching' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on watching' }).click();
    await says(broken);
  });

  it.each(cornerLooks)('is accessible in $colorScheme at $width px', async (look) => {
    const { page } = await open({ ...broken, paused: true }, look);
    await page.getByRole('heading', { level: 1, name: 'Watching is paused.' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
