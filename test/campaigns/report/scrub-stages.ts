// Where is scrubbed, and how: the same moves on the page of the report and on the window's replay.
import type { Browser, Locator, Page } from 'playwright-core';
import { past } from '../../renderer/support/session-stories.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { startStoryServer } from '../../renderer/support/story-server.ts';

/** A page with a timeline; `show` brings the timeline close to its second dip. */
export type ScrubStage = { page: Page; chart: Locator; show: () => Promise<void>; close: () => Promise<void> };

const viewport = { width: 1100, height: 900 };

/** The report in a page of its own. */
export const reportStage = async (browser: Browser, url: string): Promise<ScrubStage> => {
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  const show = (): Promise<void> => page.locator('.show').nth(1).click();
  return { page, chart: page.locator('#chart'), show, close: () => page.close() };
};

/** The window's replay of a session of so many hours, in the built window of a folder. */
export const windowStage = async (browser: Browser, folder: string, hours: number): Promise<ScrubStage> => {
  const server = await startStoryServer(folder, snapshotOf('ok'));
  server.sessions.keep(past(7, { hours }));
  const page = await browser.newPage({ viewport });
  await page.goto(`${server.url}#live`);
  await page.locator('[data-session="7"] summary').first().click();
  const chart = page.getByRole('slider', { name: 'Moment of the session' });
  await chart.waitFor();
  return {
    ...{ page, chart },
    show: () =>
      page
        .getByRole('button', { name: /^Show .* in the timeline$/ })
        .nth(1)
        .click(),
    close: async () => {
      await page.close();
      await server.close();
    },
  };
};

const across = async ({ page, chart }: ScrubStage): Promise<void> => {
  const { x, y, width } = (await chart.boundingBox())!;
  for (let step = 0; step <= 300; step += 1) await page.mouse.move(x + (width * step) / 300, y + 80);
};

const byKeys = async ({ page, chart }: ScrubStage): Promise<void> => {
  await chart.focus();
  for (let time = 0; time < 20; time += 1)
    await page.keyboard.press(['+', '+', 'n', '-', 'PageUp', '-', 'p'][time % 7]!);
};

/** What is done; `prepare` happens before it is looked at. */
export const scrubWays: ReadonlyArray<{
  what: string;
  prepare?: (stage: ScrubStage) => Promise<void>;
  act: (stage: ScrubStage) => Promise<void>;
}> = [
  { what: 'a pointer across the whole session', act: across },
  { what: 'a pointer across five minutes of it', prepare: ({ show }) => show(), act: across },
  { what: 'closer and wider twenty times, from dip to dip by keys', act: byKeys },
];
