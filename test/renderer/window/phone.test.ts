// The phone as a second vantage, in the window: the code that a camera reads, the two answers, and what becomes of them.
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { message } from '../../../contract/message.ts';
import { phoneVoids, phoneWeights } from '../../../contract/phone.ts';
import { say } from '../../../renderer/words/say.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { cornerLooks, findings } from '../support/axe.ts';
import { goneServer, windowTests } from '../support/open-window.ts';
import * as phone from '../support/phone-stories.ts';
import { snapshotOf } from '../support/stories.ts';

const doubt = snapshotOf('tiktok.unreachable');
const code = (page: Page) => page.getByRole('img', { name: 'QR code of www.tiktok.com' });
const tick = (page: Page) => page.getByRole('checkbox', { name: /^Wi-\u2060Fi is off on the phone/ });
const works = (page: Page) => page.getByRole('button', { name: 'Works on my phone' });
const doesNot = (page: Page) => page.getByRole('button', { name: 'Does not' });
const standing = (page: Page) => page.getByRole('status').filter({ hasText: /verdict|counts no more/ });

/** What a camera reads in the picture that Chromium draws of the code; `around` more pixels of the page on each side. */
const readByCamera = async (page: Page, around: number): Promise<string | undefined> => {
  const box = (await code(page).boundingBox())!;
  const clip = {
    ...{ x: box.x - around, y: box.y - around },
    ...{ width: box.width + 2 * around, height: box.height + 2 * around },
  };
  const picture = (await page.screenshot({ clip, fullPage: true })).toString('base64');
  // The browser itself unpacks its picture, so that the test needs no reader of PNG.
  const { data, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    drawing.drawImage(bitmap, 0, 0);
    const { width, height } = bitmap;
    return { data: [...drawing.getImageData(0, 0, width, height).data], width, height };
  }, picture);
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
};

describe.skipIf(!hasChromium)('The code', () => {
  const { open } = windowTests();

  it.each([
    ['light', 'none', 380],
    ['dark', 'none', 380],
    ['dark', 'none', 1100],
    ['dark', 'active', 1100],
  ] as const)(
    'is read by a camera in %s, colours of the system’s own: %s, at %d px',
    async (colorScheme, forcedColors, width) => {
      const { page } = await open(doubt, { hash: '#fixes/phone', colorScheme, forcedColors, width, height: 2400 });
      await code(page).waitFor();
      expect(await readByCamera(page, 12)).toBe(phone.ADDRESS);
      // With nothing of the page around it, it still has its own quiet zone.
      expect(await readByCamera(page, 0)).toBe(phone.ADDRESS);
    },
  );

  it('has its address beside it for those who cannot scan', async () => {
    const { page } = await open(doubt, { hash: '#fixes/phone' });
    await page.getByText('or type the address: www.tiktok.com').waitFor();
  });

  it('is whatever the list of hosts says', async () => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone', height: 2400 });
    server.showPhone({ ...phone.nothingSaid, address: 'https://tiktok.example/' });
    await page.getByText('or type the address: tiktok.example').waitFor();
    const other = page.getByRole('img', { name: 'QR code of tiktok.example' });
    expect(await other.locator('path').getAttribute('d')).toMatch(/^M0 0h7/);
  });
});

