// An engine that has too much to do for a moment: nothing is lost, and what is wanted comes by itself.
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../contract/result.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const down = snapshotOf('internet.down');
const busy = (status: number) => ({
  status,
  headers: { 'retry-after': '1' },
  contentType: 'application/json',
  body: JSON.stringify(fail('too-many', 'That is more than Tokwatch answers at once.')),
});
const busyServer = /status of (429|503)/;

const go = (page: Page, name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();

describe.skipIf(!hasChromium)('An engine that is too busy for another stream', () => {
  const { open } = windowTests();

  it.each([429, 503])(
    'and says so with %i goes on telling over the old one, and is not called lost',
    async (status) => {
      const { page, server, says } = await open(well, { expectedTrouble: busyServer });
      await says(well);
      const refused: string[] = [];
      let isBusy = true;
      const answer = (route: Route): Promise<void> => {
        if (!isBusy) return route.fallback();
        refused.push(route.request().url());
        return route.fulfill(busy(status));
      };
      await page.route('**/api/listen/**', answer);
      await go(page, 'LIVE');
      await expect.poll(() => refused.length).toBeGreaterThan(2);
      expect(server.subscriptions()).toContain('health.changed');
      expect(await page.locator('.stale, [data-contact]').count()).toBe(0);
      await go(page, 'Now');
      server.show(down);
      await says(down);
      await go(page, 'LIVE');
      isBusy = false;
      await expect.poll(server.subscriptions).toContain('session.changed');
      expect(await page.locator('.stale, [data-contact]').count()).toBe(0);
    },
  );

  it('is heard as soon as it has time where nothing was heard yet', async () => {
    let tries = 0;
    const { page, server, says } = await open(well, {
      expectedTrouble: busyServer,
      before: (page) =>
        page.route('**/api/listen/**', (route) => {
          tries += 1;
          return tries > 1 ? route.fallback() : route.fulfill(busy(429));
        }),
    });
    await expect.poll(server.listeners).toBe(1);
    server.show(down);
    await says(down);
    expect(tries).toBe(2);
    expect(await page.locator('.stale').count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('A question that a busy engine refuses', () => {
  const { open } = windowTests();

  it('is asked again by itself when the engine said that it is worth it', async () => {
    const { page, server, says } = await open(well, { expectedTrouble: busyServer });
    await says(well);
    const asked: number[] = [];
    await page.route('**/api/ask/health.checkAgain', (route) => {
      asked.push(performance.now());
      return asked.length > 1 ? route.fallback() : route.fulfill(busy(429));
    });
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect.poll(server.looks).toBe(1);
    expect(asked[1]! - asked[0]!).toBeGreaterThan(900);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('is not asked a third time: it is said then', async () => {
    const { page, says } = await open(well, { expectedTrouble: busyServer });
    await says(well);
    let asked = 0;
    await page.route('**/api/ask/health.checkAgain', (route) => {
      asked += 1;
      return route.fulfill(busy(429));
    });
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('alert').getByText('That is more than Tokwatch answers at once.').waitFor();
    expect(asked).toBe(2);
  });
});

describe.skipIf(!hasChromium)('Whoever goes quickly through the views', () => {
  const { open } = windowTests();

  it('asks for one stream where he rests, and for none where he passes', async () => {
    let streams = 0;
    const { page, server, says } = await open(well, {
      before: async (page) => {
        page.on('request', (request) => void (streams += request.url().includes('/api/listen/') ? 1 : 0));
        await page.clock.install();
      },
    });
    await says(well);
    await go(page, 'LIVE');
    await expect.poll(server.subscriptions).toContain('session.changed');
    await go(page, 'Now');
    await expect.poll(server.subscriptions).toEqual(['health.changed']);
    // Time stands still from here, so that no machine is too slow for a quick hand.
    await page.clock.pauseAt(Date.now() + 1000);
    streams = 0;
    for (let step = 0; step < 6; step += 1) {
      await go(page, 'LIVE');
      await page.getByRole('heading', { name: 'LIVE', level: 1 }).waitFor();
      await page.clock.runFor(50);
      await go(page, 'Now');
      await says(well);
      await page.clock.runFor(50);
    }
    expect(streams).toBe(0);
    await go(page, 'LIVE');
    await page.getByRole('heading', { name: 'LIVE', level: 1 }).waitFor();
    await page.clock.runFor(200);
    await expect.poll(server.subscriptions).toContain('session.changed');
    expect(streams).toBe(1);
  });
});
