// A contact sheet: a page with many small pictures and what each shows, drawn by the browser that took them.
import type { Browser } from 'playwright-core';

/** One picture, a PNG, and the words below it. */
export type Shot = { caption: string; png: Buffer };

/** How a sheet is laid out: so many shots beside each other, each so wide and at most so high, in pixels. */
export type Layout = { columns: number; widthPx: number; mostHeightPx: number };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const figureOf = ({ caption, png }: Shot): string =>
  `<figure><div><img src="data:image/png;base64,${png.toString('base64')}"></div><figcaption>${escaped(caption)}</figcaption></figure>`;

const pageOf = (
  title: string,
  shots: readonly Shot[],
  { columns, widthPx, mostHeightPx }: Layout,
): string => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 16px; background: #777; color: #fff; font: 14px system-ui, sans-serif; }
  h1 { margin: 0 0 12px; font-size: 18px; }
  main { display: grid; grid-template-columns: repeat(${columns}, ${widthPx}px); gap: 16px; align-items: start; }
  figure { margin: 0; }
  div { max-height: ${mostHeightPx}px; overflow: hidden; }
  img { display: block; width: 100%; }
  figcaption { padding-top: 4px; }
</style>
<h1>${escaped(title)}</h1>
<main>${shots.map(figureOf).join('')}</main>`;

/** Draws the sheet as a PNG. */
export const drawSheet = async (
  browser: Browser,
  title: string,
  shots: readonly Shot[],
  layout: Layout,
): Promise<Buffer> => {
  const width = layout.columns * (layout.widthPx + 16) + 16;
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  try {
    await page.setContent(pageOf(title, shots, layout), { waitUntil: 'load' });
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
};
