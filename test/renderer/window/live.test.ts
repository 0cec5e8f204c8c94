// The LIVE view before and while somebody is LIVE, in a real Chromium.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { MINUTE_MS } from '../../../contract/durations.ts';
import { message, say } from '../../../contract/message.ts';
import { notLive } from '../../../contract/session.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import { unparted } from '../../../contract/unparted.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import { loadPlan, preflightReports } from '../support/preflight-stories.ts';
import { elevenTrends, evenings, fares, goingOn, liveWith, runsWell, streaming } from '../support/session-stories.ts';
import { minutesAgo, snapshotOf } from '../support/stories.ts';
import type { StoryServer } from '../support/story-server.ts';

const well = snapshotOf('ok');
const live = { ...well, live: true };
const hash = '#live';

const remembering = (server: StoryServer): void => {
  server.sessions.keep(...evenings);
  server.sessions.trends(elevenTrends);
};
describe.skipIf(!hasChromium)('The LIVE view', () => {
  const { open } = windowTests();

  it('begins and ends a LIVE by a button, and says by shape and words which it is', async () => {
    const { page } = await open(well, { hash });
    await page.getByText('You are not LIVE, as far as I know.').waitFor();
    await page.getByRole('button', { name: 'I am LIVE now' }).click();
    await page.getByText('You are LIVE.', { exact: true }).waitFor();
    expect(await page.locator('.state .ring').count()).toBe(1);
    await page.getByRole('button', { name: 'My LIVE is over' }).click();
    await page.getByText('You are not LIVE, as far as I know.').waitFor();
    expect(await page.locator('.state .ring').count()).toBe(0);
  });

  it('says so where nothing is remembered, and what fills it', async () => {
    const { page } = await open(well, { hash });
    await page.getByText(/^No LIVE is in the log yet\. It fills by itself/).waitFor();
    expect(await page.getByRole('searchbox').count()).toBe(0);
  });

  it('says why nothing is listed, and tries again', async () => {
    const { page, server } = await open(well, {
      hash,
      prepare: ({ sessions }) => sessions.refuse(message('history.busy')),
    });
    const list = page.getByRole('region', { name: 'Past LIVEs' });
    await list
      .getByRole('alert')
      .getByText(say(message('history.busy')))
      .waitFor();
    server.sessions.refuse(null);
    remembering(server);
    await list.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-session="7"]').waitFor();
  });

  it('goes grey and asks for nothing when the engine is gone', async () => {
    const { page, server } = await open(well, { hash, prepare: remembering, expectedTrouble: goneServer });
    await page.locator('[data-session="7"] summary').click();
    await page.getByRole('slider').waitFor();
    server.goAway();
    await page.locator('.view.stale').waitFor();
    for (const name of ['I am LIVE now', 'Look without sending', 'Page', 'Delete it'])
      expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('slider').count()).toBe(1);
  });
});

