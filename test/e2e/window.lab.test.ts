// The whole product at once: a real network that breaks and mends, the real engine and server, the window in real Chromium.
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockers } from '../../build/setup/system-tools.mjs';
import { english } from '../../contract/messages.en.ts';
import { describeLab } from '../lab/describe-lab.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { mainFile } from '../headless/tokwatch.ts';
import { findScenario } from '../scenarios/all.ts';
import { chromiumInLab } from './chromium-in-lab.ts';

const PATIENCE_MS = 60_000;

/** Where to put pictures of both states; they are taken only when somebody asks for them. */
const picturesFolder = process.env['TOKWATCH_PICTURES'];

const served = async (lab: Lab): Promise<{ url: string; end: () => Promise<number | null> }> => {
  const args = [mainFile, 'serve', '--json'];
  const child = await lab.spawnIn('cli', 'node', args, { env: { HOME: await lab.freshHome() } });
  if (!child.stdout) throw new Error('serve has no stdout');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const end = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
  };
  return { url, end };
};

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });

const takePictures = async (page: Page, name: string): Promise<void> => {
  if (picturesFolder === undefined) return;
  await mkdir(picturesFolder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [380, 600],
      [1100, 760],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(picturesFolder, `window-${name}-${colorScheme}-${width}.png`) });
    }
  }
};

describeLab('The window in a real browser, on a real network', () => {
  describe.skipIf(blockers('browser').length > 0)('with Chromium', () => {
    let lab: Lab;
    let browser: Browser;
    beforeAll(async () => {
      lab = await bootLab({ copy: 'e2e' });
      browser = await chromiumInLab(lab);
    });
    afterAll(async () => {
      await browser?.close();
      await lab?.down();
    });

    it('shows the CDN break and mend without a reload, and ends in good order', async () => {
      const { url, end } = await served(lab);
      const page = await browser.newPage({ viewport: { width: 380, height: 600 } });
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
      await page.goto(url);
      let loads = 0;
      page.on('load', () => (loads += 1));

      await sentence(page).getByText(english['verdict.ok']).waitFor({ timeout: PATIENCE_MS });
      expect(await page.locator('[data-break]').count()).toBe(0);
      await takePictures(page, 'ok');

      await lab.inject(findScenario('T13'));
      await page.getByRole('button', { name: english['now.check-again'] }).click();
      await sentence(page).getByText('don’t answer; other parts of TikTok do').waitFor({ timeout: PATIENCE_MS });
      expect(await page.locator('[data-break]').getAttribute('data-break')).toBe('degraded');
      await takePictures(page, 'cdn-down');

      await lab.undo();
      await sentence(page).getByText(english['verdict.ok']).waitFor({ timeout: PATIENCE_MS });
      await expect.poll(() => page.locator('[data-break]').count()).toBe(0);

      expect({ loads, complaints }).toEqual({ loads: 0, complaints: [] });
      expect(await end()).toBe(0);
      await page.close();
    });

    it('takes in what somebody says of the phone while nobody can tell, and lets go of it when TikTok answers again', async () => {
      const { url, end } = await served(lab);
      const page = await browser.newPage({ viewport: { width: 380, height: 600 } });
      const goTo = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
      await page.goto(url);
      await sentence(page).getByText(english['verdict.ok']).waitFor({ timeout: PATIENCE_MS });

      await lab.inject(findScenario('T74'));
      await page.getByRole('button', { name: english['now.check-again'] }).click();
      await sentence(page).getByText(english['verdict.tiktok.unreachable']).waitFor({ timeout: PATIENCE_MS });
      await goTo(english['phone.offer']);
      await page.getByRole('img', { name: 'QR code of www.tiktok.com' }).waitFor();
      await page.getByRole('checkbox', { name: english['phone.wifi-off'] }).check();
      await page.getByRole('button', { name: english['phone.works'] }).click();
      await page.getByText(english['phone.weight.decides']).waitFor({ timeout: PATIENCE_MS });
      await goTo(english['nav.now']);
      await sentence(page).getByText(english['mobile.tiktok.unreachable']).waitFor({ timeout: PATIENCE_MS });
      await page.getByText(english['evidence.phone-works-now']).waitFor({ timeout: PATIENCE_MS });

      await lab.undo();
      await sentence(page).getByText(english['verdict.ok']).waitFor({ timeout: PATIENCE_MS });
      await goTo(english['nav.fixes']);
      await page.locator('summary').getByText(english['phone.title']).click();
      await page.getByText(english['phone.gone.another-cause']).waitFor({ timeout: PATIENCE_MS });
      expect(await end()).toBe(0);
      await page.close();
    });
  });
});
