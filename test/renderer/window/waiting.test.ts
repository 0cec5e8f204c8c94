// What takes longer than a moment says so, and what can be ended is ended.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { fixesFor, helped } from '../support/fix-stories.ts';
import { windowTests } from '../support/open-window.ts';
import * as others from '../support/outside-stories.ts';
import { evenings } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const moment = (page: Page | Locator) => page.locator('[role=status] .late', { hasText: 'One moment…' });

/** Holds back the answers to a question from now on; the returned function gives them. */
const holdBack = async (page: Page, channel: string): Promise<() => void> => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  await page.route(`**/api/ask/${channel}`, async (route) => {
    await given;
    await route.continue();
  });
  return give;
};

describe.skipIf(!hasChromium)('Who waits', () => {
  const { open } = windowTests();

  it('for what would take a fix back, is told so', async () => {
    const { page, server } = await open(well, { hash: '#fixes' });
    server.fixes.show(fixesFor(well, { past: [helped] }));
    const give = await holdBack(page, 'fixes.planUndo');
    await page.getByRole('button', { name: 'Take it back' }).click();
    await moment(page).waitFor();
    give();
    await page.getByRole('button', { name: 'Take it back now' }).waitFor();
    expect(await moment(page).count()).toBe(0);
  });

  it('for what a message of TikTok’s means, is told so; an answer that follows the verdict by itself says nothing', async () => {
    const { page, server } = await open(well, { hash: '#fixes/message' });
    const section = page.getByRole('region', { name: 'TikTok shows a message?' });
    const give = await holdBack(page, 'translator.explain');
    await page.getByRole('radio', { name: 'It loads and loads' }).check();
    await moment(section).waitFor();
    give();
    await page.locator('article[data-bearing]').waitFor();
    expect(await moment(section).count()).toBe(0);

    await page.unroute('**/api/ask/translator.explain');
    const asked = page.waitForRequest('**/api/ask/translator.explain');
    await holdBack(page, 'translator.explain');
    server.show(snapshotOf('internet.down'));
    await asked;
    expect(await moment(section).count()).toBe(0);
  });

  it('for more of a list, is told so', async () => {
    const many = Array.from({ length: 25 }, (_, index) => {
      const [log] = evenings;
      return { ...log!, session: { ...log!.session, id: 100 - index } };
    });
    const { page } = await open(well, { hash: '#live', prepare: ({ sessions }) => sessions.keep(...many) });
    await expect.poll(() => page.locator('[data-session]').count()).toBe(20);
    const list = page.getByRole('region', { name: 'Past LIVEs' });
    const give = await holdBack(page, 'session.list');
    await page.getByRole('button', { name: 'Show earlier ones' }).click();
    await moment(list).waitFor();
    give();
    await expect.poll(() => page.locator('[data-session]').count()).toBe(25);
    expect(await moment(list).count()).toBe(0);
  });

  it('for others can end that, and no answer is waited for', async () => {
    const { page, server } = await open(snapshotOf('tiktok.unreachable'), {
      settings: others.allowing('globalping', 'oci'),
      prepare: (server) => server.showOutside(others.beingAsked),
    });
    await page.getByRole('button', { name: 'Asking others…' }).waitFor();
    await page.getByRole('button', { name: 'Stop asking' }).click();
    await page.getByRole('button', { name: 'Ask others now' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Stop asking' }).count()).toBe(0);
    expect(server.askings()).toBe(0);
  });
});
