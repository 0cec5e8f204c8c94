// The contact sheet of the tray icons: each state at each size that panels take, on light and dark, in colour, in grey, and as
// the ink that macOS paints itself. Made of the very PNGs that the shell makes, and put together by real Chromium.
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { drawPng } from '../../electron/png.ts';
import type { Colour } from '../../electron/raster.ts';
import { trayStates } from '../../electron/shapes.ts';
import type { TrayState } from '../../electron/shapes.ts';
import { trayDrawing } from '../../electron/tray-images.ts';

/** Where the sheet is kept. */
export const sheetFile = fileURLToPath(new URL('../../docs/pictures/tray-icons.png', import.meta.url));

/** Pixels a side: Windows and macOS at their first scale, panels of Linux, twice the first. */
export const sheetSizes = [16, 22, 24, 32] as const;

/** A part of the sheet: `ink` is null where the icons have their own colours. */
type Band = { name: string; paper: string; words: string; ink: Colour | null; isGrey: boolean };

const light = { paper: '#ffffff', words: '#333333' };
const dark = { paper: '#222222', words: '#dddddd' };

/** The parts from top to bottom; the grey ones are the first ones without their colours. */
export const bands: readonly Band[] = [
  { name: 'colour on light', ...light, ink: null, isGrey: false },
  { name: 'colour on dark', ...dark, ink: null, isGrey: false },
  { name: 'grey on light', ...light, ink: null, isGrey: true },
  { name: 'grey on dark', ...dark, ink: null, isGrey: true },
  { name: 'macOS, light', ...light, ink: [0, 0, 0], isGrey: false },
  { name: 'macOS, dark', ...dark, ink: [255, 255, 255], isGrey: false },
];

const LABELS_PX = 130;
const COLUMN_PX = 90;
const HEAD_PX = 120;
const ROW_PX = 44;
const LARGE = 4;

/** How large the sheet is. */
export const sheet = {
  width: LABELS_PX + COLUMN_PX * trayStates.length,
  height: HEAD_PX + ROW_PX * sheetSizes.length * bands.length,
};

/** One icon on the sheet. */
export type Cell = { band: Band; state: TrayState; size: number; x: number; y: number; png: string };

const dataUrl = (state: TrayState, size: number, ink: Colour | null): string =>
  `data:image/png;base64,${drawPng(trayDrawing(state, size, ink ?? undefined)).toString('base64')}`;

/** All icons with their places. */
export const cells: readonly Cell[] = bands.flatMap((band, bandIndex) =>
  sheetSizes.flatMap((size, row) =>
    trayStates.map((state, column) => ({
      ...{ band, state, size },
      x: LABELS_PX + COLUMN_PX * column,
      y: HEAD_PX + ROW_PX * (bandIndex * sheetSizes.length + row) + (ROW_PX - size) / 2,
      png: dataUrl(state, size, band.ink),
    })),
  ),
);

const at = (x: number, y: number, more = ''): string => `position:absolute;left:${x}px;top:${y}px;${more}`;

const bandHtml = (band: Band, index: number): string => {
  const top = HEAD_PX + ROW_PX * sheetSizes.length * index;
  const paper = at(0, top, `width:${sheet.width}px;height:${ROW_PX * sheetSizes.length}px;background:${band.paper};`);
  const labels = sheetSizes.map((size, row) => {
    const name = row === 0 ? `${band.name}, ${size}` : `${size}`;
    return `<p style="${at(16, ROW_PX * row + 13, `color:${band.words}`)}">${name}</p>`;
  });
  return `<div style="${paper}">${labels.join('')}</div>`;
};

const cellHtml = ({ band, size, x, y, png }: Cell): string =>
  `<img src="${png}" style="${at(x, y, `width:${size}px;height:${size}px;${band.isGrey ? 'filter:grayscale(1);' : ''}`)}">`;

const headHtml = trayStates
  .map((state, column) => {
    const x = LABELS_PX + COLUMN_PX * column;
    const large = at(x, 36, `width:${16 * LARGE}px;height:${16 * LARGE}px;image-rendering:pixelated`);
    return `<p style="${at(x, 10)}">${state}</p><img src="${dataUrl(state, 16, null)}" style="${large}">`;
  })
  .join('');

const html = `<!doctype html><style>body{margin:0;background:#fff}p{margin:0;font:12px sans-serif;color:#333}</style>
<p style="${at(16, 60)}">16, four times</p>${headHtml}${bands.map(bandHtml).join('')}${cells.map(cellHtml).join('')}`;

/** Puts the sheet together on a page of its own, which the caller closes. */
export const openSheet = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: sheet.width, height: sheet.height } });
  await page.setContent(html, { waitUntil: 'load' });
  return page;
};
