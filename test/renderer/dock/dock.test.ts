// The dock in a real Chromium, at the sizes that OBS gives it, in front of its real server.
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { patience } from '../../engine/support/patience.ts';
import { findings } from '../support/axe.ts';
import { dockOverflow as overflow } from '../support/fits.ts';
import { goneServer } from '../support/open-window.ts';
import { dockTests, dockView } from '../support/open-dock.ts';
import { fares, liveWith, runsWell } from '../support/session-stories.ts';
import { minutesAgo, snapshotOf, toldCodes } from '../support/stories.ts';

/** As OBS docks them: the least, a corner, and a column. */
const sizes = [
  { width: 300, height: 80 },
  { width: 320, height: 200 },
  { width: 400, height: 600 },
] as const;

const troubled = dockView(snapshotOf('tiktok.cdn-down'), runsWell);
const idle = dockView(snapshotOf('ok'));

const says = (page: Page, sentence: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: sentence, exact: true }).waitFor();

const room = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector('main')!.dataset['room']));

describe.skipIf(!hasChromium)('The dock', () => {
  const { open } = dockTests();

  describe.each(sizes)('of $width by $height', (size) => {
    it('shows the line, one sentence and how long one is LIVE, whatever is wrong, and never scrolls', async () => {
      const { page, server } = await open(troubled, size);
      for (const code of toldCodes) {
        const view = dockView(snapshotOf(code), runsWell);
        server.show(view);
        await says(page, say(view.sentence));
        expect(await page.locator('figure svg:visible').count()).toBe(1);
        await page.locator('time', { hasText: '12:0' }).waitFor();
        expect({ code, found: await overflow(page), cut: (await room(page)) === 0 }).toEqual({
          code,
          found: [],
          cut: false,
        });
      }
    });

    it('is nothing that axe complains about: LIVE, not LIVE, paused, and gone', async () => {
      const { page, server } = await open(troubled, { ...size, trouble: goneServer });
      for (const view of [troubled, idle, dockView(snapshotOf('ok', { paused: true }))]) {
        server.show(view);
        await says(page, say(view.sentence));
        expect(await findings(page)).toEqual([]);
      }
      await server.goAway();
      await page.locator('.gone').waitFor();
      expect([await findings(page), await overflow(page)]).toEqual([[], []]);
    });

    it.each(['pseudo', 'ar', 'es'])('has room for %s, from right to left where that is read so', async (language) => {
      const { page, server } = await open(idle, { ...size, language });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
      for (const code of toldCodes) {
        const view = dockView(snapshotOf(code), runsWell);
        server.show(view);
        await expect.poll(() => page.locator('figure').first().innerHTML(), patience).not.toBe('');
        await page.waitForFunction(() => document.querySelector('time') !== null);
        expect({ code, found: await overflow(page) }).toEqual({ code, found: [] });
      }
    });

    it('has room for letters twice as large', async () => {
      const { page } = await open(troubled, size);
      await says(page, say(troubled.sentence));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await expect.poll(() => overflow(page), patience).toEqual([]);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });

  it('is dark where the system is light, and shows more with more room', async () => {
    const { page } = await open(troubled, { ...sizes[0], colorScheme: 'light' });
    await says(page, say(troubled.sentence));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(19, 21, 27)',
    );
    expect(await page.getByText('Bitrate').isVisible()).toBe(false);
    await page.setViewportSize(sizes[1]);
    await page.getByText(say(troubled.todo!)).first().waitFor();
    await page.setViewportSize(sizes[2]);
    for (const more of ['Bitrate', 'Your stream', 'Frames dropped, last minute', 'videos'])
      await page.getByText(more).last().waitFor();
    await page.setViewportSize(sizes[0]);
    await page.getByText('Bitrate').waitFor({ state: 'hidden' });
    expect(await overflow(page)).toEqual([]);
  });

  it('says that the stream wobbles, and announces it once', async () => {
    const { page, server } = await open(dockView(snapshotOf('ok'), runsWell), sizes[1]);
    await says(page, 'Your LIVE runs well.');
    await page.evaluate(() => {
      const region = document.querySelector('[role=status]')!;
      const heard: string[] = [];
      Object.assign(window, { heard });
      const note = (): unknown => heard.at(-1) === region.textContent || heard.push(region.textContent);
      new MutationObserver(note).observe(region, { characterData: true, childList: true, subtree: true });
    });
    const lossy = liveWith(fares('wobbling', message('verdict.internet.loss', { percent: 12 }), 'your-provider'));
    for (const seconds of [1, 2, 3]) {
      const view = dockView(snapshotOf('ok', { at: minutesAgo(-seconds / 60) }), lossy);
      server.show(view);
      await says(page, say(view.sentence));
      await page.waitForTimeout(300);
    }
    expect(await page.locator('[role=status], [aria-live]').count()).toBe(1);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.length).toBe(1);
    expect(heard[0]).toContain('12');
  });

  it('greys and knows nothing once nobody answers, never the old verdict, and is true again when somebody does', async () => {
    const { page, server } = await open(troubled, { ...sizes[1], trouble: goneServer });
    await says(page, say(troubled.sentence));
    await server.goAway();
    await says(page, 'Tokwatch has not answered since 21:43. Nothing is known until it does.');
    const left = await page.locator('main').innerText();
    expect(left).not.toContain(say(troubled.sentence));
    expect(left).not.toContain('12:0');
    await page
      .getByRole('img', { name: /Router: not known; Internet: not known/ })
      .first()
      .waitFor();
    await server.comeBack();
    server.show(idle);
    await page.locator('.gone').waitFor({ state: 'detached' });
    await says(page, say(idle.sentence));
  });

  it('says that its address is out of date when another key was made, and when it never was right', async () => {
    const { page, server } = await open(idle, { ...sizes[1], trouble: goneServer });
    await says(page, say(idle.sentence));
    await server.useKey('n'.repeat(43));
    await says(page, 'This address is out of date. Copy the present one from Tokwatch, under LIVE.');
    await page.goto(`http://127.0.0.1:${server.port}/#${'n'.repeat(43)}`);
    await says(page, say(idle.sentence));
    await page.goto(`http://127.0.0.1:${server.port}/#<script>`);
    await says(page, 'This address is out of date. Copy the present one from Tokwatch, under LIVE.');
  });

  it('sends its key nowhere but in the one header of the one question', async () => {
    const sent: string[] = [];
    const { page } = await open(idle, {
      before: (page) =>
        page.on('request', (request) => sent.push(`${request.url()} ${JSON.stringify(request.headers())}`)),
    });
    await says(page, say(idle.sentence));
    const withKey = sent.filter((request) => request.includes('kkkkkk'));
    expect(withKey.map((request) => request.split(' ')[0]!.replace(/^http:\/\/[^/]+/, ''))).toEqual(
      [expect.stringMatching(/^\/(#k{43})?$/), '/api/listen/dock.shown'].slice(withKey.length === 1 ? 1 : 0),
    );
    expect(await page.evaluate('document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })')).toBe('{}');
  });

  it('moves nothing for whoever wants no motion', async () => {
    const { page, server } = await open(idle, { ...sizes[2], reducedMotion: 'reduce' });
    await says(page, say(idle.sentence));
    server.show(troubled);
    await says(page, say(troubled.sentence));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  it('costs no more JavaScript than the first view of the window may', async () => {
    const bodies: Promise<Buffer>[] = [];
    const { page } = await open(idle, {
      before: (page) =>
        page.on('response', (response) => {
          if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
        }),
    });
    await says(page, say(idle.sentence));
    const total = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    console.log(`dock: ${(total / 1000).toFixed(1)} kB of JavaScript, compressed`);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(60_000);
  });
});
