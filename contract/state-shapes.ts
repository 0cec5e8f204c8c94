// The shapes of the states, told apart without colour: one description for the window, which draws it as SVG, and for the
// tray, which makes pictures of it. The field is 16 by 16 units around the origin, y pointing down.

/** A part of a shape; a ring's radius leads to the middle of its line, and its dashes, if any, are evenly spread. */
export type ShapePart =
  | { kind: 'disc'; radius: number }
  | { kind: 'ring'; radius: number; width: number; dashes: number | null }
  | { kind: 'polygon'; points: ReadonlyArray<readonly [x: number, y: number]> };

/** How much of a dashed ring is dash; the rest is gap. */
export const DASH_SHARE = 0.6;

const bar = (left: number, right: number): ShapePart => ({
  kind: 'polygon',
  points: [
    [left, -6],
    [right, -6],
    [right, 6],
    [left, 6],
  ],
});

/** Filled circle, triangle, square with a notch (the line that is broken), dashed ring, two bars, ring with a dot. */
export const stateShapes = {
  disc: [{ kind: 'disc', radius: 6.5 }],
  triangle: [
    {
      kind: 'polygon',
      points: [
        [0, -7],
        [7.5, 6],
        [-7.5, 6],
      ],
    },
  ],
  notched: [
    {
      kind: 'polygon',
      points: [
        [-6, -6],
        [-2, -6],
        [-2, 1],
        [2, 1],
        [2, -6],
        [6, -6],
        [6, 6],
        [-6, 6],
      ],
    },
  ],
  dashed: [{ kind: 'ring', radius: 5.7, width: 2.4, dashes: 6 }],
  bars: [bar(-5, -1), bar(1, 5)],
  dotted: [
    { kind: 'ring', radius: 6, width: 2, dashes: null },
    { kind: 'disc', radius: 2.5 },
  ],
} as const satisfies Record<string, readonly ShapePart[]>;

/** The names of these shapes. */
export type StateShape = keyof typeof stateShapes;
