// What the window may cost: the first view's JavaScript and styles, and the memory of a window that stays open for days.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { offeredLanguages } from '../../../contract/languages.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { minutesAgo, snapshotOf, toldCodes } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

/** The budget for the JavaScript of the first view, compressed. */
const FIRST_VIEW_BYTES = 60_000;

/** The budget for the styles of the first view, compressed. */
const FIRST_STYLE_BYTES = 12_000;

const UPDATES = 500;

/** What the browser may keep for itself, such as compiled code; a leak of one snapshot an update would be more than 2 MB. */
const HEAP_NOISE_BYTES = 250_000;

/** Nodes that come and go with the browser's own doing; a leak of one node an update or a view would be more. */
const NODE_NOISE = 20;

type Cost = { nodes: number; listeners: number; heapBytes: number };

const costOf = async (session: CDPSession): Promise<Cost> => {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heapBytes: usedSize };
};

/** So many states are taken in between two drawn ones: what leaks is the nodes, and drawing each takes a minute. */
const UNDRAWN = 5;

/** Shows so many states one after the other, and ends with the same one every time. */
const showMany = async (page: Page, server: StoryServer, count: number): Promise<void> => {
  const snapshots = toldCodes.map((code) => snapshotOf(code));
  for (let update = 0; update < count; update += 1) {
    server.show({ ...snapshots[update % snapshots.length]!, at: minutesAgo(-update / 60), looking: update % 2 === 0 });
    if (update % UNDRAWN === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const last = snapshotOf('ok', { at: minutesAgo(-count / 60) });
  server.show(last);
  await page.getByRole('heading', { level: 1, name: 'All is well' }).waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
};

describe.skipIf(!hasChromium)('The window’s budget', () => {
  const { open } = windowTests();

  it.each([
    ...offeredLanguages.map((language) => ['JavaScript', language, /javascript/, FIRST_VIEW_BYTES] as const),
    ['styles', 'en', /css/, FIRST_STYLE_BYTES] as const,
  ])('is what %s of the first view may weigh in %s, compressed', async (what, language, type, budgetBytes) => {
    const bodies: Promise<Buffer>[] = [];
    const { page } = await open(snapshotOf('ok'), {
      prepare: ({ speak }) => speak(language),
      before: (page) => {
        page.on('response', (response) => {
          if (type.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
        });
        return Promise.resolve();
      },
    });
    await page.locator('.acts button').waitFor();
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`first view: ${(total / 1000).toFixed(1)} kB of ${what}, compressed, in ${sizes.length} files`);
    expect(sizes.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(budgetBytes);
  });

  it(`is nothing at all for ${UPDATES} updates: no detached nodes, no listeners, no growing heap`, async () => {
    const { page, server } = await open(snapshotOf('ok'), { reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    // The browser compiles what is drawn often, and keeps that: it takes so many until nothing new comes of it.
    await showMany(page, server, 2 * UPDATES);
    const before = await costOf(session);
    await showMany(page, server, UPDATES);
    const after = await costOf(session);
    console.log(
      `${UPDATES} updates: ${before.nodes} → ${after.nodes} nodes, ` +
        `${((after.heapBytes - before.heapBytes) / 1000).toFixed(0)} kB of heap`,
    );
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + NODE_NOISE);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + NODE_NOISE);
    expect(after.heapBytes - before.heapBytes).toBeLessThan(HEAP_NOISE_BYTES);
  }, 120_000);

  it('leaves nothing behind when somebody walks through the views', async () => {
    const { page } = await open(snapshotOf('ok'), { reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    const walk = async (times: number): Promise<void> => {
      for (let time = 0; time < times; time += 1) {
        for (const name of ['History', 'LIVE', 'Fixes', 'Settings', 'Now']) {
          await page.getByRole('link', { name, exact: true }).click();
          await page.getByRole('heading', { level: 1 }).waitFor();
        }
      }
      await page.getByRole('button', { name: 'Check again' }).waitFor();
    };
    await walk(3);
    const before = await costOf(session);
    await walk(10);
    const after = await costOf(session);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + NODE_NOISE);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + NODE_NOISE);
  }, 120_000);
});
