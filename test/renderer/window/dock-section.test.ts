// Where the dock is set up: the view LIVE.
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { dockIsAt } from '../support/dock-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

describe.skipIf(!hasChromium)('The dock in the view LIVE', () => {
  const { open } = windowTests();
  const section = (page: Page) => page.locator('[data-dock]');

  it('is switched on there, with its reason, and is not before somebody does', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#live' });
    await section(page).getByText('Off at first, since it opens a port.').waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(0);
    await section(page).getByRole('checkbox', { name: 'A dock for OBS' }).check();
    await expect.poll(() => server.settings().dock.enabled, patience).toBe(true);
  });

  it.each(cornerLooks)('tells the address, copies it, and says in three steps how it gets into OBS', async (look) => {
    const { page } = await open(snapshotOf('ok'), {
      ...{ hash: '#live', ...look, permissions: ['clipboard-read'] },
      prepare: ({ dock }) => dock.show(dockIsAt('first-key')),
    });
    await section(page).getByText('http://127.0.0.1:21443/#first-key').waitFor();
    expect(await section(page).getByRole('listitem').count()).toBe(3);
    await section(page).getByText('Custom Browser Docks…').waitFor();
    await section(page).getByRole('button', { name: 'Copy the address' }).press('Enter');
    await section(page).getByText('Copied.', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('http://127.0.0.1:21443/#first-key');
    expect(await findings(page)).toEqual([]);
  });

  it('makes another address, and says that the old one shows nothing any more', async () => {
    const { page, server } = await open(snapshotOf('ok'), {
      hash: '#live',
      prepare: ({ dock }) => dock.show(dockIsAt('first-key')),
    });
    await section(page).getByRole('button', { name: 'Make another address' }).press('Enter');
    await section(page).getByText('#key-number-2').waitFor();
    await section(page).getByText('give OBS the new one').waitFor();
    expect([server.dock.renewals(), await page.content()]).toEqual([1, expect.not.stringContaining('first-key')]);
    server.dock.refuse('The disk is full.');
    await section(page).getByRole('button', { name: 'Make another address' }).press('Enter');
    await section(page).getByRole('alert').getByText('The disk is full.').waitFor();
  });

  it('shows no address while others may see the screen', async () => {
    const { page } = await open(snapshotOf('ok', { discreet: true, live: true }), {
      hash: '#live',
      prepare: ({ dock }) => dock.show(dockIsAt('first-key')),
    });
    await section(page).getByText('Hidden while you are LIVE.').waitFor();
    expect(await page.content()).not.toContain('first-key');
  });

  it('says that another program has the port, and lets one choose another one there', async () => {
    const { page, server } = await open(snapshotOf('ok'), {
      hash: '#live',
      prepare: ({ dock }) => dock.show({ dock: 'refused', why: message('dock.port-taken', { port: '21443' }) }),
    });
    await section(page).getByRole('alert').getByText('Another program has port 21443.').waitFor();
    const port = section(page).getByRole('textbox', { name: 'Port of the dock' });
    await port.fill('5000');
    await port.press('Enter');
    await expect.poll(() => server.settings().dock.port, patience).toBe(5000);
  });

  it('is not there where no dock can be served', async () => {
    const { page } = await open(snapshotOf('ok'), {
      hash: '#live',
      prepare: ({ dock }) => dock.show({ dock: 'none' }),
    });
    await page.getByRole('heading', { name: 'Past LIVEs' }).waitFor();
    expect(await section(page).count()).toBe(0);
  });
});
