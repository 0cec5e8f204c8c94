// A pause of the watch in the window, in a real Chromium.
import { describe, expect, it } from 'vitest';
import { patience } from '../../engine/support/patience.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { windowTests } from '../support/open-window.ts';
import { runsWell } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

const broken = snapshotOf('internet.down');
const hash = '#live';

describe.skipIf(!hasChromium)('A pause', () => {
  const { open } = windowTests();

  it('begins by a button; then the view says so first, by shape and words, and goes on by a button', async () => {
    const { page, says } = await open(broken);
    await says(broken);
    await page.getByRole('button', { name: 'Pause watching' }).click();
    await page.getByRole('heading', { level: 1, name: 'Watching is paused.' }).waitFor();
    expect(await page.title()).toBe('Watching is paused. · Tokwatch');
    await page.getByText('Nothing is asked meanwhile, and nothing judged.').first().waitFor();
    expect(await page.locator('.sentence polygon').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Pause watching' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on watching' }).click();
    await says(broken);
  });

  it('is said by the sentence, and not again by the way', async () => {
    const noted = { ...broken, verdict: { ...broken.verdict, notes: ['paused' as const, 'clock-off' as const] } };
    const { page } = await open({ ...noted, paused: true });
    await page.getByRole('heading', { level: 1, name: 'Watching is paused.' }).waitFor();
    const notes = page.locator('section', { hasText: 'By the way' }).last().getByRole('listitem');
    await expect.poll(() => notes.count(), patience).toBe(1);
  });

  it('takes shape, word and colour from what was said of the LIVE before it: nobody judges it meanwhile', async () => {
    const prepare = ({ sessions }: StoryServer): void => sessions.live(runsWell);
    const { page, server } = await open({ ...broken, live: true }, { hash, prepare });
    const health = page.locator('[data-during] [data-health]');
    const colours = () =>
      page
        .locator('[data-during] .says .shape g, .state .shape g')
        .evaluateAll((shapes) => [...new Set(shapes.map((shape) => getComputedStyle(shape).color))]);
    await page.getByText('Your LIVE runs well.').waitFor();
    expect(await colours()).toHaveLength(2);
    server.show({ ...broken, live: true, paused: true });
    await page.getByText('Nobody judges how your LIVE fares while watching is paused.').waitFor();
    expect(await health.getAttribute('data-health')).toBe('paused');
    expect(await page.getByText('Your LIVE runs well.').count()).toBe(0);
    const quiet = await page
      .locator('[data-notice=paused] .shape g')
      .first()
      .evaluate((shape) => getComputedStyle(shape).color);
    expect(await colours()).toEqual([quiet]);
    server.show({ ...broken, live: true });
    await page.getByText('Your LIVE runs well.').waitFor();
  });

  it.each(cornerLooks)('is accessible in $colorScheme at $width px', async (look) => {
    const { page } = await open({ ...broken, paused: true }, look);
    await page.getByRole('heading', { level: 1, name: 'Watching is paused.' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});
