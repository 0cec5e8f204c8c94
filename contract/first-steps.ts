// What the first steps show and ask beside the settings: how often is asked, and whether Tokwatch starts with the computer.
import * as v from 'valibot';

const fromTo = v.object({ fromMs: v.number(), toMs: v.number() });

/**
 * How often is asked, in milliseconds: the pause between two looks while all is well, while something is in doubt (the first and
 * those after it) and while a fault goes on (the first and the longest), the pulse, and the looks while the user is LIVE.
 */
export const rhythmSchema = v.object({
  quiet: fromTo,
  doubt: v.object({ firstMs: v.number(), nextMs: v.number() }),
  fault: v.object({ firstMs: v.number(), lastMs: v.number() }),
  pulseMs: v.number(),
  liveMs: v.number(),
});

/** Whether Tokwatch starts when the user logs in; `none` where this shell cannot be started so. */
export const startupSchema = v.picklist(['on', 'off', 'none']);

/** Whether a trial notification was handed to the desktop, or came back since nothing could show it. */
export const trialSchema = v.picklist(['asked', 'not-shown']);

export type Rhythm = v.InferOutput<typeof rhythmSchema>;
export type StartupState = v.InferOutput<typeof startupSchema>;
export type Trial = v.InferOutput<typeof trialSchema>;
