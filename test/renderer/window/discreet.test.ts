// Streamer mode: what others may see of the window while the user is LIVE.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Notice } from '../../../contract/alert.ts';
import { message } from '../../../contract/message.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { views } from '../../../renderer/state/views.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { studioFiltered } from '../../engine/doctor/sights.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { evening } from '../support/history-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { setSight } from '../support/sight.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';

/** Whatever only this user's network and place have, in each place where it could come from. */
const secrets = {
  address: '203.0.113.77',
  router: '192.168.7.31',
  sixth: '2001:db8:77::31',
  ingest: 'push.studio-anna.example',
  country: 'NZ',
  filter: '198.51.100.9',
};

const broken = snapshotOf('path.ip-blocked');
const telling: Snapshot = {
  ...broken,
  verdict: {
    ...broken.verdict,
    evidence: [
      ...broken.verdict.evidence,
      {
        ...{ probe: 'edges', at: minutesAgo(0.2), stands: 'for' },
        message: message('evidence.answered', { target: `www.tiktok.com at ${secrets.address}` }),
      },
      {
        ...{ probe: 'gateway', at: minutesAgo(0.2), stands: 'against' },
        message: message('evidence.answered', { target: `router ${secrets.router} and ${secrets.sixth}` }),
      },
    ],
    wouldChangeMind: [message('evidence.answered', { target: secrets.router })],
  },
};
const live: Snapshot = { ...telling, live: true, discreet: true };

const settings: Settings = {
  ...defaultSettings,
  live: { ...defaultSettings.live, ingestUrl: `rtmp://${secrets.ingest}/game` },
  outside: { allowed: ['globalping'], country: secrets.country },
};

const inspected = {
  ...studioFiltered,
  notes: [message('doctor.note.words', { text: `blocked by ${secrets.filter}` })],
};

/** Everything on the page that can be seen, and what stands in its fields and its title. */
const allOf = async (page: Page): Promise<string> => {
  const shown = await page.evaluate(() => [
    document.title,
    document.documentElement.textContent,
    ...[...document.querySelectorAll('input')].map(({ value }) => value),
    ...[...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value)),
  ]);
  return shown.join('\n');
};

const secretsIn = async (page: Page): Promise<string[]> => {
  const all = await allOf(page);
  return Object.values(secrets).filter((secret) => new RegExp(`\\b${secret}\\b`).test(all));
};

const goTo = async (page: Page, view: string): Promise<void> => {
  await page.evaluate((hash) => (location.hash = hash), view);
  await page.locator(`[aria-current][href="#${view}"]`).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
};

const secretsInAllViews = async (page: Page): Promise<string[]> => {
  const found = new Set<string>();
  for (const view of views) {
    await goTo(page, view);
    if (view === 'settings') await page.getByRole('radio', { name: 'Find out by itself' }).waitFor();
    if (view === 'fixes') {
      await page.evaluate(() => (location.hash = 'fixes/filter'));
      await page
        .getByRole('button', { name: /Check my filter|Check again/ })
        .first()
        .click();
      await page.getByText(/Looked at/).waitFor();
    }
    if (view === 'now') await page.getByText('Speaks for it').waitFor();
    (await secretsIn(page)).forEach((secret) => found.add(secret));
  }
  return [...found].sort();
};

