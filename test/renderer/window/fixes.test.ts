// Fixes in the window, in a real Chromium.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { findings } from '../support/axe.ts';
import { resolverPlan } from '../support/fix-plans.ts';
import { fixesFor, helped, namedPlan, running, said, worse } from '../support/fix-stories.ts';
import { windowTests } from '../support/open-window.ts';
import { snapshotOf, storyAt } from '../support/stories.ts';

const blocked = snapshotOf('dns.tiktok-blocked');
const down = snapshotOf('tiktok.down');

const item = (page: Page, id: string): Locator => page.locator(`[data-fix="${id}"]`);
const unfold = (page: Page, id: string): Promise<void> => item(page, id).locator('summary').first().click();
const doIt = (page: Page): Locator => page.getByRole('button', { name: 'Do it now' });

describe.skipIf(!hasChromium)('What fits', () => {
  const { open } = windowTests();

  it('stands first, cheapest first; what would not help is folded up, with its reason', async () => {
    const { page } = await open(blocked, { hash: '#fixes' });
    await item(page, 'other-resolver').waitFor();
    const shown = await page.locator('[data-fix]:visible').evaluateAll((all) => all.map((one) => one.dataset['fix']));
    const fitting = fixesFor(blocked).offers.filter(({ fits }) => fits);
    expect(shown).toEqual(fitting.map(({ id }) => id));
    await page.getByText(/^What would not help now/).click();
    await page.getByText('What is wrong now is another thing in your network; this would not help.').waitFor();
    expect(await item(page, 'restart-router').isVisible()).toBe(true);
  });

  it('is nothing while TikTok is down but to wait and see, and the rest says why', async () => {
    const { page } = await open(down, { hash: '#fixes' });
    await item(page, 'wait').getByText('Takes as long as the fault lasts.').waitFor();
    await page.getByText(/^What would not help now/).click();
    await page.getByText('It is TikTok, not you: leave everything as it is.').waitFor();
    await item(page, 'flush-dns').locator('summary').first().click();
    await item(page, 'flush-dns')
      .getByText(/no more rights|sits at this computer|administrator/)
      .waitFor();
    expect(await doIt(page).count()).toBe(0);
  });

  it.each([
    ['open-captive-portal', 'This page opens in your browser.'],
    ['open-tiktok', 'This page opens in your browser.'],
    ['open-outage-monitors', 'These pages open in your browser. Tokwatch itself asks none of them.'],
  ])('says of %s no more than what is so', async (fix, words) => {
    const { page } = await open(blocked, { hash: '#fixes' });
    await page.getByText(/^What would not help now/).click();
    await unfold(page, fix);
    expect(await item(page, fix).locator('ul + p').innerText()).toBe(words);
  });

  it('follows the verdict', async () => {
    const { page, server } = await open(blocked, { hash: '#fixes' });
    await item(page, 'other-resolver').waitFor();
    server.fixes.show(fixesFor(down));
    await expect.poll(() => item(page, 'other-resolver').isVisible()).toBe(false);
  });
});

