// The letter and the card as whoever receives them opens them: in a browser, from a file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportHistory } from '../../../engine/exports/export-history.ts';
import { hasChromium } from '../../browser/chromium.ts';
import { sharedChromium } from '../../browser/shared.ts';
import { ask, circumstances, data, incident, planted, privateText } from './evening.ts';

const attack = `</li></ul><script>document.title='taken over'</script><img src="https://example.invalid/x"> ${privateText}`;

const attacked = {
  ...data,
  incidents: data.incidents.map((details) => ({
    ...details,
    incident: { ...details.incident, notes: [{ id: 1, at: details.incident.startedAt, text: attack }] },
  })),
};

describe.skipIf(!hasChromium)('In a browser', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tokwatch-exports-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const opened = async (form: 'letter' | 'card', width: number): Promise<{ page: Page; asked: string[] }> => {
    const made = exportHistory({ ...ask, form, incident: 4, withNotes: true }, attacked, circumstances);
    if (!made.ok) throw new Error(made.error.message);
    const [{ name, text }] = made.value.files as [(typeof made.value.files)[number]];
    writeFileSync(join(directory, name), text);
    const page = await browser.newPage({ viewport: { width, height: 675 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(directory, name)).href);
    return { page, asked };
  };

  it.each(['letter', 'card'] as const)('the %s asks for nothing but itself, and nothing in it runs', async (form) => {
    const { page, asked } = await opened(form, 1200);
    expect(asked).toHaveLength(1);
    expect(await page.title()).not.toBe('taken over');
    expect(await page.locator('script, img').count()).toBe(0);
    await page.close();
  });

  it.each(['letter', 'card'] as const)('a search of the %s finds nothing that is private', async (form) => {
    const { page } = await opened(form, 1200);
    const everything = (await page.content()).toLowerCase();
    for (const secret of Object.values(planted)) expect(everything).not.toContain(secret.toLowerCase());
    await page.close();
  });

  it.each([360, 673, 1200])('the letter fits into %i px', async (width) => {
    const { page } = await opened('letter', width);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow).toBe(0);
    await page.close();
  });

  it('the letter prints on A4, and no outage is torn apart', async () => {
    const { page } = await opened('letter', 673);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.emulateMedia({ media: 'print' });
    const kept = await page.evaluate("getComputedStyle(document.querySelector('.outages tbody')).breakInside");
    expect(kept).toBe('avoid');
    await page.close();
  });

  it.each(data.incidents.map(({ incident: { id } }) => id))('every line of the card %i is inside of it', async (id) => {
    const made = exportHistory({ ...ask, form: 'card', incident: id }, data, circumstances);
    if (!made.ok) throw new Error(made.error.message);
    const page = await browser.newPage({ viewport: { width: 1200, height: 675 } });
    await page.setContent(`<body style="margin:0">${made.value.files[0]!.text}</body>`);
    for (const text of await page.locator('svg text').all()) {
      const box = (await text.boundingBox())!;
      const said = (await text.textContent()) ?? '';
      expect(box.x, said).toBeGreaterThanOrEqual(40);
      expect(box.x + box.width, said).toBeLessThanOrEqual(1200 - 40);
      expect(box.y + box.height, said).toBeLessThanOrEqual(675 - 20);
    }
    await page.close();
  });

  it('a long list of what works stays inside of the card', async () => {
    const details = incident(4, {
      ...{ picture: 'tiktok.cdn-down', startedAt: '2026-11-21T15:10:00.000Z' },
      features: ['upload', 'live', 'liveChat', 'ingest', 'mobile', 'api', 'search', 'login'],
    });
    const made = exportHistory({ ...ask, form: 'card', incident: 4 }, { ...data, incidents: [details] }, circumstances);
    if (!made.ok) throw new Error(made.error.message);
    const page = await browser.newPage({ viewport: { width: 1200, height: 675 } });
    await page.setContent(`<body style="margin:0">${made.value.files[0]!.text}</body>`);
    const rights = "[...document.querySelectorAll('svg text')].map((text) => text.getBoundingClientRect().right)";
    expect(Math.max(...(await page.evaluate<number[]>(rights)))).toBeLessThanOrEqual(1160);
    await page.close();
  });
});
