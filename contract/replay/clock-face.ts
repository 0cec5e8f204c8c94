// The user's clock along a session. The two functions that read it run in the page of a report as well, by their own text, so they may use
// nothing from outside of themselves. Pure.
import { HOUR_MS, SECOND_MS } from '../durations.ts';

/** When second 0 is (epoch ms), and from which second on the clock is how far ahead of UTC, in ms; the first is second 0. */
export type ClockFace = { startMs: number; offsets: ReadonlyArray<readonly [second: number, offsetMs: number]> };

const QUARTER_MS = HOUR_MS / 4;

/**
 * The clock of a zone; `aheadOf` says how far it is ahead of UTC at a moment (both in ms). Clocks are set at full quarters of an hour, so
 * each of them is looked at.
 */
export const clockFaceOf = (startMs: number, seconds: number, aheadOf: (epochMs: number) => number): ClockFace => {
  const offsets: Array<readonly [number, number]> = [[0, aheadOf(startMs)]];
  const first = Math.ceil(startMs / QUARTER_MS) * QUARTER_MS;
  for (let atMs = first; atMs < startMs + seconds * SECOND_MS; atMs += QUARTER_MS) {
    const now = aheadOf(atMs);
    if (now !== offsets.at(-1)![1]) offsets.push([Math.round((atMs - startMs) / SECOND_MS), now]);
  }
  return { startMs, offsets };
};

/** What the clock shows at a second: "21:40:07", or "21:40" without seconds. */
export const clockAt = ({ startMs, offsets }: ClockFace, second: number, isExact: boolean): string => {
  const ahead = offsets.reduce((found, [from, offset]) => (from <= second ? offset : found), offsets[0]![1]);
  return new Date(startMs + second * 1000 + ahead).toISOString().slice(11, isExact ? 19 : 16);
};

/** The seconds to be named below a drawing, at most `most` of them, where the clock shows something round; and their distance. */
export const roundSeconds = (
  { startMs, offsets }: ClockFace,
  from: number,
  to: number,
  most: number,
): { seconds: number[]; step: number } => {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200];
  const step = steps.find((one) => (to - from) / one <= most) ?? 86400;
  const ahead = offsets.reduce((found, [since, offset]) => (since <= from ? offset : found), offsets[0]![1]);
  const phase = Math.round((startMs + ahead) / 1000) % step;
  const seconds: number[] = [];
  for (let second = Math.ceil((from + phase) / step) * step - phase; second < to; second += step) seconds.push(second);
  return { seconds, step };
};
