// Before a stream begins, OBS is allowed to lower its own bitrate when the line gets narrow, and to raise it again: it knows its
// queue better than anybody outside. While it streams its settings are left alone.
import type { RuleMoment, RuleStep } from './moment.ts';

/** Whether it was asked of this OBS already: it is asked once in each link. */
export type BitrateMemory = { since: string | null };

/** Nothing was asked yet. */
export const noBitrateMemory: BitrateMemory = { since: null };

/** The next step. */
export const stepBitrate = (memory: BitrateMemory, { obs, acting }: RuleMoment): RuleStep<BitrateMemory> => {
  if (obs.link !== 'up' || obs.streaming !== false || acting?.bendsBitrate !== false) return { memory, act: null };
  if (memory.since === obs.since) return { memory, act: null };
  return { memory: { since: obs.since }, act: { do: 'bend-bitrate' } };
};
