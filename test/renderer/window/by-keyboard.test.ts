// Each view by keyboard alone: from the loaded page to what somebody came for. Nothing here points, and nothing is focused but by keys.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { focusedName, tabTo } from '../support/by-keys.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { evenings, runsWell } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const settled = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

describe.skipIf(!hasChromium)('By keyboard alone', () => {
  const { open } = windowTests();

  it('Now: is it me? The sentence is read first, another look is asked for, and the proof is reached', async () => {
    const { page, server } = await open(snapshotOf('internet.down'));
    await settled(page);
    await tabTo(page, /^Skip to the content$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Check again/);
    await page.keyboard.press('Enter');
    await expect.poll(() => server.looks(), patience).toBe(1);
    // The button stays where it is while it waits, so that nobody is thrown back.
    expect(await focusedName(page)).toMatch(/^Check again/);
    await tabTo(page, /See what it means/);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash, patience).toBe('#fixes/message');
    await expect.poll(() => focusedName(page), patience).toContain('TikTok shows a message?');
  });

  it('History: what happened last night? A moment is found, looked at closely, and its incident opened and noted', async () => {
    const { page, server } = await open(well, { history: evening, width: 1000 });
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect.poll(() => focusedName(page), patience).toBe('History');
    await page.locator('[data-condition="ok"][d^="M"]').first().waitFor();
    await tabTo(page, /^Moment$/);
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('PageDown');
    await page.locator('.says', { hasText: 'It’s your internet provider' }).first().waitFor();
    await page.keyboard.press('Shift+PageUp');
    await page.keyboard.press('Enter');
    await page.getByText('Nov 21, 16:55 – 19:19').first().waitFor();
    await tabTo(page, /^The measurements, close up$/);
    await page.keyboard.press('Enter');
    await page.locator('canvas').waitFor();
    await tabTo(page, /^Moment in the close-up$/);
    await page.keyboard.press('Home');
    await expect.poll(() => page.locator('.reads').innerText(), patience).toMatch(/lost$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-incident]').count(), patience).toBe(3);
    await tabTo(page, /your internet provider/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Another note$/);
    await page.keyboard.type('p was me');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('p was me', { exact: true }).waitFor();
    // Letters in a field are letters: the watch goes on.
    expect(server.listeners()).toBeGreaterThan(0);
    expect(await page.getByText('Watching is paused.').count()).toBe(0);
  });

  it('LIVE: a past one is searched for, deleted and kept after all, and the focus is on its line again', async () => {
    const { page, server } = await open(well, { prepare: (story) => story.sessions.keep(...evenings) });
    await settled(page);
    await page.keyboard.press('3');
    await expect.poll(() => focusedName(page), patience).toBe('LIVE');
    await page.locator('[data-session]').first().waitFor();
    await page.keyboard.press('/');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type), patience)
      .toBe('search');
    await tabTo(page, /Details|Open|min/);
    const sessions = await page.locator('[data-session]').count();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Delete it$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page), patience).toBe('Keep it after all');
    await page.keyboard.press('Enter');
    // Back on its line, closed or open.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName), patience).toBe('summary');
    expect(await page.locator('[data-session]').count()).toBe(sessions);
    expect(server.sessions.asked.removed).toEqual([]);
  });

  it('LIVE: a moment of the one that goes on is marked with words', async () => {
    const { page, server } = await open({ ...well, live: true }, { prepare: (story) => story.sessions.live(runsWell) });
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect.poll(() => focusedName(page), patience).toBe('LIVE');
    await tabTo(page, /mark/i);
    await page.keyboard.type('guest joins');
    await page.keyboard.press('Enter');
    await expect.poll(() => server.sessions.asked.marks, patience).toEqual(['guest joins']);
  });

  it('Fixes: what helps is found, its commands are read, and it is done; the list of keys opens and closes on the way', async () => {
    const { page, server } = await open(snapshotOf('dns.tiktok-blocked'));
    await settled(page);
    await page.keyboard.press('4');
    await expect.poll(() => focusedName(page), patience).toBe('Fixes');
    await page.locator('[data-fix=other-resolver]').waitFor();
    await tabTo(page, /Use another resolver|another DNS/i);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page), patience).toMatch(/Use another resolver|another DNS/i);
    await page.keyboard.press('Enter');
    await page.locator('[data-fix=other-resolver] summary', { hasText: 'What exactly it runs' }).waitFor();
    await tabTo(page, /^What exactly it runs$/);
    await page.keyboard.press('Enter');
    await page.locator('[data-fix=other-resolver] pre').first().waitFor();
    await tabTo(page, /^Do it/);
    await page.keyboard.press('Enter');
    await expect.poll(() => server.fixes.asks.runs.map(({ id }) => id), patience).toEqual(['other-resolver']);
  });
});
