// A fix from the window, on a real network: seen first, begun by a click, proven, taken back; and the watch tells of nothing that
// the fix itself makes of the line.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blockers } from '../../build/setup/system-tools.mjs';
import { english } from '../../contract/messages.en.ts';
import type { Incident } from '../../contract/incident.ts';
import { mainFile } from '../headless/tokwatch.ts';
import { ISP_RESOLVER4 } from '../lab/addresses.ts';
import { describeLab } from '../lab/describe-lab.ts';
import type { Step } from '../lab/faults/fault.ts';
import { bootLab } from '../lab/lab.ts';
import type { Lab } from '../lab/lab.ts';
import { namespaceName } from '../lab/namespace.ts';
import { dns, ip, resolver, tiktokNames } from '../scenarios/steps.ts';
import { chromiumInLab } from './chromium-in-lab.ts';

const COPY = 'fxw';
const PATIENCE_MS = 90_000;
const longer = { timeout: PATIENCE_MS };

/** Where to put pictures of the fix; they are taken only when somebody asks for them. */
const picturesFolder = process.env['TOKWATCH_PICTURES'];

describeLab('A fix from the window', () => {
  describe.skipIf(blockers('browser').length > 0)('with Chromium', () => {
    let lab: Lab;
    let browser: Browser;
    beforeAll(async () => {
      lab = await bootLab({ copy: COPY });
      browser = await chromiumInLab(lab);
    });
    afterEach(() => lab.undo());
    afterAll(async () => {
      await browser?.close();
      await lab?.down();
    });

    const inject = (...steps: Step[]): Promise<number> => lab.inject({ id: 'fix', steps, proofs: [] });
    const resolvConf = (): Promise<string> => readFile(`/etc/netns/${namespaceName(COPY, 'cli')}/resolv.conf`, 'utf8');
    const picture = async (page: Page, name: string): Promise<void> => {
      if (picturesFolder) await page.screenshot({ path: join(picturesFolder, `fix-${name}.png`), fullPage: true });
    };

    /** Serves the window of a new user and shows it; `incidents` ends it and tells what was remembered. */
    const shown = async (): Promise<{ page: Page; incidents: () => Promise<readonly Incident[]> }> => {
      const env = { HOME: await lab.freshHome() };
      const child = await lab.spawnIn('cli', 'node', [mainFile, 'serve', '--json'], { env });
      const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
      const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
      await page.goto((JSON.parse(line) as { url: string }).url);
      await page.getByRole('heading', { level: 1 }).getByText(english['verdict.ok']).waitFor(longer);
      return {
        page,
        incidents: async () => {
          await page.close();
          child.kill('SIGTERM');
          if (child.exitCode === null) await once(child, 'exit');
          const told = await lab.in('cli', 'node', [mainFile, 'incidents', '--json'], { env });
          return (JSON.parse(told.stdout) as { incidents: Incident[] }).incidents;
        },
      };
    };
    const unfold = (page: Page, id: string): Promise<void> =>
      page.locator(`[data-fix="${id}"] > summary`).click(longer);

    it('goes around a resolver that denies TikTok, proves it, and takes it back to the letter', async () => {
      const { page, incidents } = await shown();
      await inject(resolver(ISP_RESOLVER4), dns({ isp: tiktokNames({ act: 'nxdomain' }) }));
      const former = await resolvConf();
      await page.getByRole('button', { name: english['now.check-again'] }).click();
      await page.getByRole('heading', { level: 1 }).getByText('Your network’s DNS blocks TikTok').waitFor(longer);
      await page.getByRole('link', { name: 'Fixes', exact: true }).click();
      await unfold(page, 'other-resolver');
      await page.getByText('What exactly it runs').click();
      await page.getByText('/etc/resolv.conf').first().waitFor();
      await picture(page, 'seen');

      await page.getByRole('button', { name: 'Do it now' }).click();
      await page.getByText('Step 2 of 4').or(page.getByText('Step 4 of 4')).waitFor(longer);
      await picture(page, 'under-way');
      const panel = page.locator('[data-run=helped]');
      await panel.getByText('It helped: what had failed answers again.').waitFor(longer);
      await picture(page, 'helped');
      expect(await resolvConf()).toContain('nameserver 1.1.1.1');

      await panel.getByRole('button', { name: 'Take it back' }).click();
      await panel.getByRole('button', { name: 'Take it back now' }).click();
      await page.getByText('It was taken back; everything is as it was before.').first().waitFor(longer);
      expect(await resolvConf()).toBe(former);
      const layers = (await incidents()).map(({ code }) => code.split('.')[0]);
      expect(new Set(layers)).toEqual(new Set(['dns']));
    });

    it('that cuts the line is no outage: nothing is told of what it does', async () => {
      const { page, incidents } = await shown();
      await inject(ip('rtr', 'link set lan0 down'));
      const heading = page.getByRole('heading', { level: 1 });
      await expect.poll(() => heading.innerText(), longer).not.toBe(english['verdict.ok']);
      await page.getByRole('link', { name: 'Fixes', exact: true }).click();
      await unfold(page, 'cycle-interface');
      await page.getByRole('button', { name: 'Do it now' }).click();
      await page.locator('[data-run=did-nothing], [data-run=helped], [data-run=unproven]').waitFor(longer);
      expect((await incidents()).map(({ code }) => code)).toEqual(['router.down']);
    });
  });
});
