// The report of a LIVE session is a window of its own: it fits, light and dark, on a phone and on a screen, and everybody can use it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionReport } from '../../../engine/exports/report/session-report.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { sharedChromium } from '../../browser/shared.ts';
import { circumstances } from '../../engine/exports/evening.ts';
import { fourHours } from '../../engine/session/four-hours.ts';
import { findings, looks } from '../support/axe.ts';

describe.skipIf(!hasChromium)('The report of a LIVE session', () => {
  // Shorter than an evening, since axe looks at every cell of every table.
  const { files } = sessionReport({ form: 'html' }, fourHours({ hours: 0.75 }), circumstances);
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser?.close());

  it.each(looks)('fits at $width px, $colorScheme, and axe finds nothing', async ({ colorScheme, width }) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.setContent(files[0]!.text);
    await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    expect(await findings(page)).toEqual([]);
    await page.close();
  });
});
