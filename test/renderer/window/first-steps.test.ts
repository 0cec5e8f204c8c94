// Somebody opens the window for the first time: the answer stands there, and below it three steps that can be skipped at any time.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { findings, looks } from '../support/axe.ts';
import { windowTests } from '../support/open-window.ts';
import type { Opening } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

const broken = snapshotOf('tiktok.cdn-down');

const steps = (page: Page) => page.getByRole('region', { name: /What is sent|What you are told|TikTok and OBS/ });

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const asNew =
  (more: (server: StoryServer) => void = () => undefined): NonNullable<Opening['prepare']> =>
  (server) => {
    server.beNew();
    more(server);
  };

/** Presses a button of the steps as the keyboard does. */
const press = (page: Page, name: string): Promise<void> =>
  steps(page).getByRole('button', { name, exact: true }).press('Enter');

describe.skipIf(!hasChromium)('The first steps', () => {
  const { open } = windowTests();

  it('are walked through with the keyboard; the answer stays above them, and the focus goes along', async () => {
    const { page, server, says } = await open(broken, { prepare: asNew() });
    await says(broken);
    await steps(page).getByText('Step 1 of 3').waitFor();
    // Nobody is taken away from the answer.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await press(page, 'Next');
    await expect.poll(() => focused(page)).toBe('What you are told');
    await says(broken);
    await press(page, 'Next');
    await expect.poll(() => focused(page)).toBe('TikTok and OBS');
    await press(page, 'Back');
    await expect.poll(() => focused(page)).toBe('What you are told');
    await press(page, 'Next');
    await press(page, 'Done');
    await expect.poll(() => steps(page).count()).toBe(0);
    expect(server.stepsDone()).toBe(1);
    await expect.poll(() => focused(page)).toContain('It’s not you');
    await page.reload();
    await says(broken);
    expect(await steps(page).count()).toBe(0);
  });

  it('say whom Tokwatch asks out of the catalog, and whom it does not', async () => {
    const { page } = await open(broken, { prepare: asNew() });
    await steps(page).getByText('Cloudflare, Google, and Quad9').waitFor();
    const text = await steps(page).innerText();
    expect(text).toMatch(/\d+ public hosts/);
    expect(text).toContain('Nobody, unless you allow it one by one in the settings.');
    expect(text).toContain('about every 60 seconds, and a ping or two every 2');
    expect(text).toContain('no name, no account, no cookie');
    await page.getByText('All hosts, by name').click();
    await steps(page).getByText('www.tiktok.com').waitFor();
    expect(await steps(page).getByRole('group', { name: 'Language' }).getByRole('radio').count()).toBeGreaterThan(1);
  });

  it.each(['Escape', 'Skip'])('are skipped by %s, and never come again', async (how) => {
    const { page, server, says } = await open(broken, { prepare: asNew() });
    await steps(page).waitFor();
    if (how === 'Skip') await press(page, 'Skip');
    else await page.keyboard.press('Escape');
    await expect.poll(() => steps(page).count()).toBe(0);
    expect(server.stepsDone()).toBe(1);
    await page.reload();
    await says(broken);
    await page.getByRole('button', { name: 'Check again' }).waitFor();
    expect(await steps(page).count()).toBe(0);
  });

  it('say once that the disk did not take the note, and end all the same', async () => {
    const { page, server } = await open(broken, { prepare: asNew((server) => server.refuseSteps()) });
    await press(page, 'Skip');
    await page.getByRole('alert').getByText('These steps come again at the next start').waitFor();
    await press(page, 'Skip');
    await expect.poll(() => steps(page).count()).toBe(0);
    expect(server.stepsDone()).toBe(2);
  });

  it('set what they show at once: notifications, the start with the computer, the region', async () => {
    const { page, server } = await open(broken, {
      inDesktop: true,
      prepare: asNew((server) => {
        server.setStartup('off');
        server.findRegion('eu');
      }),
    });
    await press(page, 'Next');
    await page.getByRole('checkbox', { name: 'Tell me when something matters' }).press('Space');
    await expect.poll(() => server.settings().alerts.enabled).toBe(false);
    expect(server.startup()).toBe('off');
    await page.getByRole('checkbox', { name: 'Start with this computer' }).press('Space');
    await expect.poll(() => server.startup()).toBe('on');
    await press(page, 'Next');
    await steps(page).getByText('Found: Europe.').waitFor();
    await page.getByRole('radio', { name: 'United States' }).check();
    await expect.poll(() => server.settings().tiktok.region).toBe('us');
    await steps(page).getByText('You have chosen: United States. I ask there.').waitFor();
  });

  it('show a notification on trial, and say what to do where none is seen', async () => {
    const { page } = await open(broken, { prepare: asNew() });
    await press(page, 'Next');
    await press(page, 'Show one now');
    await steps(page).getByText('Your desktop was asked to show one.').waitFor();
  });

  it('say that notifications cannot be shown, why, and how to allow them on this system', async () => {
    const { page } = await open(broken, {
      prepare: asNew((server) => server.noteShowing({ state: 'not-shown', why: 'refused', system: 'win32' })),
    });
    await press(page, 'Next');
    await steps(page).getByText('Your system did not let Tokwatch show the last one.').waitFor();
    await steps(page).getByText('Open Settings, System, Notifications').waitFor();
  });

  it('look for OBS again, and say where its password is kept', async () => {
    const { page, server } = await open(broken, { prepare: asNew() });
    await press(page, 'Next');
    await press(page, 'Next');
    await press(page, 'Look for OBS again');
    await expect.poll(() => server.obs.looks()).toBe(1);
    await steps(page).getByText('The way into OBS', { exact: true }).click();
    await steps(page).getByText('No password is kept for OBS.').waitFor();
  });

  it('do not come where they are done, and can be opened again from the settings', async () => {
    const { page } = await open(broken, { hash: '#settings' });
    await page.getByRole('button', { name: 'Go through the first steps again' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('What is sent, and to whom');
    expect(new URL(page.url()).hash).toBe('#now');
  });

  it.each(looks)('leave axe nothing to find: $colorScheme at $width px', async (look) => {
    const { page } = await open(broken, {
      ...look,
      inDesktop: true,
      prepare: asNew((server) => server.setStartup('off')),
    });
    for (const step of [1, 2, 3]) {
      await steps(page).getByText(`Step ${step} of 3`).waitFor();
      await steps(page).getByRole('checkbox').or(steps(page).getByRole('radio')).first().waitFor();
      expect({ step, found: await findings(page) }).toEqual({ step, found: [] });
      if (step < 3) await press(page, 'Next');
    }
  });

  it.each([
    ['ar', 320],
    ['pseudo', 320],
    ['pseudo', 1100],
  ])('have room for their words: %s at %d px', async (language, width) => {
    const { page } = await open(broken, { width, prepare: asNew((server) => server.speak(language)) });
    const panel = page.locator('section:has(> h2[tabindex="-1"])');
    for (let step = 0; step < 3; step += 1) {
      await panel.getByRole('radio').or(panel.getByRole('checkbox')).first().waitFor();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ step, tooWide: Math.max(0, tooWide) }).toEqual({ step, tooWide: 0 });
      if (step < 2) await panel.locator('button.on').press('Enter');
    }
  });
});
