import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stateShapes } from '../../contract/state-shapes.ts';
import type { Colour } from '../../electron/raster.ts';
import { trayStates } from '../../electron/shapes.ts';
import type { TrayState } from '../../electron/shapes.ts';
import { drawTrayImages, trayColours, trayDrawing, trayIco } from '../../electron/tray-images.ts';
import { createElectronDouble } from './double/electron-double.ts';
import type { DoubleImage } from './double/double-tray.ts';
import { trayPng } from './support/tray-png.ts';

/** The pixels of a PNG of four bytes a pixel whose rows are not filtered. */
const opacitiesOf = (png: Buffer, size: number): number[] => {
  const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  return Array.from({ length: size * size }, (_, index) => {
    const row = Math.floor(index / size);
    return rows[row * (size * 4 + 1) + 1 + (index % size) * 4 + 3]! / 255;
  });
};

/** The lowest picture of an icon, which is its first row of pixels last: opacities from the top. */
const opacitiesInIco = (ico: Buffer, place: number): { size: number; opacities: number[] } => {
  const entry = ico.subarray(6 + 16 * place);
  const [size, offset] = [entry[0]!, entry.readUInt32LE(12)];
  const opacities = Array.from({ length: size * size }, (_, index) => {
    const row = size - 1 - Math.floor(index / size);
    return ico[offset + 40 + (row * size + (index % size)) * 4 + 3]! / 255;
  });
  return { size, opacities };
};

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** A drawing as grey on paper, which is what somebody sees who sees no colours: 0 is black, 1 is white. */
const inGrey = (state: TrayState, size: number, paper: Colour): number[] => {
  const { colour, opacities } = trayDrawing(state, size);
  const [ink, ground] = [luminance(colour) ** (1 / 2.2), luminance(paper) ** (1 / 2.2)];
  return opacities.map((opacity) => ink * (opacity / 255) + ground * (1 - opacity / 255));
};

const pairs = trayStates.flatMap((one, index) => trayStates.slice(index + 1).map((other) => [one, other] as const));

/** Moves a picture by so many pixels; what comes in at the edge is clear. */
const moved = (opacities: readonly number[], size: number, across: number, down: number): number[] =>
  opacities.map((_opacity, index) => {
    const [column, row] = [(index % size) - across, Math.floor(index / size) - down];
    const isIn = column >= 0 && column < size && row >= 0 && row < size;
    return isIn ? opacities[row * size + column]! : 0;
  });

const near = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => [across, down] as const));

describe('the tray’s images', () => {
  it('are nine: the five of the state, LIVE, and the three in which LIVE is in trouble', () => {
    expect(trayStates).toEqual([
      ...['ok', 'degraded', 'down', 'unknown', 'paused', 'live'],
      ...['live-degraded', 'live-down', 'live-unknown'],
    ]);
  });

  // A memory of an icon is not exact to the pixel, so one that is moved by a pixel must not look like another either.
  it.each(pairs)('of %s and %s differ by shape alone at 16 pixels, also when one is moved by a pixel', (one, other) => {
    const [first, second] = [one, other].map((state) => opacitiesOf(trayPng(state, 16, [0, 0, 0]), 16));
    const differences = near.map(([across, down]) => {
      const there = moved(second!, 16, across, down);
      return first!.filter((opacity, index) => Math.abs(opacity - there[index]!) > 0.5).length;
    });
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(24);
  });

  it.each(pairs)(
    'of %s and %s differ clearly in greyscale at 16 pixels, on white and on a dark panel',
    (one, other) => {
      for (const paper of [
        [255, 255, 255],
        [34, 34, 34],
      ] as const) {
        const [first, second] = [inGrey(one, 16, paper), inGrey(other, 16, paper)];
        const seen = first.filter((grey, index) => Math.abs(grey - second[index]!) > 0.15);
        expect(seen.length).toBeGreaterThanOrEqual(24);
      }
    },
  );

  it.each(trayStates.flatMap((state) => [16, 22, 24, 32, 48].map((size) => [state, size] as const)))(
    'of %s is a PNG of %i pixels with ink that stays clear of the corners',
    (state, size) => {
      const png = trayPng(state, size);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
      const drawn = opacitiesOf(png, size);
      const corners = [0, size - 1, size * (size - 1), size * size - 1].map((index) => drawn[index]);
      expect(Math.max(...drawn)).toBe(1);
      expect(corners).toEqual([0, 0, 0, 0]);
    },
  );

  it.each(Object.entries(trayColours))('of %s stands out from light and from dark panels', (_state, colour) => {
    expect(contrast(colour, [255, 255, 255])).toBeGreaterThan(3);
    expect(contrast(colour, [34, 34, 34])).toBeGreaterThan(3);
  });

  it('have the six shapes that the window draws too', () => {
    expect(Object.keys(stateShapes)).toEqual(['disc', 'triangle', 'notched', 'dashed', 'bars', 'dotted']);
  });
});

const drawnOn = async (platform: string, directory: string): Promise<Record<TrayState, DoubleImage>> => {
  const { module } = createElectronDouble();
  return (await drawTrayImages({ ...module, platform }, directory)) as unknown as Record<TrayState, DoubleImage>;
};

describe('the tray’s images on each platform', () => {
  it('are PNGs at several scales on Linux', async () => {
    const { down } = await drawnOn('linux', '/nowhere');
    expect([...down.pngs.keys()]).toEqual([1, 1.25, 1.5, 2, 3]);
    expect(down.pngs.get(1)).toEqual(trayPng('down', 24));
    expect(down.pngs.get(2)).toEqual(trayPng('down', 48));
    expect(down.isTemplate).toBe(false);
  });

  it('are ink alone on macOS, which paints them itself', async () => {
    const { live } = await drawnOn('darwin', '/nowhere');
    expect(live.isTemplate).toBe(true);
    expect(live.pngs.get(2)).toEqual(trayPng('live', 32, [0, 0, 0]));
  });

  it('are icon files on Windows, which takes the size of its panel from such a file alone', async () => {
    const home = await mkdtemp(join(tmpdir(), 'tokwatch-tray-'));
    const images = await drawnOn('win32', join(home, 'desktop', 'tray'));
    for (const state of trayStates) expect(images[state].file).toEqual(trayIco(state));
    await rm(home, { recursive: true });
  });

  it('are PNGs on Windows too where the disk takes no file', async () => {
    const { ok } = await drawnOn('win32', '/proc/nowhere/tray');
    expect(ok.pngs.get(1)).toEqual(trayPng('ok', 16));
  });
});

describe('an icon file', () => {
  it('holds the same picture at each size that panels take', () => {
    const ico = trayIco('down');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 6]);
    [16, 20, 24, 32, 40, 48].forEach((size, place) => {
      const inFile = opacitiesInIco(ico, place);
      expect(inFile).toEqual({ size, opacities: opacitiesOf(trayPng('down', size), size) });
    });
  });
});
