// While the stream fails, another scene is shown, and after it the one of before. A scene that the user has chosen meanwhile stays.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { RuleMoment, RuleStep } from './moment.ts';

/** The stream fails for so long before anything is done: short troubles pass by themselves. */
const BAD_MS = 10 * SECOND_MS;
/** It is well for so long before the scene comes back: two changes a minute are worse to watch than one scene. */
const WELL_MS = 20 * SECOND_MS;

/** Since when the stream fails or is well (monotonic ms), and the scene to come back to while another one is shown. */
export type SceneMemory = {
  badSinceMs: number | null;
  wellSinceMs: number | null;
  before: string | null;
  isDone: boolean;
};

/** Nothing was seen yet. */
export const noSceneMemory: SceneMemory = { badSinceMs: null, wellSinceMs: null, before: null, isDone: false };

const seen = (memory: SceneMemory, { health, nowMs }: RuleMoment): SceneMemory => ({
  ...memory,
  badSinceMs: health === 'failing' ? (memory.badSinceMs ?? nowMs) : null,
  // What nobody can judge is neither.
  wellSinceMs: health === 'ok' ? (memory.wellSinceMs ?? nowMs) : null,
});

const lasts = (sinceMs: number | null, nowMs: number, forMs: number): boolean =>
  sinceMs !== null && nowMs - sinceMs >= forMs;

const isStreaming = ({ obs }: RuleMoment): boolean => obs.link === 'up' && obs.streaming === true;

/** The next step, with the scene that the user wants to be shown meanwhile. */
export const stepScene = (known: SceneMemory, moment: RuleMoment, wanted: string): RuleStep<SceneMemory> => {
  const memory = seen(known, moment);
  const { nowMs, acting } = moment;
  const shown = acting?.scene ?? null;
  if (shown === null) return { memory, act: null };
  if (memory.before !== null) {
    if (shown !== wanted) return { memory: { ...memory, before: null }, act: null };
    const isOver = !isStreaming(moment) || lasts(memory.wellSinceMs, nowMs, WELL_MS);
    if (!isOver) return { memory, act: null };
    return { memory: noSceneMemory, act: { do: 'show-scene', scene: memory.before } };
  }
  // Once for each trouble: who goes back to the scene of before wants it.
  if (memory.isDone) return { memory: { ...memory, isDone: memory.wellSinceMs === null }, act: null };
  if (!isStreaming(moment) || shown === wanted || !lasts(memory.badSinceMs, nowMs, BAD_MS))
    return { memory, act: null };
  return { memory: { ...memory, before: shown, isDone: true }, act: { do: 'show-scene', scene: wanted } };
};