describe.skipIf(!hasChromium)('An action', () => {
  const { open } = windowTests();

  it('shows the exact commands and what takes them back, and runs what was seen', async () => {
    const { page, server } = await open(blocked, {
      ...{ hash: '#fixes', prepare: ({ fixes }) => fixes.plan(namedPlan) },
    });
    await unfold(page, 'other-resolver');
    const place = item(page, 'other-resolver');
    await place.getByText('What exactly it runs').click();
    const commands = await place.locator('pre').allInnerTexts();
    expect(commands[0]).toContain(
      String.raw`nmcli connection modify "Café \"Zur Post\" 5 GHz" ipv4.dns 1.1.1.1,9.9.9.9`,
    );
    expect(commands[0]).toContain('nameserver 9.9.9.9');
    expect(commands[1]).toContain('ipv4.dns ""');
    await doIt(page).click();
    expect(server.fixes.asks.runs).toEqual([{ id: 'other-resolver', seal: '0123456789abcdef', despiteLive: false }]);
  });

  it('tells how far it is, can be stopped, and ends with its proof and the way back', async () => {
    const { page, server } = await open(blocked, { hash: '#fixes' });
    server.fixes.show(fixesFor(blocked, { running }));
    await page.getByText('Step 2 of 4').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(() => server.fixes.asks.cancels).toBe(1);
    server.fixes.show(fixesFor(snapshotOf('ok'), { past: [helped] }));
    const panel = page.locator('[data-run=helped]');
    await panel.getByText('It helped: what had failed answers again.').waitFor();
    await panel
      .getByText('Of 5 that failed, 4 answer now, and 0 fail still. Not asked again: 1. Nothing leads there')
      .waitFor();
    await panel.getByText('What was asked, and what it said').click();
    expect(await panel.getByRole('row').count()).toBe(6);
    await panel.getByRole('button', { name: 'Take it back' }).click();
    await panel.getByText('This takes it back:').waitFor();
    await panel.getByRole('button', { name: 'Take it back now' }).click();
    await expect.poll(() => server.fixes.asks.undos).toEqual([7]);
  });

  it('is shown to its end also to somebody who walks through the views meanwhile', async () => {
    const { page, server } = await open(blocked, { hash: '#fixes' });
    server.fixes.show(fixesFor(blocked, { running }));
    await page.getByText('Step 2 of 4').waitFor();
    await page.getByRole('link', { name: 'Now' }).click();
    server.fixes.show(fixesFor(snapshotOf('ok'), { past: [helped] }));
    await page.getByRole('link', { name: 'Fixes', exact: true }).click();
    await page.locator('[data-run=helped]').waitFor();
  });

  it('that was refused says why, and shows the plan of now', async () => {
    const { page, server } = await open(blocked, { hash: '#fixes' });
    await unfold(page, 'other-resolver');
    server.fixes.asks.refusal = say(message('fix.refused.changed'));
    const changed = { ...resolverPlan, seal: 'fedcba9876543210' };
    await doIt(page).waitFor();
    server.fixes.plan(changed);
    await doIt(page).click();
    await page.getByRole('alert').getByText('What this would do has changed since you saw it.').waitFor();
    server.fixes.asks.refusal = null;
    await doIt(page).click();
    await expect
      .poll(() => server.fixes.asks.runs.map(({ seal }) => seal))
      .toEqual([resolverPlan.seal, 'fedcba9876543210']);
  });

  it('that cannot be done here says why and has no button to press', async () => {
    const { page, server } = await open(blocked, { hash: '#fixes' });
    server.fixes.plan({ can: false, why: message('fix.cannot.no-device') });
    await unfold(page, 'other-resolver');
    await page.getByText('No connection leads out, so there is none to mend.').waitFor();
    expect(await doIt(page).isDisabled()).toBe(true);
  });

  it('that cuts the line is not begun while LIVE but by the user’s own word', async () => {
    const { page, server } = await open({ ...snapshotOf('device.no-address'), live: true }, { hash: '#fixes' });
    const cutting = fixesFor(snapshotOf('device.no-address')).offers.find(
      ({ fits, kind, cutsLine }) => fits && kind === 'action' && cutsLine,
    )!;
    await unfold(page, cutting.id);
    await doIt(page).waitFor();
    expect(await doIt(page).isDisabled()).toBe(true);
    await page.getByLabel('Do it although I am LIVE').check();
    await doIt(page).click();
    await expect.poll(() => server.fixes.asks.runs).toMatchObject([{ id: cutting.id, despiteLive: true }]);
    // The word was for this once.
    await expect.poll(() => page.getByLabel('Do it although I am LIVE').isChecked()).toBe(false);
    expect(await doIt(page).isDisabled()).toBe(true);
  });
});

