// What wheels, pinches and keys make of a stretch of time. Pure; all times are epoch ms, all places px from the start of the axis.
import type { Period } from '../../../contract/history.ts';
import { momentAtX } from './ticks.ts';

/** Fingers nearer to each other than this say nothing about a length any more. */
const NEAREST_PX = 12;

/** How much of a line a wheel that counts in lines or pages means, in px (as browsers do it themselves). */
const LINE_PX = 16;
const PAGE_PX = 400;

/** How many px of a wheel halve or double the time that is shown. */
const DOUBLING_PX = 240;

/** `factor` times the length around a moment, which stays where it is. */
export const zoomed = ({ fromMs, toMs }: Period, atMs: number, factor: number): Period => ({
  fromMs: atMs - (atMs - fromMs) * factor,
  toMs: atMs + (toMs - atMs) * factor,
});

/** How much further away a turn of the wheel leads; towards oneself is away. */
export const wheelFactor = ({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number =>
  2 ** ((deltaY * [1, LINE_PX, PAGE_PX][deltaMode]!) / DOUBLING_PX);

/** Where two fingers began, or are. */
export type Fingers = readonly [number, number];

/** The stretch in which what lay under two fingers at first lies under them still; null when they are too near to each other. */
export const pinched = (period: Period, width: number, began: Fingers, now: Fingers): Period | null => {
  const apart = Math.abs(now[1] - now[0]);
  if (apart < NEAREST_PX || Math.abs(began[1] - began[0]) < NEAREST_PX) return null;
  const [a, b] = began.map((x) => momentAtX(x, period, width)) as [number, number];
  const msPerPx = Math.abs(b - a) / apart;
  const fromMs = Math.min(a, b) - Math.min(...now) * msPerPx;
  return { fromMs, toMs: fromMs + width * msPerPx };
};