describe.skipIf(!hasChromium)('The way into OBS', () => {
  const { open } = windowTests();
  const unfold = (page: Page): Promise<void> => page.getByText('The way into OBS', { exact: true }).click();

  it('is told by what is so and what to do', async () => {
    const { page, server } = await open(well, { hash });
    const apart = { link: 'apart', why: 'wrong-password', since: minutesAgo(1), lost: null } as const;
    server.sessions.live({ ...notLive, obs: apart });
    await page.getByText('OBS did not take the password.').waitFor();
    await page.getByText(/^Type the password from OBS/).waitFor();
    server.sessions.live({ ...notLive, obs: streaming });
    await page.getByText('Linked to OBS. It is streaming.').waitFor();
    await page.getByText('sends to rtmps://push-rtmp-l1-eu.tiktokcdn.com:443').waitFor();
  });

  it('says whether anything may change there, by the rules that are on or tried', async () => {
    const { page, server } = await open(well, { hash });
    const said = async (live: Partial<Settings['live']>): Promise<string> => {
      server.setSettings({ ...defaultSettings, live: { ...defaultSettings.live, ...live } });
      await page.reload();
      await unfold(page);
      return page.getByText(/^Tokwatch looks at OBS/).innerText();
    };
    expect(await said({})).toMatch(/^Tokwatch looks at OBS and changes nothing there, unless you switch on a rule/);
    expect(await said({ reconnectRule: 'try' })).toMatch(
      /^Tokwatch looks at OBS and changes nothing there\. It says what your rules would do: “A lost stream begins again”\./,
    );
    // Without a name there is no scene to show.
    expect(await said({ sceneRule: 'on' })).toMatch(/changes nothing there, unless/);
    expect(await said({ sceneRule: 'on', sceneName: 'Pause', bitrateRule: 'on', reconnectRule: 'try' })).toMatch(
      /^Tokwatch looks at OBS, and may change something there, since you switched that on: “Another scene while your stream fails” and “A bitrate that gives way”\./,
    );
  });

  it('tells what a rule did last, and no name of a scene while others may see the screen', async () => {
    const { page, server } = await open(well, { hash });
    const rule = { at: minutesAgo(2), message: message('rule.scene.done', { scene: 'Back soon' }) };
    server.sessions.live({ ...notLive, obs: streaming, rule });
    await page.getByText('21:41: OBS shows “Back soon”, as your rule says.').waitFor();
    server.show({ ...well, discreet: true });
    await page.getByText('21:41: OBS shows another scene, as your rule says.').waitFor();
  });

  it('can be allowed to be found by itself', async () => {
    const { page, server } = await open(well, { hash });
    await unfold(page);
    await page.getByRole('checkbox', { name: 'Find the way into OBS by itself' }).check();
    await expect.poll(() => server.settings().live.readObsSettings).toBe(true);
    await page.getByText(/reads the port and the password/).waitFor();
  });

  it('takes a password once, masked, and never shows it again; it says where it is kept', async () => {
    const { page, server } = await open(well, { hash });
    await unfold(page);
    const field = page.getByLabel('Password of OBS’s WebSocket server');
    expect(await field.getAttribute('type')).toBe('password');
    await field.fill('Geheim 7');
    await field.press('Enter');
    await page.getByText('The password for OBS is kept in this computer’s secret store.').waitFor();
    expect(server.obs.heard()).toEqual(['Geheim 7']);
    expect(await field.inputValue()).toBe('');
    expect(await page.content()).not.toContain('Geheim');
    await page.getByRole('button', { name: 'Forget the password' }).click();
    await page.getByText('No password is kept for OBS.').waitFor();
    expect(server.obs.heard().at(-1)).toBe(null);
  });
});

