// Whether packets seem to arrive, before the line was measured: a lost one shows as a connection that takes a retry longer
// than others, or as a control that needed a second try. Where several do, silence may be nothing but loss.
import { entriesOf } from '../window.ts';
import type { Entry, Window } from '../window.ts';
import type { QualityFindings } from './quality.ts';
import { CLEAN_LOSS } from '../line-limits.ts';

/** A SYN that got lost is sent again after 400 ms at the earliest (engine/probes/limits.ts); a little less, for timers. */
const RETRY_MS = 350;
/** One late answer is chance, several are a sign. */
const SIGNS = 2;
/** So much of the past speaks about now, in milliseconds. */
const LATELY_MS = 20_000;

const lately = (entries: readonly Entry[], sinceMs: number): Entry[] =>
  entries.filter(({ latest }) => Date.parse(latest.startedAt) >= sinceMs && latest.status !== 'skipped');

/**
 * True where a line that lost packets would have shown it: it was measured clean of late, or its connections come without a
 * retry. Where a family is dead, only connections to one address each count.
 */
export const isLineSteady = (window: Window, { anchors }: QualityFindings, hasDeadFamily: boolean): boolean => {
  const controls = entriesOf(window, 'anchor') as readonly Entry[];
  const fetches = hasDeadFamily ? [] : [...entriesOf(window, 'canary'), ...entriesOf(window, 'exchange')];
  const all = [...controls, ...(fetches as readonly Entry[])];
  const newestMs = Math.max(0, ...all.map(({ latest }) => Date.parse(latest.startedAt)));
  const sinceMs = newestMs - LATELY_MS;
  const [measured] = anchors.stretches;
  if (measured && measured.endedMs >= sinceMs && measured.lossShare < CLEAN_LOSS) return true;
  const seen = lately(all, sinceMs);
  const connects = seen.flatMap(({ latest: { phasesMs } }) => phasesMs.connect ?? []);
  const shortest = Math.min(...connects);
  const lateOnes = connects.filter((connectMs) => connectMs >= shortest + RETRY_MS);
  const retried = lately(controls, sinceMs).filter(({ latest }) => latest.status === 'ok' && latest.attempt > 1);
  return lateOnes.length + retried.length < SIGNS;
};
