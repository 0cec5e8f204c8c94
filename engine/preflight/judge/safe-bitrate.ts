// From stretches of sending to the highest bitrate that leaves a reserve.
import type { LoadStage, SafeBitrate } from '../../../contract/preflight.ts';

/**
 * A stream takes no more than three quarters of what the line carries: guides for streamers agree on 75 to 80 % (Visuals by
 * Impulse, "Understanding your streaming software bitrate and your upload"; bitratecalculator.org, "how to calculate bitrate").
 */
const SHARE = 0.75;
/** Encoders are set in such steps, in kbit/s. */
const STEP_KBIT_S = 50;

/** What arrived of what was sent, at the least, for a bitrate to hold: answers take a moment, and a twentieth is no stream. */
const LEAST_DELIVERED = 0.95;
/** OBS drops frames once its queue is 0.7 s behind (obs-outputs, rtmp-stream.c: "drop_threshold_ms", by default 700). */
const OBS_DROPS_MS = 700;

/** The bitrate that leaves a reserve on a line that carries so much, in kbit/s. */
export const safeFor = (carriedKbitS: number): number =>
  Math.floor((carriedKbitS * SHARE) / STEP_KBIT_S + 1e-9) * STEP_KBIT_S;

/** Whether a stream at this pace would have kept its frames. */
export const wouldHold = (stage: Pick<LoadStage, 'kilobitsPerSecond' | 'delivered' | 'lagMs'>): boolean =>
  stage.delivered >= LEAST_DELIVERED * stage.kilobitsPerSecond && stage.lagMs < OBS_DROPS_MS;

/** What the line carried; `held` is the highest bitrate that held, 0 for none, and `atLeast` that none broke. */
type Carried = { kilobitsPerSecond: number; held: number; atLeast: boolean };

/** How much the line carried in all that was sent. */
export const carriedOf = (stages: readonly LoadStage[]): Carried => {
  const held = Math.max(0, ...stages.filter(({ holds }) => holds).map((stage) => stage.kilobitsPerSecond));
  const failed = stages.filter(({ holds }) => !holds).map(({ delivered }) => delivered);
  // A line that falls behind at one pace carries at least what it has held.
  const carried = failed.length === 0 ? held : Math.max(held, Math.min(...failed));
  return { kilobitsPerSecond: carried, held, atLeast: failed.length === 0 };
};

/** The highest bitrate that leaves a reserve; null when nothing held. */
export const safeBitrate = (stages: readonly LoadStage[]): SafeBitrate | null => {
  const { kilobitsPerSecond: carried, held, atLeast } = carriedOf(stages);
  if (held === 0) return null;
  const wanted = stages[0]!;
  // What was tried as the safe one has its reserve already, and a bitrate that has one is not rounded away.
  const isTried = !wanted.holds || carried * SHARE >= wanted.kilobitsPerSecond;
  const tried = wanted.holds ? wanted.kilobitsPerSecond : held;
  const safe = wanted.holds ? safeFor(carried) : held;
  return { kilobitsPerSecond: isTried ? Math.max(tried, safe) : safe, atLeast };
};