describe.skipIf(!hasChromium)('A pre-flight', () => {
  const { open } = windowTests();
  const withTarget = ({ preflight }: StoryServer): void => preflight.plan(loadPlan);

  it('names host, bytes and seconds before the button that agrees to exactly these', async () => {
    const { page, server } = await open(well, { hash, prepare: withTarget });
    await page.getByText('This sends up to 15 MB to upload.example.org, within 75 s at the most.').waitFor();
    await page.getByText('It is for 6,000 kbit/s, as OBS is set.').waitFor();
    await page.getByRole('button', { name: 'Send it and look' }).click();
    await page.getByText('Looking at TikTok, your DNS and the way…').waitFor();
    expect(server.preflight.asked.runs).toEqual([{ load: { host: 'upload.example.org', bytes: 14_600_000 } }]);
    await page.getByRole('button', { name: 'Stop it' }).click();
    await page.getByRole('button', { name: 'Send it and look' }).waitFor();
    expect(server.preflight.asked.cancels).toBe(1);
  });

  it('sends nothing without that word, and nothing where no target is set', async () => {
    const { page, server } = await open(well, { hash });
    await page.getByRole('link', { name: 'Open the settings' }).waitFor();
    expect(await page.getByRole('button', { name: 'Send it and look' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Look without sending' }).click();
    await expect.poll(() => server.preflight.asked.runs).toEqual([{ load: null }]);
  });

  it('is for the bitrate that is typed, and says what is none', async () => {
    const { page, server } = await open(well, { hash, prepare: withTarget });
    const field = page.getByLabel('Bitrate, picture and sound together');
    await field.fill('3500');
    await page.getByText('It is for 3,500 kbit/s, as you typed.').waitFor();
    await field.fill('99');
    await page.getByText('It must be a whole number from 100 to 100,000, or empty.').waitFor();
    expect(await page.getByRole('button', { name: 'Look without sending' }).getAttribute('aria-disabled')).toBe('true');
    await field.fill('3500');
    await page.getByText('It is for 3,500 kbit/s, as you typed.').waitFor();
    await page.getByRole('button', { name: 'Look without sending' }).click();
    await expect.poll(() => server.preflight.asked.runs).toEqual([{ kilobitsPerSecond: 3500, load: null }]);
  });

  it('says why it was refused, and plans again', async () => {
    const { page, server } = await open(well, { hash, prepare: withTarget });
    server.preflight.refuse('The target has changed.');
    await page.getByRole('button', { name: 'Send it and look' }).click();
    await page.getByRole('alert').getByText('The target has changed.').waitFor();
  });

  it('answers by shape and words, with reasons, what to do, the safe bitrate, the own past and the figures', async () => {
    const { page, server } = await open(well, { hash });
    server.preflight.show({ going: null, report: preflightReports['no-go'] });
    const answer = page.locator('[data-answer=no-go]');
    await answer.getByText('Not at 4,000 kbit/s: your line does not carry it. 2,250 kbit/s is safe.').waitFor();
    await answer.getByText('Set your encoder to 2,250 kbit/s, picture and sound of all outputs together.').waitFor();
    await answer.getByText('4,000 kbit/s is more than you usually send: 3 of your LIVEs went well at').waitFor();
    expect(await answer.getByText('LIVEs of yours that went well').count()).toBe(0);
    await answer.getByRole('row', { name: /^4,000 3,000 .* would break$/ }).waitFor();
    await answer.getByText('What else was looked at').click();
    await answer.getByText('port 1935 takes none and port 443 takes streams').waitFor();
  });

  it('is not offered while one is LIVE', async () => {
    const { page } = await open(live, { hash });
    await page.getByRole('heading', { name: 'Past LIVEs' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Before you go LIVE' }).count()).toBe(0);
  });
});

describe.skipIf(!hasChromium)('A LIVE that goes on', () => {
  const { open } = windowTests();
  const running = ({ sessions }: StoryServer): void => sessions.live(runsWell);

  it('says how it fares and for how long, draws the last minutes and tells the last second', async () => {
    const { page } = await open(live, { hash, prepare: running });
    const section = page.locator('[data-during]');
    await section.locator('[data-health=ok]').getByText('Your LIVE runs well.').waitFor();
    await section.getByText('LIVE for 12 min').waitFor();
    await section.getByRole('img', { name: /Bitrate, Frames dropped: .*, and Answer times/ }).waitFor();
    expect(await section.locator('[data-figure=bitrate] dd').textContent()).toMatch(/^\d,\d{3}\skbit\/s$/);
    await section.getByText(/^Watching took \d+ bytes a second/).waitFor();
  });

  it('has the minutes of before it was opened, and asks for no more of the log than it keeps', async () => {
    const { page, server } = await open(live, { hash, prepare: running });
    const bars = page.locator('[data-during] path.least-ribbon').first();
    const { atMs } = goingOn.rows.at(-1)!;
    await expect.poll(() => server.sessions.asked.logs).toEqual([{ id: 8, sinceMs: atMs - 6 * MINUTE_MS }]);
    // Of a single second there would be one bar at the right end.
    await expect.poll(() => bars.getAttribute('d')).toMatch(/^M0 /);
  });

  it('names the cause and whose it is when it fails', async () => {
    const { page, server } = await open(live, { hash, prepare: running });
    await page.locator('[data-health=ok]').waitFor();
    server.sessions.live(liveWith(fares('failing', message('session.cause.router-silent'), 'your-network')));
    await page.locator('[data-health=failing] polygon').first().waitFor();
    await page.getByText(unparted('It’s your router or the Wi-Fi to it: it has stopped answering.')).waitFor();
    await page.getByText('Whose it is: your network').waitFor();
    await page.getByText('fails, since 21:41, for 2 min').waitFor();
  });

  it('leaves a gap where no row came, and says no data instead of a zero', async () => {
    const { page, server } = await open(live, { hash });
    const last = goingOn.rows.at(-1)!;
    const silent = { ...last, obs: null, uplinkBytes: null };
    server.sessions.live(liveWith(null, { row: { ...silent, atMs: last.atMs + 60_000 } }));
    await expect.poll(() => page.locator('[data-during] [data-figure=bitrate] dd').textContent()).toBe('no data');
    const hatched = page.locator('[data-during] path.hatched').first();
    expect((await hatched.getAttribute('d'))!.length).toBeGreaterThan(0);
  });

  it('takes a mark with words and without any', async () => {
    const { page, server } = await open(live, { hash, prepare: running });
    const field = page.getByLabel('Mark this moment');
    await field.fill('Raffle');
    await field.press('Enter');
    await page.getByText(/^Marked at 21:43:/).waitFor();
    expect(await field.inputValue()).toBe('');
    await page.getByRole('button', { name: 'Mark', exact: true }).click();
    await expect.poll(() => server.sessions.asked.marks).toEqual(['Raffle', 'Marked by hand']);
  });
});
