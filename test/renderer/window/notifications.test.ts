// What the settings say about notifications: never that they are not allowed before that is known.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Showing } from '../../../contract/showing.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');

const part = (page: Page) => page.locator('[data-part=showing]');

describe.skipIf(!hasChromium)('Notifications, in the settings', () => {
  const { open } = windowTests();

  it('are not known at first; one on trial that came back is told with its reason', async () => {
    const { page, server } = await open(well, { hash: '#settings' });
    await part(page).getByText('Whether they appear here is not known yet.').waitFor();
    server.noteShowing({ state: 'not-shown', why: 'no-service', system: 'linux' });
    await part(page).getByRole('button', { name: 'Show one now' }).press('Enter');
    await part(page).getByText('Showing one…').waitFor();
    await part(page).getByText('Nothing on this desktop shows notifications.').waitFor();
    await part(page).getByText('Start the notification service of your desktop').waitFor();
  });

  it.each<[string, Showing]>([
    ['System Settings, Notifications, Tokwatch', { state: 'not-shown', why: 'refused', system: 'darwin' }],
    ['Settings, System, Notifications', { state: 'not-shown', why: 'refused', system: 'win32' }],
    ['The window says what matters instead', { state: 'not-shown', why: 'terminal', system: 'darwin' }],
    ['Start it without --no-notify', { state: 'not-shown', why: 'switched-off', system: 'linux' }],
  ])('say what to do: %s', async (todo, showing) => {
    const { page } = await open(well, { hash: '#settings', prepare: (server) => server.noteShowing(showing) });
    await part(page).getByText(todo).waitFor();
  });

  it('are found by the search', async () => {
    const { page } = await open(well, { hash: '#settings' });
    await page.getByRole('searchbox').or(page.getByLabel('Find a setting')).first().fill('show one');
    await part(page).waitFor();
    expect(await page.getByText('Region of TikTok').count()).toBe(0);
  });
});
