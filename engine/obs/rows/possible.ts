// What a computer can have sent and drawn in so much time: more was never counted, whoever says so, and is no data.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { ObsRow } from '../../../contract/obs.ts';

/** Ten Gbit/s, more than any line that OBS sends over (bytes). */
const MOST_BYTES = 1_250_000_000;
/** Several times what any screen shows, for each output. */
const MOST_FRAMES = 500;

/** The growing part of a row. */
type Counts = Pick<
  ObsRow,
  | 'bytes'
  | 'sentFrames'
  | 'droppedFrames'
  | 'renderedFrames'
  | 'laggedFrames'
  | 'encodedFrames'
  | 'skippedFrames'
  | 'outputs'
>;

const upTo = (most: number, value: number | null): number | null => (value !== null && value > most ? null : value);

/** The same counts without those that cannot be for a row of so long (ms; null: not known, then of a second). */
export const possible = <C extends Counts>(counts: C, spanMs: number | null): C => {
  // A counter may have stood still for a moment before the look that it is held against.
  const seconds = (Math.max(0, spanMs ?? 0) + SECOND_MS) / SECOND_MS;
  const frames = (value: number | null, outputs = 1): number | null => upTo(MOST_FRAMES * outputs * seconds, value);
  const outputs = Math.max(1, counts.outputs ?? 1);
  return {
    ...counts,
    bytes: upTo(MOST_BYTES * seconds, counts.bytes),
    sentFrames: frames(counts.sentFrames, outputs),
    droppedFrames: frames(counts.droppedFrames, outputs),
    renderedFrames: frames(counts.renderedFrames),
    laggedFrames: frames(counts.laggedFrames),
    encodedFrames: frames(counts.encodedFrames, outputs),
    skippedFrames: frames(counts.skippedFrames, outputs),
  };
};
