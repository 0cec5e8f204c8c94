import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { brokenNow, evening, heldUp, nothingYet, switchedOff } from '../support/history-stories.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const drawn = async (page: Page): Promise<void> => page.locator('[data-condition="ok"][d^="M"]').first().waitFor();

describe.skipIf(!hasChromium)('How history itself fares', () => {
  const { open } = windowTests();

  it('is told when none is kept, with the reason, and nothing pretends to be there', async () => {
    const history = {
      ...switchedOff,
      state: {
        ...switchedOff.state,
        notices: [{ at: minutesAgo(1), message: { id: 'history.newer', params: {} } as const }],
      },
    };
    const { page } = await open(well, { hash: '#history', history });
    await page.getByText('No history is kept.').waitFor();
    await page.getByText(/written by a newer Tokwatch/).waitFor();
    expect(await page.getByRole('img').count()).toBe(0);
  });

  it('is told while the disk refuses, and what there is stays', async () => {
    const { page } = await open(well, { hash: '#history', history: heldUp });
    await page.getByText('The history waits: it cannot be written at the moment.').waitFor();
    await drawn(page);
  });

  it('is told when a file was set aside, also when that happens meanwhile', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening });
    await drawn(page);
    const notice = { at: minutesAgo(2), message: { id: 'history.set-aside', params: { file: 'old.sqlite' } } as const };
    server.history.remember({ ...evening, state: { ...evening.state, notices: [notice] } });
    server.history.happen(evening.incidents[0]!.incident);
    await page.getByText('It was set aside as old.sqlite').waitFor();
  });

  it('is told when there is none yet', async () => {
    const { page } = await open(well, { hash: '#history', history: nothingYet });
    await page.getByText('There is no history yet.').waitFor();
    await page.getByText('Nobody watched in this time').waitFor();
    await page.getByText('None in this time.').waitFor();
  });

  it('is greyed while the engine is away, and asked about again when it is back', async () => {
    const { page, server } = await open(well, { hash: '#history', history: evening, expectedTrouble: goneServer });
    await drawn(page);
    server.goAway();
    await page.locator('.view.stale').waitFor();
    expect(await page.locator('[data-incident]').count()).toBe(3);
    expect(await page.getByRole('button', { name: 'Letter to the provider' }).isDisabled()).toBe(true);
    server.history.remember(brokenNow);
    server.comeBack();
    await page.getByText('since 21:40').waitFor();
    expect(await page.locator('.stale').count()).toBe(0);
  });

  it('adds one subscription to those of the window, however long somebody looks, and no connection', async () => {
    const { page, server } = await open(well, { hash: '#now', history: evening });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(server.listeners, patience).toBeGreaterThan(0);
    await page.waitForTimeout(500);
    const before = server.subscriptions();
    await page.getByRole('link', { name: 'History' }).click();
    await drawn(page);
    for (const name of ['1 h', '7 d', '24 h']) await page.getByRole('button', { name, exact: true }).click();
    await expect.poll(server.subscriptions, patience).toEqual([...before, 'history.happened'].sort());
    expect(server.listeners()).toBe(1);
  });
});
