// Draws the tray's images from the shapes, sharp at every scale. The shape carries the state; colour only repeats it, in
// tones that stand out from light and from dark panels alike. macOS paints its menu bar's images itself: ink and opacity.
import type * as Electron from 'electron';
import { severities } from '../contract/verdict.ts';
import type { Severity } from '../contract/verdict.ts';
import { drawPng } from './png.ts';
import type { Colour } from './png.ts';
import { FIELD, shapes } from './shapes.ts';

/** Each keeps a contrast of 3:1 on white and on the dark grey of usual panels. */
export const trayColours: Readonly<Record<Severity, Colour>> = {
  ok: [24, 148, 92],
  degraded: [196, 116, 0],
  down: [236, 76, 66],
  unknown: [130, 130, 130],
};

const ink: Colour = [0, 0, 0];

/** A pixel is as opaque as the part of these points across and down that has ink. */
const SAMPLES = 6;

const offsets = Array.from({ length: SAMPLES }, (_, index) => (index + 0.5) / SAMPLES);

/** A PNG of one state, `size` pixels a side. */
export const trayPng = (severity: Severity, size: number, colour: Colour = trayColours[severity]): Buffer => {
  const units = FIELD / size;
  const hasInk = shapes[severity];
  return drawPng(size, colour, (column, row) => {
    const inked = offsets.flatMap((down) =>
      offsets.filter((across) => hasInk((column + across) * units, (row + down) * units)),
    );
    return inked.length / SAMPLES ** 2;
  });
};

/** Pixels a side at scale 1: panels on Linux are higher than the 16 pixels of Windows and macOS. */
const sideOn = (platform: string): number => (platform === 'linux' ? 24 : 16);

const scales = [1, 1.25, 1.5, 2, 3];

const imageOf = (
  { nativeImage }: Pick<typeof Electron, 'nativeImage'>,
  platform: string,
  severity: Severity,
): Electron.NativeImage => {
  const colour = platform === 'darwin' ? ink : trayColours[severity];
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const side = Math.round(sideOn(platform) * scaleFactor);
    image.addRepresentation({ scaleFactor, buffer: trayPng(severity, side, colour) });
  }
  if (platform === 'darwin') image.setTemplateImage(true);
  return image;
};

/** The image of each state for the tray of `platform` (as in process.platform). */
export const drawTrayImages = (
  electron: Pick<typeof Electron, 'nativeImage'>,
  platform: string,
): Record<Severity, Electron.NativeImage> =>
  Object.fromEntries(severities.map((severity) => [severity, imageOf(electron, platform, severity)])) as Record<
    Severity,
    Electron.NativeImage
  >;
