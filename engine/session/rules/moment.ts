// What rules go by, and what they wish for.
import type { Health } from '../../../contract/session.ts';
import type { ObsState } from '../../../contract/obs.ts';
import type { ObsAct, ObsActing } from '../../obs/acts/acts.ts';

/** A moment of a LIVE or of the time around it; `lineWell` is whether the watch has settled that nothing is wrong. */
export type RuleMoment = {
  /** Monotonic milliseconds. */
  nowMs: number;
  obs: ObsState;
  health: Health['state'] | null;
  lineWell: boolean;
  /** What OBS shows and may do; null when it did not say. */
  acting: ObsActing | null;
};

/** The rules, by name. */
export const ruleNames = ['scene', 'bitrate', 'reconnect'] as const;

/** Its name. */
export type RuleName = (typeof ruleNames)[number];

/** What a rule does next, if anything, and what it keeps in mind. */
export type RuleStep<Memory> = { memory: Memory; act: ObsAct | null };
