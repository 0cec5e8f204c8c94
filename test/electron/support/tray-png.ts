import { drawPng } from '../../../electron/png.ts';
import type { Colour } from '../../../electron/raster.ts';
import type { TrayState } from '../../../electron/shapes.ts';
import { trayDrawing } from '../../../electron/tray-images.ts';

/** The PNG that the shell makes of a state, `size` pixels a side. */
export const trayPng = (state: TrayState, size: number, colour?: Colour): Buffer =>
  drawPng(trayDrawing(state, size, colour));