describe.skipIf(!hasChromium)('While others may see the screen', () => {
  const { open } = windowTests();

  it('no view shows an address, the LIVE server, the country or what a filter says; before, they did', async () => {
    const { page, server } = await open(telling, { settings });
    server.find(inspected);
    server.showOutside({
      ...{ asking: false, sources: [] },
      said: [{ at: minutesAgo(1), message: message('evidence.ban', { listed: secrets.country, since: '2020' }) }],
    });
    expect(await secretsInAllViews(page)).toEqual(Object.values(secrets).sort());
    server.show(live);
    await page.getByText('Streamer mode: names of networks, addresses and places are hidden.').waitFor();
    expect(await secretsInAllViews(page)).toEqual([]);
  });

  it('a note stands where something is hidden, and streamer mode has a sign in every view', async () => {
    const { page, server } = await open(live, { settings });
    for (const view of views) {
      await goTo(page, view);
      await page.getByText('Streamer mode: names of').waitFor();
    }
    await page.getByText('Hidden while you are LIVE.').first().waitFor();
    expect(await page.getByText('Hidden while you are LIVE.').count()).toBe(4);
    expect(await page.getByRole('textbox', { name: 'Server URL of your LIVE' }).count()).toBe(0);

    server.show({ ...live, live: false });
    await page.getByText('Hidden by streamer mode.').first().waitFor();

    server.show({ ...telling, live: true });
    await page.getByRole('textbox', { name: 'Server URL of your LIVE' }).waitFor();
    expect(await page.getByText('Streamer mode: names of').count()).toBe(0);
  });

  it('neither the user’s notes nor the words that he wants left out are shown; they count as before', async () => {
    const text = `The line at ${secrets.ingest} was out.`;
    const [first, ...others] = evening.incidents;
    const noted = { ...first!, incident: { ...first!.incident, notes: [{ id: 1, at: minutesAgo(1), text }] } };
    const history = { ...evening, incidents: [noted, ...others] };
    const { page, server } = await open(telling, { hash: '#history', settings, history });
    await page.locator('[data-incident] summary').first().click();
    await page.getByText(text).waitFor();
    const words = page.getByRole('textbox', { name: 'Words to leave out' });
    await words.last().fill(secrets.address);
    expect(await allOf(page)).toContain(secrets.address);
    server.show(live);
    await page.getByText('Streamer mode: names of').waitFor();
    await words.first().waitFor({ state: 'detached' });
    expect(await secretsIn(page)).toEqual([]);
    server.show(telling);
    await words.last().waitFor();
    expect(await words.last().inputValue()).toBe(secrets.address);
  });

  it('a tab that comes back into sight shows nothing of it before it has heard whether it may', async () => {
    const { page, server } = await open(telling, { settings });
    await page.getByText('Speaks for it').waitFor();
    const shown = [secrets.address, secrets.router, secrets.sixth];
    expect(await secretsIn(page)).toEqual(shown);
    await setSight(page, 'hidden');
    await expect.poll(server.listeners).toBe(0);
    await expect.poll(() => secretsIn(page)).toEqual([]);

    // A LIVE begins meanwhile, and the answer that says so is on its way.
    server.show(live);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/listen/**', async (route) => {
      await answered;
      await route.continue();
    });
    await setSight(page, 'visible');
    await page.waitForTimeout(300);
    expect(await secretsIn(page)).toEqual([]);
    expect(await page.locator('[data-contact]').count()).toBe(0);
    answer();
    await page.getByText('Streamer mode: names of').waitFor();
    expect(await secretsIn(page)).toEqual([]);

    server.show(telling);
    await expect.poll(() => secretsIn(page)).toEqual(shown);
    await setSight(page, 'hidden');
    await expect.poll(() => secretsIn(page)).toEqual([]);
    await setSight(page, 'visible');
    await expect.poll(() => secretsIn(page)).toEqual(shown);
  });

  it('a reason that may name a directory of the user is hidden as well', async () => {
    const { page } = await open(live, { hash: '#settings', settings });
    await page.getByRole('textbox', { name: 'Quiet hours' }).fill('always');
    await page.keyboard.press('Enter');
    await page.getByText('It could not be saved. The reason is hidden by streamer mode.').waitFor();
  });

  it.each(cornerLooks)('nothing is inaccessible in $colorScheme at $width px', async (look) => {
    const { page } = await open(live, { ...look, settings });
    for (const view of views) {
      await goTo(page, view);
      expect({ view, found: await findings(page) }).toEqual({ view, found: [] });
    }
  });

  it('nothing is wider than the window at 320 px', async () => {
    const { page } = await open(live, { width: 320, settings });
    await page.getByText('Streamer mode: names of').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

const notice: Notice = {
  ...{ id: 1, at: minutesAgo(2), occasion: 'began', incident: 1, group: 'incident-1', urgency: 'normal', silent: true },
  ...{ title: message('verdict.internet.down'), body: message('todo.internet.down'), actions: ['show'] },
};

describe.skipIf(!hasChromium)('What no notification could show', () => {
  const { open } = windowTests();

  it('is said by the desktop app’s window until somebody has seen it', async () => {
    const { page, server } = await open(snapshotOf('ok'), { inDesktop: true });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(server.subscriptions).toContain('alerts.unshown');
    const { y: before } = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
    server.leaveToWindow(notice);
    const said = page.getByRole('region', { name: 'Not shown as a notification' });
    await said.getByText('It’s your internet provider').waitFor();
    expect((await page.getByRole('heading', { level: 1 }).boundingBox())!.y).toBe(before);
    expect(await findings(page)).toEqual([]);
    await said.getByRole('button', { name: 'All right' }).click();
    await said.waitFor({ state: 'detached' });
  });

  it('is not listened for by a window in a browser', async () => {
    const { page, server } = await open(snapshotOf('ok'));
    await page.getByRole('heading', { level: 1, name: /All is well/ }).waitFor();
    expect(server.subscriptions()).toEqual(['health.changed']);
  });
});
