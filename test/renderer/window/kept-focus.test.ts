// Where the keyboard is when the button that it pressed goes: near, and not back at the beginning of the page.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { focusedName } from '../support/by-keys.ts';
import { windowTests } from '../support/open-window.ts';
import type { OpenWindow } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';
import { viewStates } from '../states/all-states.ts';
import { enterState, openingOf } from '../states/open-state.ts';

const well = snapshotOf('ok');

const pressIn = async (page: Page, name: string): Promise<void> => {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await button.waitFor({ state: 'detached' });
};
const isOn = (page: Page, name: RegExp | string): Promise<void> =>
  expect.poll(() => focusedName(page), patience).toMatch(name);
const isHeading = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement!.matches('h1, h2, h3'));

describe.skipIf(!hasChromium)('The keyboard stays near a button that goes', () => {
  const { open } = windowTests();

  const enter = async (view: string, name: string): Promise<OpenWindow> => {
    const state = viewStates.find((one) => one.view === view && one.state === name)!;
    const opened = await open(state.snapshot, openingOf(state, 'en'));
    await enterState(state, opened);
    return opened;
  };

  it('where watching is paused, and goes on', async () => {
    const { page } = await open(well);
    await pressIn(page, 'Pause watching');
    await expect.poll(() => isHeading(page), patience).toBe(true);
    await pressIn(page, 'Go on watching');
    await isOn(page, /^All is well/);
  });

  it('where others are asked no longer', async () => {
    const { page } = await enter('now', 'others are being asked');
    await pressIn(page, 'Stop asking');
    await expect.poll(() => isHeading(page), patience).toBe(true);
  });

  it('where a notice has been read', async () => {
    const { page } = await enter('now', 'what no notification could show');
    await pressIn(page, 'All right');
    await expect.poll(() => isHeading(page), patience).toBe(true);
  });

  it('where a change of the computer is taken back, or left after all', async () => {
    const { page } = await enter('fixes', 'one helped, and others were tried before');
    await pressIn(page, 'Take it back');
    await expect.poll(() => isHeading(page), patience).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).not.toBe('');
    await pressIn(page, 'Leave it');
    await expect.poll(() => isHeading(page), patience).toBe(true);
  });

  it('and is left alone where somebody else takes it, or had gone away before', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await page.getByRole('radio', { name: 'Europe' }).check();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    server.setSettings({ ...server.settings(), tiktok: { region: 'us' } });
    await page.getByText('Changed elsewhere.').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
