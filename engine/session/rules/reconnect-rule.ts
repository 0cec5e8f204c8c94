// When OBS gave up its stream, which nobody had stopped, and the line is well again, the stream is begun once more. A stream that
// somebody stopped is never begun.
import { MINUTE_MS, SECOND_MS } from '../../../contract/durations.ts';
import type { RuleMoment, RuleStep } from './moment.ts';

/** The line is well for so long before. */
const WELL_MS = 10 * SECOND_MS;
/** Between two tries. */
const APART_MS = 30 * SECOND_MS;
/** TikTok ends a LIVE whose stream stays away; nobody waits for it any more. */
const LATEST_MS = 10 * MINUTE_MS;
/** More would not help either. */
const MOST_TRIES = 3;

/** Since when OBS has given up, and the line is well; how often and when it was tried (monotonic ms). */
export type ReconnectMemory = { gaveUpMs: number | null; wellSinceMs: number | null; tries: number; triedMs: number };

/** Nothing was seen yet. */
export const noReconnectMemory: ReconnectMemory = { gaveUpMs: null, wellSinceMs: null, tries: 0, triedMs: -Infinity };

/** The next step. */
export const stepReconnect = (known: ReconnectMemory, moment: RuleMoment): RuleStep<ReconnectMemory> => {
  const { obs, nowMs, lineWell } = moment;
  if (obs.link !== 'up' || obs.gaveUp !== true || obs.streaming !== false)
    return { memory: noReconnectMemory, act: null };
  const memory: ReconnectMemory = {
    ...known,
    gaveUpMs: known.gaveUpMs ?? nowMs,
    wellSinceMs: lineWell ? (known.wellSinceMs ?? nowMs) : null,
  };
  const isDue =
    memory.wellSinceMs !== null &&
    nowMs - memory.wellSinceMs >= WELL_MS &&
    nowMs - memory.triedMs >= APART_MS &&
    nowMs - (memory.gaveUpMs ?? nowMs) < LATEST_MS &&
    memory.tries < MOST_TRIES;
  if (!isDue) return { memory, act: null };
  return { memory: { ...memory, tries: memory.tries + 1, triedMs: nowMs }, act: { do: 'begin-stream' } };
};
