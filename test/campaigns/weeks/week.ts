import type { Incident } from './incident.ts';
import type { Stretch } from './timeline.ts';

/** The machine sleeps; `isTold` when the program hears of it, as a desktop app does and a program in a terminal does not. */
export type Sleep = { fromMs: number; untilMs: number; isTold: boolean };

/** A drawn week; all times are milliseconds since it began. */
export type Week = {
  seed: number;
  lengthMs: number;
  incidents: readonly Incident[];
  sleeps: readonly Sleep[];
  /** Everything that changes the world, the incidents among it. */
  stretches: readonly Stretch[];
  /** How often the machine changed its network, and further things that must stay without a word. */
  harmless: { roams: number; blips: number; deadAnchors: number };
};

/** When every week begins: a Monday, at eight. */
export const WEEK_BEGINS_MS = Date.UTC(2026, 10, 23, 8);