describe.skipIf(!hasChromium)('What the user does', () => {
  const { open } = windowTests();

  it('is told step by step, and whether it helped is remembered', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#fixes' });
    await unfold(page, 'phone-restart');
    const place = item(page, 'phone-restart');
    await place.getByText('Turn the phone off, wait ten seconds, turn it on.').waitFor();
    await place.getByRole('button', { name: 'It helped' }).click();
    await place.getByText('You said that it helped.').waitFor();
    expect(server.fixes.asks.answers).toEqual([{ id: 'phone-restart', helped: true }]);
    server.fixes.show(fixesFor(snapshotOf('ok'), { past: [said] }));
    await place.getByText(/Last time, Nov 19, 19:43: helped, you said/).waitFor();
  });

  it('a router that is restarted has its page, and is watched until TikTok works', async () => {
    const gone = snapshotOf('internet.down');
    const { page, server } = await open(gone, { hash: '#fixes' });
    await unfold(page, 'restart-router');
    const place = item(page, 'restart-router');
    expect(await place.getByRole('link').getAttribute('href')).toBe('http://192.168.1.1/');
    await place.getByRole('button', { name: 'I restart it now' }).click();
    await expect.poll(() => server.fixes.asks.routers).toEqual([true]);
    const router = { since: storyAt, goneAt: storyAt, backAt: null };
    server.fixes.show(fixesFor(gone, { router: { ...router, phase: 'gone' } }));
    await place.getByText('The router is off. I am waiting for it.').waitFor();
    await place.getByRole('button', { name: 'Never mind' }).waitFor();
    server.fixes.show(fixesFor(gone, { router: { ...router, backAt: storyAt, phase: 'well' } }));
    await place.getByText('The router is back, and TikTok works.').waitFor();
  });

  it('pages open in a browser of their own', async () => {
    const { page } = await open(down, { hash: '#fixes' });
    await unfold(page, 'open-outage-monitors');
    const links = item(page, 'open-outage-monitors').getByRole('link');
    expect(await links.count()).toBe(5);
    expect(await links.first().getAttribute('rel')).toBe('noreferrer noopener');
  });
});

describe.skipIf(!hasChromium)('What was done before', () => {
  const { open } = windowTests();

  it('stands newest first with how it ended, and can be taken back where that is possible', async () => {
    const { page, server } = await open(snapshotOf('ok'), { hash: '#fixes' });
    server.fixes.show(fixesFor(snapshotOf('ok'), { past: [helped, worse, said] }));
    const past = page.locator('[data-result]');
    await past.first().waitFor();
    expect(await past.allInnerTexts()).toMatchObject([
      expect.stringContaining('helped'),
      expect.stringContaining('made it worse (undone)'),
      expect.stringContaining('helped, you said'),
    ]);
    expect(await past.getByRole('button', { name: 'Take it back' }).count()).toBe(1);
    await past.first().locator('summary').first().click();
    await past.first().getByText('nmcli --wait 15 device modify').waitFor();
    await past.getByRole('button', { name: 'Take it back' }).click();
    await past.getByRole('button', { name: 'Take it back now' }).click();
    await expect.poll(() => server.fixes.asks.undos).toEqual([7]);
  });
});

describe.skipIf(!hasChromium)('The view of fixes', () => {
  const { open } = windowTests();

  it('names no network while others may see the screen', async () => {
    const { page, server } = await open({ ...blocked, discreet: true }, { hash: '#fixes' });
    server.fixes.plan(namedPlan);
    server.fixes.show(fixesFor(blocked, { past: [{ ...helped, commands: namedPlan.commands }] }));
    await unfold(page, 'other-resolver');
    await page.getByText('Hidden by streamer mode.').first().waitFor();
    await page.locator('[data-result] summary').first().click();
    const text = await page.locator('main').innerText();
    for (const secret of ['Zur Post', '1.1.1.1', '192.168.1.1']) expect(text).not.toContain(secret);
  });

  it('names none either where it says why something was refused', async () => {
    const { page, server } = await open({ ...blocked, discreet: true }, { hash: '#fixes' });
    server.fixes.asks.refusal = say(message('control.no-device', { device: 'acme-vpn' }));
    await unfold(page, 'other-resolver');
    await doIt(page).click();
    await page.getByRole('alert').getByText('It was not done. The reason is hidden by streamer mode.').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('acme-vpn');
  });

  it.each([
    { width: 320, colorScheme: 'light' },
    { width: 380, colorScheme: 'dark' },
    { width: 1400, colorScheme: 'light' },
  ] as const)('is fit for everybody, and as wide as the window: %o', async (look) => {
    const { page, server } = await open(blocked, { hash: '#fixes', ...look });
    server.fixes.show(fixesFor(blocked, { running, past: [helped, worse, said] }));
    await page.getByText('Step 2 of 4').waitFor();
    server.fixes.show(fixesFor(blocked, { past: [helped, worse, said] }));
    await page.locator('[data-run=helped]').waitFor();
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    expect(await findings(page)).toEqual([]);
    const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});
