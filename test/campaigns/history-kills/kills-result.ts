// What the campaign keeps. It must survive JSON.
import type { Kill } from '../../engine/history/kills/kill-writer.ts';

/** The kills in order; each `history` is a data directory of its own, which begins empty. */
export type KillsResult = { seed: number; histories: Array<{ kills: Kill[]; sizeBytes: number }> };
