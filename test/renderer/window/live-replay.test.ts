// Four hours watched again: a step along the timeline moves the cursor and draws nothing anew, so that a long session scrubs as smoothly
// as a short one.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { past } from '../support/session-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const STEPS = 300;

/** What a person sees as a stutter, in ms; a busy machine adds some by itself. */
const LONG_TASK_MS = 50;

/** Of all steps, so many may be slow on a machine that does other things, too; were each of them slow, all would be. */
const MOST_SLOW = 0.05;

type Scrubbed = { drawn: number; long: number[]; moments: number };

/** Moves the pointer over the whole timeline, and counts paths that were drawn anew and tasks that took long. */
const scrub = async (page: Page): Promise<Scrubbed> => {
  const slider = page.getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width } = (await slider.boundingBox())!;
  await page.mouse.move(x + 2, y + 30);
  await page.evaluate((longMs) => {
    const seen = { drawn: 0, long: [] as number[], moments: new Set<string | null>() };
    Object.assign(window, { seen });
    const chart = document.querySelector('.chart')!;
    new MutationObserver((changes) => (seen.drawn += changes.length)).observe(chart, {
      ...{ subtree: true, attributes: true, attributeFilter: ['d'] },
    });
    const field = document.querySelector('[role=slider]')!;
    new MutationObserver(() => seen.moments.add(field.getAttribute('aria-valuenow'))).observe(field, {
      attributes: true,
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) if (duration > longMs) seen.long.push(duration);
    }).observe({ type: 'longtask' });
  }, LONG_TASK_MS);
  for (let step = 0; step < STEPS; step += 1) await page.mouse.move(x + 2 + ((width - 4) * step) / STEPS, y + 30);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { drawn: number; long: number[]; moments: Set<string> } };
    return { drawn: seen.drawn, long: seen.long, moments: seen.moments.size };
  });
};

describe.skipIf(!hasChromium)('Four hours of a LIVE', () => {
  const { open } = windowTests();

  it('are scrubbed without drawing anything anew, and without a task that stutters', async () => {
    const log = past(9, { hours: 4 });
    expect(log.rows.length).toBeGreaterThan(14_000);
    const { page } = await open(snapshotOf('ok'), {
      ...{ hash: '#live', width: 1100, height: 900 },
      prepare: ({ sessions }) => sessions.keep(log),
    });
    await page.locator('[data-session="9"] summary').first().click();
    await page.getByRole('slider').waitFor();
    const { drawn, long, moments } = await scrub(page);
    console.log(
      `${moments} moments of ${STEPS} steps; ${drawn} paths drawn anew; tasks over 50 ms: ${long.join(', ')}`,
    );
    expect(moments).toBeGreaterThan(STEPS / 2);
    expect(drawn).toBe(0);
    expect(long.length).toBeLessThan(STEPS * MOST_SLOW);
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seen: { drawn: number } }).seen.drawn))
      .toBeGreaterThan(0);
  });
});
