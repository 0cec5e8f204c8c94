// While the stream fails, another scene is shown, and after it the one of before. A scene that the user has chosen meanwhile stays.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { RuleMoment, RuleStep } from './moment.ts';

/** The stream fails for so long before anything is done: short troubles pass by themselves. */
const BAD_MS = 10 * SECOND_MS;
/** It is well for so long before the scene comes back: two changes a minute are worse to watch than one scene. */
const WELL_MS = 20 * SECOND_MS;

/** Since when the stream fails or is well (monotonic ms), the scene that was put in the place of another one, and whether it had its turn. */
export type SceneMemory = {
  badSinceMs: number | null;
  wellSinceMs: number | null;
  put: { scene: string; before: string } | null;
  isDone: boolean;
};

/** Nothing was seen yet. */
export const noSceneMemory: SceneMemory = { badSinceMs: null, wellSinceMs: null, put: null, isDone: false };

const seen = (memory: SceneMemory, { health, nowMs }: RuleMoment): SceneMemory => ({
  ...memory,
  badSinceMs: health === 'failing' ? (memory.badSinceMs ?? nowMs) : null,
  // What nobody can judge is neither.
  wellSinceMs: health === 'ok' ? (memory.wellSinceMs ?? nowMs) : null,
});

const lasts = (sinceMs: number | null, nowMs: number, forMs: number): boolean =>
  sinceMs !== null && nowMs - sinceMs >= forMs;

const isStreaming = ({ obs }: RuleMoment): boolean => obs.link === 'up' && obs.streaming === true;

// OBS that does not say for a moment whether it streams has not ended anything; who is judged no more has.
const isOver = ({ wellSinceMs }: SceneMemory, { obs, health, nowMs }: RuleMoment): boolean =>
  (obs.link === 'up' && obs.streaming === false) || health === null || lasts(wellSinceMs, nowMs, WELL_MS);

const giveBack = (memory: SceneMemory, moment: RuleMoment, shown: string, isOff: boolean): RuleStep<SceneMemory> => {
  if (memory.put?.scene !== shown) return { memory: { ...memory, put: null }, act: null };
  if (!isOff && !isOver(memory, moment)) return { memory, act: null };
  return { memory: noSceneMemory, act: { do: 'show-scene', scene: memory.put.before } };
};

/** The next step. `wanted` is the scene for the meantime, null while the rule is off; in a try-out nothing is ever put. */
export const stepScene = (
  known: SceneMemory,
  moment: RuleMoment,
  { wanted, isTry }: { wanted: string | null; isTry: boolean },
): RuleStep<SceneMemory> => {
  const memory = seen(known, moment);
  const shown = moment.acting?.scene ?? null;
  if (shown === null) return { memory, act: null };
  if (memory.put !== null) return giveBack(memory, moment, shown, wanted === null);
  if (wanted === null) return { memory: noSceneMemory, act: null };
  // Once for each trouble: who goes back to the scene of before wants it.
  if (memory.isDone) return { memory: { ...memory, isDone: memory.wellSinceMs === null }, act: null };
  if (!isStreaming(moment) || shown === wanted || !lasts(memory.badSinceMs, moment.nowMs, BAD_MS))
    return { memory, act: null };
  const put = isTry ? null : { scene: wanted, before: shown };
  return { memory: { ...memory, put, isDone: true }, act: { do: 'show-scene', scene: wanted } };
};
