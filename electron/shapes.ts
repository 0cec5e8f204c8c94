// The four states as shapes in a field of 16 by 16 units, told apart without colour: filled circle, triangle, square with a
// notch, dashed ring. One description for every size; what is drawn from it is in tray-images.ts.
import type { Severity } from '../contract/verdict.ts';

/** The side of the field. */
export const FIELD = 16;

/** True where the shape has ink. */
export type Shape = (x: number, y: number) => boolean;

const centre = FIELD / 2;

const distance = (x: number, y: number): number => Math.hypot(x - centre, y - centre);

const circle: Shape = (x, y) => distance(x, y) <= 6.5;

/** Its apex is up; the sides fall by 13 units over half of the base. */
const triangle: Shape = (x, y) => y >= 1 && y <= 14 && Math.abs(x - centre) <= ((y - 1) / 13) * 7.5;

/** The notch reaches from the upper edge to the middle: the line that is broken. */
const notchedSquare: Shape = (x, y) => x >= 2 && x <= 14 && y >= 2 && y <= 14 && !(x >= 6 && x <= 10 && y <= 8);

const DASHES = 6;
const DASH_PART = 0.62;

const dashedRing: Shape = (x, y) => {
  const turn = Math.atan2(y - centre, x - centre) / (2 * Math.PI) + 1;
  const part = (turn * DASHES) % 1;
  return distance(x, y) <= 7 && distance(x, y) >= 4.4 && Math.abs(part - 0.5) <= DASH_PART / 2;
};

/** The shape of each state. */
export const shapes: Readonly<Record<Severity, Shape>> = {
  ok: circle,
  degraded: triangle,
  down: notchedSquare,
  unknown: dashedRing,
};
