// Several windows in one real Chromium, which makes six connections to one server for all of them.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { message } from '../../../contract/message.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { fares, liveWith } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';

describe.skipIf(!hasChromium)('Several windows of one browser', () => {
  const { open } = windowTests();
  const live = { ...snapshotOf('ok'), live: true };
  const runsWell = liveWith(fares('ok', message('session.health.ok')));
  const fails = liveWith(fares('failing', message('session.cause.router-silent'), 'your-network'));

  const health = (page: Page, state: string) => page.locator(`[data-health=${state}]`);

  it('all on LIVE hear what changes and get their answers: each holds one connection, whatever its view listens to', async () => {
    const { page, server } = await open(live, { hash: '#live', prepare: ({ sessions }) => sessions.live(runsWell) });
    const windows = [page];
    while (windows.length < 3) {
      const window = await page.context().newPage();
      await window.goto(`${server.url}#live`);
      windows.push(window);
    }
    for (const window of windows) await health(window, 'ok').waitFor();
    await expect.poll(server.listeners).toBe(3);
    expect(server.subscriptions().filter((channel) => channel === 'session.changed')).toHaveLength(3);
    expect(new Set(server.subscriptions()).size).toBeGreaterThan(4);

    for (const [index, window] of windows.entries()) {
      await window.getByRole('button', { name: 'Mark', exact: true }).click();
      await expect.poll(() => server.sessions.asked.marks.length).toBe(index + 1);
      await window.getByText(/^Marked at/).waitFor();
    }
    server.sessions.live(fails);
    for (const window of windows) await health(window, 'failing').waitFor();
  });

  it('go on hearing while one of them goes to another view, and nothing is missed on the way', async () => {
    const { page, server, says } = await open(live);
    await says(live);
    const down = snapshotOf('internet.down');
    await page.getByRole('link', { name: 'LIVE' }).click();
    await expect.poll(server.subscriptions).toContain('session.changed');
    server.sessions.live(runsWell);
    await health(page, 'ok').waitFor();
    server.show(down);
    await page.getByRole('link', { name: 'Now' }).click();
    await says(down);
    await expect.poll(server.subscriptions).toEqual(['health.changed']);
    expect(server.listeners()).toBe(1);
    expect(await page.locator('.stale').count()).toBe(0);
  });

  it('get a new stream also where the browser makes no more connections: the old one makes room', async () => {
    const { page, server, says } = await open(live);
    await says(live);
    const go = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
    await go('LIVE');
    await page.getByRole('heading', { name: 'Past LIVEs' }).waitFor();
    await go('Now');
    await expect.poll(server.subscriptions).toEqual(['health.changed']);
    // Five that never end beside the one of the window: all that a browser makes.
    await page.evaluate(async () => {
      const hold = () => fetch('/api/listen/alerts.changed').then((answer) => answer.body?.getReader().read());
      await Promise.all(Array.from({ length: 5 }, hold));
    });
    await expect.poll(server.listeners).toBe(6);
    server.sessions.live(runsWell);
    await go('LIVE');
    await health(page, 'ok').waitFor();
    expect(server.listeners()).toBe(6);
  });
});

describe.skipIf(!hasChromium)('One window too many', () => {
  const { open } = windowTests();
  const well = snapshotOf('ok');

  it('shows what is so and comes again when it is asked to, without a word of lost contact', async () => {
    const heard = `event: health.changed\ndata: ${JSON.stringify(well)}\n\nretry: 300\n\n`;
    let visits = 0;
    const { page, server, says } = await open(well, {
      before: (page) =>
        page.route('**/api/listen/**', (route) => {
          visits += 1;
          return visits > 3 ? route.fallback() : route.fulfill({ contentType: 'text/event-stream', body: heard });
        }),
    });
    await says(well);
    expect(server.listeners()).toBe(0);
    while (server.listeners() === 0) {
      expect(await page.locator('.stale').count()).toBe(0);
      await page.waitForTimeout(20);
    }
    expect(visits).toBe(4);
    const down = snapshotOf('internet.down');
    server.show(down);
    await says(down);
  });
});
