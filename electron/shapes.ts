// The tray's states as shapes, from the one description that the window draws too. While LIVE and well it is the ring with a
// dot. Trouble while LIVE keeps its own outline, since at 16 pixels an outline is told before anything inside it, and that
// there is trouble matters most then; the dot in its corner says LIVE.
import { DASH_SHARE, stateShapes } from '../contract/state-shapes.ts';
import type { ShapePart, StateShape } from '../contract/state-shapes.ts';

/** The side of the field; its origin is in the middle. */
export const FIELD = 16;

/** True where the shape has ink. */
export type Shape = (x: number, y: number) => boolean;

type Ring = Extract<ShapePart, { kind: 'ring' }>;
type Polygon = Extract<ShapePart, { kind: 'polygon' }>;

const ring =
  ({ radius, width, dashes }: Ring): Shape =>
  (x, y) => {
    if (Math.abs(Math.hypot(x, y) - radius) > width / 2) return false;
    if (dashes === null) return true;
    const part = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes) % 1;
    return Math.abs(part - 0.5) <= DASH_SHARE / 2;
  };

type Edge = { fromX: number; fromY: number; toY: number; slope: number };

const edgesOf = ({ points }: Polygon): Edge[] =>
  points.map(([fromX, fromY], index) => {
    const [toX, toY] = points[(index + 1) % points.length]!;
    return { fromX, fromY, toY, slope: (toX - fromX) / (toY - fromY) };
  });

/** A point lies within when a line from it to the right crosses the outline an odd number of times. */
const polygon = (part: Polygon): Shape => {
  const edges = edgesOf(part);
  return (x, y) => {
    const crossed = edges.filter(
      ({ fromX, fromY, toY, slope }) => fromY > y !== toY > y && x < slope * (y - fromY) + fromX,
    );
    return crossed.length % 2 === 1;
  };
};

const shapeOf = (part: ShapePart): Shape => {
  if (part.kind === 'disc') return (x, y) => Math.hypot(x, y) <= part.radius;
  return part.kind === 'ring' ? ring(part) : polygon(part);
};

const drawn = (name: StateShape): Shape => {
  const parts = stateShapes[name].map(shapeOf);
  return (x, y) => parts.some((hasInk) => hasInk(x, y));
};

/** The dot that says LIVE beside another shape: as in the ring with a dot, in the corner that stays free. */
const dot = { x: 5, y: -5, radius: 2.5 };

/** The shape, smaller and moved away from the dot, so that its outline stays whole. */
const withDot = (name: StateShape, scale: number, moved: { x: number; y: number }): Shape => {
  const inner = drawn(name);
  return (x, y) =>
    Math.hypot(x - dot.x, y - dot.y) <= dot.radius || inner((x - moved.x) / scale, (y - moved.y) / scale);
};

/** The shape of each state. */
export const shapes = {
  ok: drawn('disc'),
  degraded: drawn('triangle'),
  down: drawn('notched'),
  unknown: drawn('dashed'),
  paused: drawn('bars'),
  live: drawn('dotted'),
  'live-degraded': withDot('triangle', 0.75, { x: -1.5, y: 1.5 }),
  'live-down': withDot('notched', 0.75, { x: -2.5, y: 1.5 }),
  'live-unknown': withDot('dashed', 0.8, { x: -1.7, y: 1.7 }),
} as const satisfies Record<string, Shape>;

/** What the tray can show. */
export type TrayState = keyof typeof shapes;

/** All that the tray can show. */
export const trayStates = Object.keys(shapes) as TrayState[];