describe.skipIf(!hasChromium)('An answer', () => {
  const { open } = windowTests();

  it('is taken only after somebody has said that the phone is on another network, each time anew', async () => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone' });
    await works(page).focus();
    await page.keyboard.press('Enter');
    expect(await tick(page).evaluate((box) => document.activeElement === box)).toBe(true);
    expect(server.heardOfPhone()).toEqual([]);
    await page.keyboard.press('Space');
    await works(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(server.heardOfPhone).toEqual(['works']);
    expect(await works(page).evaluate((button) => document.activeElement === button)).toBe(true);

    await doesNot(page).click({ force: true });
    expect(server.heardOfPhone()).toEqual(['works']);
    await tick(page).check();
    await doesNot(page).click();
    await expect.poll(server.heardOfPhone).toEqual(['works', 'does-not']);
  });

  it('says to a screen reader why it does not count yet', async () => {
    const { page } = await open(doubt, { hash: '#fixes/phone' });
    for (const control of [tick(page), works(page), doesNot(page)]) {
      const why = await control.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${why}"]`).innerText()).toContain('would only see what this computer sees');
    }
    await tick(page).check();
    expect(await works(page).getAttribute('aria-disabled')).toBe('false');
  });

  it.each(phoneWeights)('stands there with its age and its weight: %s', async (weight) => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone' });
    await code(page).waitFor();
    server.showPhone(phone.saidSo('works', 3.1, weight));
    await page.getByText('Your phone, on mobile data, 3 min ago: it works.').waitFor();
    await standing(page)
      .getByText(say(message(`phone.weight.${weight}`)))
      .waitFor();
    await page.getByText(/^It counts until \d\d:\d\d, unless/).waitFor();
    server.showPhone(phone.saidSo('does-not', 0.1, weight));
    await page.getByText('Your phone, on mobile data, a moment ago: it does not work.').waitFor();
  });

  it.each(phoneVoids)('that counts no more says why: %s', async (gone) => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone' });
    await code(page).waitFor();
    server.showPhone({ ...phone.nothingSaid, gone });
    await standing(page)
      .getByText(say(message(`phone.gone.${gone}`)))
      .waitFor();
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
  });

  it('can be taken back', async () => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone' });
    await code(page).waitFor();
    server.showPhone(phone.saidSo('works', 3, 'decides'));
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(server.heardOfPhone).toEqual([null]);
  });

  it('says so when it did not arrive, and none is taken while the contact is lost', async () => {
    const { page, server } = await open(doubt, { hash: '#fixes/phone', expectedTrouble: goneServer });
    await tick(page).check();
    await page.route('**/api/ask/phone.answer', (route) => route.abort());
    await works(page).click();
    await page.getByRole('alert').getByText('The engine did not answer.').waitFor();
    server.goAway();
    await page.locator('.stale').waitFor();
    expect(await works(page).isDisabled()).toBe(true);
  });
});

describe.skipIf(!hasChromium)('The first view', () => {
  const { open } = windowTests();
  const offer = (page: Page) => page.getByRole('link', { name: say(message('phone.offer')) });

  it('leads there where the phone may tell more, by the keyboard as well', async () => {
    const { page, server, says } = await open(doubt);
    await offer(page).focus();
    await page.keyboard.press('Enter');
    await code(page).waitFor();
    await page.getByRole('link', { name: 'Now' }).click();
    const down = snapshotOf('internet.down');
    server.show(down);
    await says(down);
    expect(await offer(page).count()).toBe(0);
  });

  it('says what the phone has told in its sentence and first among its reasons, with its age', async () => {
    const told = phone.decided;
    const { page, says } = await open(told);
    await says(told);
    await page.getByText('Use the phone’s mobile data meanwhile.').first().waitFor();
    const first = page.locator('.side li').first();
    expect(await first.innerText()).toContain('Your phone, on mobile data, 2 minutes ago: TikTok’s website opens.');
  });

  it('does not listen for it; only the view that shows it does, and only while it is open', async () => {
    const { page, server } = await open(doubt);
    await offer(page).waitFor();
    expect(server.subscriptions()).toEqual(['health.changed']);
    await offer(page).click();
    await code(page).waitFor();
    await expect.poll(server.subscriptions).toContain('phone.changed');
    await page.getByRole('link', { name: 'Now' }).click();
    await expect.poll(server.subscriptions).toEqual(['health.changed']);
  });
});

describe.skipIf(!hasChromium)('Axe finds nothing, and nothing is wider than the window', () => {
  const { open } = windowTests();

  it.each([
    ...cornerLooks,
    { colorScheme: 'light', width: 320 } as const,
    { colorScheme: 'light', width: 1400 } as const,
  ])('in $colorScheme at $width px', async (look) => {
    const { page, server } = await open(doubt, { ...look, hash: '#fixes/phone' });
    await code(page).waitFor();
    expect(await findings(page)).toEqual([]);
    await tick(page).check();
    server.showPhone(phone.saidSo('works', 3, 'decides'));
    await standing(page).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
