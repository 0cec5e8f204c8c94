// The contact sheet of the tray icons in docs/pictures shows what the shell makes today.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { trayStates } from '../../electron/shapes.ts';
import { trayIco } from '../../electron/tray-images.ts';
import { hasChromium } from '../browser/chromium.ts';
import { sharedChromium } from '../browser/shared.ts';
import { cells, sheet, sheetFile } from '../docs/tray-sheet.ts';
import type { Cell } from '../docs/tray-sheet.ts';

type Compared = { sheet: string; cells: readonly Omit<Cell, 'band'>[]; papers: readonly string[] };

/** Runs in the page: how many pixels of each cell are not what its picture on its paper would give. */
const differences = async ({ sheet, cells, papers }: Compared): Promise<number[]> => {
  const load = async (url: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const pixels = (size: number, draw: (to: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
    const to = new OffscreenCanvas(size, size).getContext('2d') as unknown as CanvasRenderingContext2D;
    draw(to);
    return to.getImageData(0, 0, size, size).data;
  };
  const kept = await load(sheet);
  const found: number[] = [];
  for (const [index, { size, x, y, png }] of cells.entries()) {
    const picture = await load(png);
    const there = pixels(size, (to) => to.drawImage(kept, -x, -y));
    const expected = pixels(size, (to) => {
      to.fillStyle = papers[index]!;
      to.fillRect(0, 0, size, size);
      to.drawImage(picture, 0, 0);
    });
    // Blending rounds a little differently from one renderer to the next.
    found.push(expected.filter((value, place) => Math.abs(value - there[place]!) > 3).length);
  }
  return found;
};

describe.skipIf(!hasChromium)('The tray icons', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await sharedChromium();
  });
  afterAll(() => browser.close());

  it('stand on their contact sheet as the shell makes them; `npm run docs` draws it anew', async () => {
    const page = await browser.newPage();
    const kept = await readFile(sheetFile);
    expect([kept.readUInt32BE(16), kept.readUInt32BE(20)]).toEqual([sheet.width, sheet.height]);
    const coloured = cells.filter(({ band }) => !band.isGrey);
    const found = await page.evaluate(differences, {
      sheet: `data:image/png;base64,${kept.toString('base64')}`,
      cells: coloured.map(({ state, size, x, y, png }) => ({ state, size, x, y, png })),
      papers: coloured.map(({ band }) => band.paper),
    });
    const wrong = coloured.filter((_cell, index) => found[index]! > 0);
    expect(wrong.map(({ band, state, size }) => `${band.name}: ${state} at ${size}`)).toEqual([]);
    await page.close();
  });

  it('are read from their Windows icon files by somebody else than who wrote them', async () => {
    const page = await browser.newPage();
    for (const state of trayStates) {
      const side = await page.evaluate(
        async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return image.naturalWidth;
        },
        `data:image/x-icon;base64,${trayIco(state).toString('base64')}`,
      );
      // Chromium takes the largest picture of an icon.
      expect(side).toBe(48);
    }
    await page.close();
  });
});
