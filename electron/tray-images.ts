// Draws the tray's images from the shapes, sharp at every scale. The shape carries the state; colour only repeats it, in
// tones that stand out from light and from dark panels alike. macOS paints its menu bar's images itself: ink and opacity.
// Windows takes an icon at the size of its panel from a file alone; of a picture with several scales it uses only the first.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { NativeImage } from 'electron';
import { makeDirectory } from '../engine/deps/make-directory.ts';
import { drawIco } from './ico.ts';
import { drawPng } from './png.ts';
import { drawShape } from './raster.ts';
import type { Colour, Drawing } from './raster.ts';
import { shapes, trayStates } from './shapes.ts';
import type { TrayState } from './shapes.ts';

/** The image of each state. */
export type TrayImages = Readonly<Record<TrayState, NativeImage>>;

const [green, amber, red, grey]: readonly Colour[] = [
  [24, 148, 92],
  [196, 116, 0],
  [236, 76, 66],
  [130, 130, 130],
];

/** Each keeps a contrast of 3:1 on white and on the dark grey of usual panels. */
export const trayColours: Readonly<Record<TrayState, Colour>> = {
  ok: green!,
  degraded: amber!,
  down: red!,
  unknown: grey!,
  paused: grey!,
  live: green!,
  'live-degraded': amber!,
  'live-down': red!,
  'live-unknown': grey!,
};

const ink: Colour = [0, 0, 0];

/** The picture of one state, `size` pixels a side, in the tray's colour for it or another one. */
export const trayDrawing = (state: TrayState, size: number, colour: Colour = trayColours[state]): Drawing =>
  drawShape(shapes[state], size, colour);

/** Pixels a side at scale 1: panels on Linux are higher than the 16 pixels of macOS and Windows. */
const sideOn = (platform: string): number => (platform === 'linux' ? 24 : 16);

const scales = [1, 1.25, 1.5, 2, 3];

/** What panels of Windows take at 100 to 300 %. */
const icoSides = [16, 20, 24, 32, 40, 48];

/** The icon file of one state. */
export const trayIco = (state: TrayState): Buffer => drawIco(icoSides.map((side) => trayDrawing(state, side)));

type Needs = Pick<typeof Electron, 'nativeImage'> & { platform: string };

const inScales = ({ nativeImage, platform }: Needs, state: TrayState): NativeImage => {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const drawing = trayDrawing(
      state,
      Math.round(sideOn(platform) * scaleFactor),
      platform === 'darwin' ? ink : undefined,
    );
    image.addRepresentation({ scaleFactor, buffer: drawPng(drawing) });
  }
  if (platform === 'darwin') image.setTemplateImage(true);
  return image;
};

const fromFile = async ({ nativeImage }: Needs, state: TrayState, directory: string): Promise<NativeImage> => {
  const file = join(directory, `${state}.ico`);
  await makeDirectory(directory);
  await writeFile(file, trayIco(state));
  return nativeImage.createFromPath(file);
};

const imageOf = async (needs: Needs, state: TrayState, directory: string): Promise<NativeImage> => {
  if (needs.platform !== 'win32') return inScales(needs, state);
  // A disk that takes no file costs sharpness, not the icon.
  const image = await fromFile(needs, state, directory).catch(() => null);
  return image === null || image.isEmpty() ? inScales(needs, state) : image;
};

/** The images for the tray of `platform` (as in process.platform); Windows' icon files are put into `directory`. */
export const drawTrayImages = async (needs: Needs, directory: string): Promise<TrayImages> => {
  const drawn = trayStates.map(async (state) => [state, await imageOf(needs, state, directory)] as const);
  return Object.fromEntries(await Promise.all(drawn)) as Record<TrayState, NativeImage>;
};
