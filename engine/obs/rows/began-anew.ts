// Counters can restart unseen, and be higher than before all the same, when nobody looked for a while. Then their age tells: who
// has run for less time than has passed since the last look began after it.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { ObsOutput, ObsSample } from './sample.ts';

/** Looks and OBS's own time differ by a little; this much more than that is a real difference. */
const SLACK_MS = 1500;

/** How long OBS has drawn pictures; it counts those that it draws too late as well. */
const runMs = ({ figures: { renderedFrames, framesPerSecond } }: ObsSample): number | null =>
  renderedFrames === null || framesPerSecond === null || framesPerSecond <= 0
    ? null
    : (renderedFrames / framesPerSecond) * SECOND_MS;

/** Whether OBS draws its pictures anew since `before`: started again, or with another size of picture. Null: not known. */
export const drawsAnew = (before: ObsSample, now: ObsSample): boolean | null => {
  const [was, is] = [before.figures.renderedFrames, now.figures.renderedFrames];
  if (was === null || is === null) return null;
  if (is < was) return true;
  const ranMs = runMs(now);
  return ranMs === null ? null : ranMs < now.atMs - before.atMs - SLACK_MS;
};

/** Whether an output began to send after `before`, in which it has the same name. */
export const sendsAnew = (before: ObsOutput | undefined, now: ObsOutput, spanMs: number): boolean => {
  if (!now.active) return false;
  if (before === undefined || !before.active) return true;
  // Its time stands still while it reconnects.
  return !now.reconnecting && now.durationMs !== null && now.durationMs < spanMs - SLACK_MS;
};
