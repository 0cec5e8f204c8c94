// What the frame says before a view is there, where it does not come, and while nobody watches.
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { evening } from '../support/history-stories.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const broken = snapshotOf('internet.down');
const views = ['HistoryView', 'LiveView', 'FixesView', 'SettingsView'] as const;

describe.skipIf(!hasChromium)('A view on its way', () => {
  const { open } = windowTests();

  it('is named, with one quiet line, once it is late; then it takes their place', async () => {
    let letThrough = (): void => undefined;
    const waits = new Promise<void>((resolve) => (letThrough = resolve));
    const { page } = await open(well, {
      hash: '#history',
      history: evening,
      before: (page) => page.route('**/HistoryView*.js', (route) => waits.then(() => route.continue())),
    });
    await page.getByText('One moment…', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('History');
    letThrough();
    await page.getByText('3 incidents').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('shows nothing of that in the first moments', async () => {
    const { page } = await open(well, {
      hash: '#history',
      before: (page) => page.route('**/HistoryView*.js', () => undefined),
    });
    const line = page.locator('main [role=status] span');
    await line.waitFor({ state: 'attached' });
    // Whoever looked at the clock of a slow machine would see nothing or everything; the style says how long it is hidden.
    const hiddenS = await line.evaluate((one) => parseFloat(getComputedStyle(one).animationDuration));
    expect(hiddenS).toBeGreaterThanOrEqual(0.3);
  });
});

describe.skipIf(!hasChromium)('A view that did not come', () => {
  const { open } = windowTests();

  it('is told where a part of Now is meant, and Now stays as it is', async () => {
    const { page, says } = await open(well, {
      expectedTrouble: goneServer,
      prepare: (server) => server.beNew(),
      before: (page) => page.route('**/below-answer*.js', (route) => route.abort()),
    });
    await says(well);
    await page.getByText('A part of this page could not be loaded.').waitFor();
    await page.unroute('**/below-answer*.js');
    await page.getByRole('button', { name: 'Load the window again' }).click();
    await page.getByText('Step 1 of 3').waitFor();
  });

  it.each(views)('is told, %s too, with what it means, and comes once the window is loaded again', async (chunk) => {
    const view = chunk.replace('View', '').toLowerCase();
    const { page } = await open(well, {
      ...{ hash: `#${view}`, expectedTrouble: goneServer },
      before: (page) => page.route(`**/${chunk}*.js`, (route) => route.abort()),
    });
    await page.getByRole('heading', { name: 'This view could not be loaded.' }).waitFor();
    await page.getByText('Other views may still open.').waitFor();
    await page.unroute(`**/${chunk}*.js`);
    await page.getByRole('button', { name: 'Load the window again' }).press('Enter');
    await page
      .locator('main .view h1')
      .getByText(/^(History|LIVE|Fixes|Settings)$/)
      .waitFor();
  });

  it('waits for the engine while nobody answers, and comes by itself when it is back', async () => {
    const { page, server, says } = await open(well, { expectedTrouble: goneServer });
    await says(well);
    server.goAway();
    await page.locator('.stale').first().waitFor();
    await page.getByRole('link', { name: 'Fixes', exact: true }).click();
    await page.getByText('It is tried again as soon as the engine answers.').waitFor();
    // Whether anybody watches is what nobody knows then.
    expect(await page.getByText('Watching goes on').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Load the window again' }).count()).toBe(0);
    server.comeBack();
    await page.getByRole('heading', { name: 'Fixes', exact: true }).waitFor();
    expect(await page.locator('.stale').count()).toBe(0);
  });

  it('leaves History its own word, and the way to ask again', async () => {
    const { page } = await open(well, {
      ...{ hash: '#history', history: evening, expectedTrouble: goneServer },
      before: (page) => page.route('**/api/ask/history.strip', (route) => route.abort()),
    });
    await page.getByRole('alert').getByText('The engine did not answer.').waitFor();
    expect(await page.getByText('One moment…').count()).toBe(0);
    // Empty strips would say that nothing had happened, and there is no time yet that a file could be about.
    expect(await page.getByText('Altogether').count()).toBe(0);
    await page.getByText('What is shown above, as a file, once it is there.').waitFor();
    await page.unroute('**/api/ask/history.strip');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('3 incidents').waitFor();
    await page.getByText('What happened from Nov 20, 21:43 – Nov 21, 21:43, as a file.').waitFor();
    expect(await page.getByText('Altogether').first().isVisible()).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('While nobody watches', () => {
  const { open } = windowTests();
  const paused = {
    ...{ ...broken, paused: true },
    recent: [...broken.recent, { from: minutesAgo(15), severity: 'not-watched' as const, code: null }],
  };

  it.each([
    ['history', 'This time stays a gap'],
    ['live', 'so what is said of them below is from before'],
    ['fixes', 'goes by what was seen before'],
  ])('%s says so, since when, and what that means', async (view, means) => {
    const { page, server } = await open(paused, { hash: `#${view}`, history: evening });
    await page.getByText('Watching has been paused since 21:28.').waitFor();
    await page.getByText(means).waitFor();
    expect(await page.getByText('For what is wrong now').count()).toBe(0);
    server.show(broken);
    await expect.poll(() => page.getByText('Watching has been paused').count()).toBe(0);
  });

  it('goes on by the button of the notice, by keyboard', async () => {
    const { page } = await open(paused, { hash: '#fixes' });
    await page.getByRole('button', { name: 'Go on watching' }).press('Enter');
    await page.getByText('For what is wrong now').waitFor();
    expect(await page.getByText('Watching is paused').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('Settings', () => {
  const { open } = windowTests();

  it('are read when the engine is back, if they could not be before, and are grey meanwhile', async () => {
    const { page, server } = await open(well, { hash: '#settings', expectedTrouble: goneServer });
    await page.getByText('Region of TikTok').first().waitFor();
    server.goAway();
    await page.locator('.view.stale').waitFor();
    server.setSettings({ ...server.settings(), tiktok: { ...server.settings().tiktok, region: 'eu' } });
    server.comeBack();
    await expect.poll(() => page.getByRole('radio', { name: 'Europe' }).isChecked()).toBe(true);
    expect(await page.locator('.view.stale').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('Where macOS lets nobody see the router', () => {
  const { open } = windowTests();
  const barred = { ...well, verdict: { ...well.verdict, notes: ['router-hidden' as const] } };

  it.each(['now', 'settings'])('%s says so, what it means, and where it is allowed, until it is', async (view) => {
    const { page, server } = await open(barred, { hash: `#${view}`, prepare: (server) => server.beNew() });
    const notice = page.getByRole('region', { name: 'macOS doesn’t let Tokwatch see your own network.' });
    await notice.getByText('Privacy & Security, Local Network').waitFor();
    await notice.getByText('I can’t tell its faults from those of your line').waitFor();
    server.show(well);
    await expect.poll(() => notice.count()).toBe(0);
  });
});
