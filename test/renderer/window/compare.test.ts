// Comparing networks in the window, in a real Chromium.
import { describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { asTyped, unparted } from '../../../contract/unparted.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { network } from '../../engine/compare/sides.ts';
import { findings } from '../support/axe.ts';
import { deaf, idle, phone, pulled, reports, running, wifi } from '../support/compare-stories.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import type { Opening, OpenWindow } from '../support/open-window.ts';
import { snapshotOf } from '../support/stories.ts';

const well = snapshotOf('ok');
const live = { ...well, live: true };

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Is it this network?' });
const boxes = (panel: Locator): Promise<string[]> =>
  panel
    .getByRole('checkbox')
    .evaluateAll((found) =>
      found.map(
        (box) => `${box.parentElement?.querySelector('.name')?.textContent} ${(box as HTMLInputElement).checked}`,
      ),
    );

describe.skipIf(!hasChromium)('Comparing networks in the window', () => {
  const { open } = windowTests();
  const openPanel = async (opening: Opening = {}, snapshot = well): Promise<OpenWindow & { panel: Locator }> => {
    const opened = await open(snapshot, { hash: '#fixes/network', ...opening });
    const panel = panelOf(opened.page);
    await panel.getByRole('button', { name: 'Compare' }).waitFor();
    return { ...opened, panel };
  };

  it('says before it begins how many bytes it takes, and of a phone that they may be paid for', async () => {
    const { panel, server } = await openPanel();
    await panel
      .getByText('A comparison takes 1 to 3 MB of each network’s data, and usb0 may be paid by the MB.')
      .waitFor();
    server.compare.have(wifi, network('eth0', { kind: 'cable' }));
    await panel.getByRole('button', { name: 'List again' }).click();
    await panel.getByText('A comparison takes 1 to 3 MB of each network’s data.').waitFor();
    expect(server.compare.asked()).toEqual([]);
  });

  it('compares the one in use and the best other one, by the keyboard alone', async () => {
    const { page, panel, server } = await openPanel();
    expect(await boxes(panel)).toEqual(['wlan0 true', 'usb0 true']);
    await panel.getByRole('checkbox').first().focus();
    for (const name of ['usb0', 'List again', 'Compare']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('label, button')?.textContent)).toContain(name);
    }
    await page.keyboard.press('Enter');
    await panel.getByText('Looking over usb0, look 1 of at most 2…').waitFor();
    expect(server.compare.asked()).toEqual([{ via: ['wlan0', 'usb0'], despiteLive: false }]);
    // Pressed again it does nothing: one is enough.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.getByText('Ended without a result.').waitFor();
    expect(server.compare.asked().slice(1)).toEqual(['cancel']);
    // The button that was pressed is gone, and the keyboard is not at the top of the page.
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Compare');
  });

  it('a third one that is chosen takes the place of one; what cannot be looked over cannot be chosen', async () => {
    const { page, panel, server } = await openPanel();
    server.compare.have(wifi, phone, network('enp3s0', { kind: 'cable' }), deaf, pulled);
    await panel.getByRole('button', { name: 'List again' }).click();
    await panel.getByText('throws away what comes back').waitFor();
    expect(await panel.getByRole('checkbox').nth(3).isDisabled()).toBe(true);
    await panel.getByRole('checkbox').nth(2).check();
    expect((await boxes(panel)).slice(0, 3)).toEqual(['wlan0 false', 'usb0 true', 'enp3s0 true']);
    await panel.getByRole('checkbox').nth(1).uncheck();
    await panel.getByText('Choose two.').waitFor();
    await panel.getByRole('button', { name: 'Compare' }).click({ force: true });
    await page.waitForTimeout(100);
    expect(server.compare.asked()).toEqual([]);
  });

  it('with one network it tells how a phone becomes the second; the wait for it is the engine’s', async () => {
    const { page, panel, server } = await openPanel();
    server.compare.have(wifi, pulled);
    await panel.getByRole('button', { name: 'List again' }).click();
    await panel.getByText('Only one network can be used here').waitFor();
    await panel.getByText(unparted('If Wi-Fi is all that this computer has, plug the phone in by USB')).waitFor();
    await panel.getByRole('switch').check();
    await panel.getByText('Waiting for a second network until 22:43.').waitFor();
    // Another view, and back: it still waits.
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('link', { name: 'Fixes', exact: true }).click();
    await panel.getByText('Waiting for a second network until 22:43.').waitFor();
    expect(await panel.getByRole('switch').isChecked()).toBe(true);
    server.compare.show({ ...idle, ended: 'gave-up' });
    await panel.getByText('No second network came within an hour').waitFor();
    expect(await panel.getByRole('switch').isChecked()).toBe(false);
    await panel.getByRole('switch').check();
    await panel.getByRole('switch').uncheck();
    await panel.getByText('Ended without a result.').waitFor();
    expect(server.compare.asked()).toEqual(['await', 'await', 'cancel']);
  });

  it('while LIVE it begins only where somebody says so once more, and says why it ended', async () => {
    const { panel, server } = await openPanel({}, live);
    await panel.getByText('You are LIVE, and a comparison takes of your line.').waitFor();
    await panel.getByRole('button', { name: 'Compare all the same' }).click();
    await panel.getByText('Looking over').waitFor();
    expect(server.compare.asked()).toEqual([{ via: ['wlan0', 'usb0'], despiteLive: true }]);
    server.compare.show({ ...idle, ended: 'live' });
    await panel.getByText('Ended, since you went LIVE').waitFor();
  });

  it('says why it did not begin, and keeps what was found before', async () => {
    const { page, panel, server } = await openPanel({ expectedTrouble: goneServer });
    server.compare.show({ ...idle, report: reports['both-fine'] });
    await panel.getByText('TikTok works over both networks.').first().waitFor();
    server.compare.refuse('TikTok was asked for a comparison just now. Compare again in 40 s.');
    await panel.getByRole('button', { name: 'Compare' }).click();
    await panel.getByRole('alert').getByText('Compare again in 40 s.').waitFor();
    await page.route('**/api/ask/compare.run', (route) => route.abort());
    await panel.getByRole('button', { name: 'Compare' }).click();
    await panel.getByRole('alert').getByText('The engine did not answer.').waitFor();
    expect(await panel.locator('[data-code=both-fine]').count()).toBe(1);
  });

  it('each conclusion is said, with both sides by shape and word, and what it rests on', async () => {
    const { panel, server } = await openPanel();
    for (const [name, report] of Object.entries(reports)) {
      server.compare.show({ ...idle, report });
      const { conclusion } = report;
      const article = panel.locator(`[data-code=${conclusion.code}]`);
      await article.getByText(say(conclusion.message)).first().waitFor();
      const said = await article.getByRole('listitem').allInnerTexts();
      expect(said).toEqual(expect.arrayContaining(conclusion.because.map((reason) => say(reason))));
      const cells = await article
        .locator('.cell')
        .evaluateAll((found) =>
          found.map((cell) => ({ shapes: cell.querySelectorAll('svg').length, word: cell.textContent?.trim() ?? '' })),
        );
      expect(cells.length).toBeGreaterThanOrEqual(14);
      expect(cells.filter(({ shapes, word }) => shapes !== 1 || word === '')).toEqual([]);
      const says = article.locator('.sides li');
      const uncounted = await says.filter({ hasText: 'What was seen here doesn’t count' }).count();
      const isUnproven = report.sides[1].proof.state !== 'counters';
      expect({ name, uncounted }).toEqual({ name, uncounted: isUnproven ? 1 : 0 });
      // Nothing that cannot be said for sure carries a word on how sure it is.
      const sure = await article.locator('.sure').count();
      expect({ name, sure }).toEqual({ name, sure: conclusion.code === 'cannot-conclude' ? 0 : 1 });
    }
  });

  it('what was counted stands in figures, and the whole can be copied as text', async () => {
    const { page, panel, server } = await openPanel({ permissions: ['clipboard-read', 'clipboard-write'] });
    server.compare.show({ ...idle, report: reports['a-is-the-problem'] });
    await panel.getByText('The proof in figures').click();
    const figures = panel.getByRole('table', { name: 'The proof in figures' });
    const sent = await figures.getByRole('row', { name: 'sent by me' }).getByRole('cell').allInnerTexts();
    expect(sent.map(asTyped)).toEqual(['1 kB', '1 kB']);
    await panel.getByText('As text').click();
    await panel.getByRole('button', { name: 'Copy' }).click();
    await panel.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^It’s wlan0, not TikTok: over usb0 all is well\.\n/);
    expect(copied).toContain('Internet: wlan0 broken and usb0 fine');
  });

  it('while others may see the screen, networks are called by their kinds', async () => {
    const vpn = network('acme-corp', { kind: 'vpn' });
    const { page, panel, server } = await openPanel({}, { ...live, discreet: true });
    server.compare.have(wifi, vpn);
    await panel.getByRole('button', { name: 'List again' }).click();
    await panel.getByText('VPN', { exact: true }).waitFor();
    const report = reports['b-is-the-problem'];
    const sides: typeof report.sides = [report.sides[0], { ...report.sides[1], network: vpn }];
    const params = { network: vpn.name, other: 'wlan0' };
    const conclusion = { ...report.conclusion, message: { ...report.conclusion.message, params }, because: [] };
    server.compare.show({ ...idle, report: { ...report, sides, conclusion } });
    await panel.getByText(unparted('It’s VPN, not TikTok: over Wi-Fi all is well.')).first().waitFor();
    server.compare.refuse('This computer has no network called "acme-corp".');
    await panel.getByRole('button', { name: 'Compare all the same' }).click();
    await panel.getByText('The reason is hidden by streamer mode.').waitFor();
    const all = await page.evaluate(() => document.documentElement.innerHTML);
    expect(all).not.toContain('acme-corp');
    expect(all).not.toContain('wlan0');
  });

  it('a window that comes while one is going on sees it go on', async () => {
    const { page, panel, server } = await openPanel();
    server.compare.show(running);
    await page.getByRole('link', { name: 'Now' }).click();
    await page.getByRole('link', { name: 'Fixes', exact: true }).click();
    await panel.getByText('Looking over usb0').waitFor();
    expect(await boxes(panel)).toEqual(['wlan0 true', 'usb0 true']);
  });

  it.each([
    ['light', 320],
    ['dark', 380],
    ['light', 1400],
  ] as const)('is well with axe and no wider than the window, in %s at %i px', async (colorScheme, width) => {
    const long = network('wlx00c0ca9a8b7', { isDefault: true });
    const { page, panel, server } = await openPanel({ colorScheme, width });
    server.compare.have(long, phone, deaf, pulled);
    await panel.getByRole('button', { name: 'List again' }).click();
    await panel.getByText(long.name).first().waitFor();
    const widthOver = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    server.compare.show({ ...running, report: reports['both-silent'] });
    await panel.getByRole('button', { name: 'End it' }).waitFor();
    expect(await findings(page)).toEqual([]);
    server.compare.have(long, pulled);
    server.compare.show({ ...idle, report: reports.elsewhere, ended: 'gave-up' });
    await panel.getByRole('switch').waitFor();
    await panel.getByText('The proof in figures').click();
    await panel.getByText('As text').click();
    expect(await findings(page)).toEqual([]);
    expect(await widthOver()).toBeLessThanOrEqual(0);
  });
});
