// The LIVE view says nothing twice and cuts nothing off, shows nothing old as true, and runs from right to left where its language does.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message, say } from '../../../contract/message.ts';
import { notLive } from '../../../contract/session.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { preflightReports } from '../support/preflight-stories.ts';
import { elevenTrends, evenings, runsWell, streaming } from '../support/session-stories.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

const well = snapshotOf('ok');
const live = { ...well, live: true };
const hash = '#live';

const remembering = ({ sessions }: StoryServer): void => {
  sessions.keep(...evenings);
  sessions.trends(elevenTrends);
};
const answered = ({ preflight }: StoryServer): void =>
  preflight.show({ going: null, report: preflightReports['no-go'] });

/** Prepares a story in a language. */
const speaking =
  (language: string, prepare: (server: StoryServer) => void = () => undefined) =>
  (server: StoryServer): void => {
    server.speak(language);
    prepare(server);
  };

/** By how much the widest of the tables would have to be scrolled, in pixels. */
const hiddenOf = (page: Page, tables: string): Promise<number> =>
  page
    .locator(`[role=region]:has(${tables})`)
    .evaluateAll((all) => Math.max(...all.map((one) => one.scrollWidth - one.clientWidth)));

describe.skipIf(!hasChromium).each(['en', 'es', 'pt-BR', 'id', 'ar'])('In a narrow window, in %s', (language) => {
  const { open } = windowTests();

  it.each([320, 380])('no column of what the line carried is cut at %d px', async (width) => {
    const { page } = await open(well, { hash, width, prepare: speaking(language, answered) });
    await page.locator('table.line').waitFor();
    expect(await hiddenOf(page, 'table.line')).toBe(0);
  });

  it('no column of a score is cut', async () => {
    const { page } = await open(well, { hash, width: 320, prepare: speaking(language, remembering) });
    await page.locator('[data-session="7"] summary').first().click();
    await page.locator('table.points').waitFor();
    expect(await hiddenOf(page, 'table.points')).toBe(0);
  });
});

describe.skipIf(!hasChromium)('In Arabic', () => {
  const { open } = windowTests();

  it('a name from OBS within a sentence within another keeps a direction of its own', async () => {
    const { page, server } = await open(well, { hash, prepare: speaking('ar') });
    const rule = { at: minutesAgo(2), message: message('rule.scene.done', { scene: 'Back soon' }) };
    server.sessions.live({ ...notLive, obs: streaming, rule });
    await page.locator('[data-rule]').getByText('«\u2068Back soon\u2069»').waitFor();
    expect(await page.locator('[data-obs] bdi').first().textContent()).toMatch(/^OBS .*31\.0\.2/);
  });

  it('how long a stream has held is a list with commas', async () => {
    const { page } = await open(live, { hash, prepare: speaking('ar', ({ sessions }) => sessions.live(runsWell)) });
    const facts = await page.locator('[data-during] .facts').innerText();
    expect(facts).toMatch(/^[^،]+، منذ /);
  });
});

describe.skipIf(!hasChromium)('The LIVE view', () => {
  const { open } = windowTests();

  it('shows nothing as true that is from before a pause, and what OBS still tells as it is', async () => {
    const { page, server } = await open(live, { hash, prepare: ({ sessions }) => sessions.live(runsWell) });
    const inkOf = (name: string): Promise<string> =>
      page.locator(`[data-figure=${name}] dd`).evaluate((one) => getComputedStyle(one).color);
    await page.locator('[data-figure=router] dd').waitFor();
    const ink = await inkOf('router');
    server.show({ ...live, paused: true });
    await page.locator('[data-health=paused]').waitFor();
    await expect.poll(() => inkOf('router')).not.toBe(ink);
    expect(await inkOf('bitrate')).toBe(ink);
  });

  it('says once why neither list nor trends can be had, and one button brings both', async () => {
    const { page, server } = await open(well, {
      hash,
      prepare: ({ sessions }) => sessions.refuse(message('history.busy')),
    });
    const why = say(message('history.busy'));
    await page.getByRole('alert').getByText(why).waitFor();
    await expect.poll(() => page.getByText(why).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    server.sessions.refuse(null);
    remembering(server);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-session="7"]').waitFor();
    await page.locator('table.week').waitFor();
  });

  it('names the day of a LIVE without a title once', async () => {
    const { page } = await open(well, { hash, prepare: remembering });
    const untitled = page.locator('[data-session="5"] summary');
    await untitled.getByText('LIVE on Fri, Nov 13').waitFor();
    expect((await untitled.innerText()).match(/Nov 13/g)).toHaveLength(1);
    await untitled.getByText(/^18:30\s–\s19:00$/).waitFor();
    await page
      .locator('[data-session="7"] summary')
      .getByText(/^Fri, Nov 20, 19:00/)
      .waitFor();
  });

  it('says of the search that it is hidden, and not of the list; the best hour is no secret', async () => {
    const { page } = await open({ ...live, discreet: true }, { hash, prepare: remembering });
    const list = page.getByRole('region', { name: 'Past LIVEs' });
    await list.getByText(/^Search their titles\s+Hidden while you are LIVE\.$/).waitFor();
    await page.getByText('began on a Friday between 20:00 and 21:00').waitFor();
  });

  it('has two columns where there is room: what is set up once stands beside what one comes for', async () => {
    const { page } = await open(well, { hash, width: 1400 });
    const boxOf = async (name: string) => (await page.getByRole('heading', { name, exact: true }).boundingBox())!;
    const [before, obs] = [await boxOf('Before you go LIVE'), await boxOf('OBS')];
    expect(obs.y).toBe(before.y);
    expect(obs.x).toBeGreaterThan(before.x + before.width);
  });
});
