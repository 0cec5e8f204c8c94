// Turns a shape into pixels, sharp at every size.
import { FIELD } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A square picture of `size` pixels a side in one colour; `opacities` from 0 to 255, row by row. */
export type Drawing = { size: number; colour: Colour; opacities: readonly number[] };

/** A pixel is as opaque as the part of these points across and down that has ink. */
const SAMPLES = 4;

const points = Array.from({ length: SAMPLES ** 2 }, (_, index) => ({
  across: ((index % SAMPLES) + 0.5) / SAMPLES,
  down: (Math.floor(index / SAMPLES) + 0.5) / SAMPLES,
}));

/** Draws `hasInk` with `size` pixels a side. */
export const drawShape = (hasInk: Shape, size: number, colour: Colour): Drawing => {
  const units = FIELD / size;
  const at = (pixel: number, offset: number): number => (pixel + offset) * units - FIELD / 2;
  const opacities = Array.from({ length: size * size }, (_pixel, index) => {
    const [column, row] = [index % size, Math.floor(index / size)];
    const inked = points.filter(({ across, down }) => hasInk(at(column, across), at(row, down)));
    return Math.round((inked.length / points.length) * 255);
  });
  return { size, colour, opacities };
};
