// How often is asked, for people: the privacy page and the first steps show it.
import type { Rhythm } from '../../contract/first-steps.ts';
import { DOUBT_MS, FIRST_DOUBT_MS, nextLookMs, PULSE_MS } from './cadence.ts';

const nextLook = (code: string, faultyLooks: number, random: number): number =>
  nextLookMs({ doubted: false, code, faultyLooks, random });

/** The rhythm of a watch. */
export const rhythm: Rhythm = {
  quiet: { fromMs: nextLook('ok', 0, 0), toMs: nextLook('ok', 0, 1) },
  doubt: { firstMs: FIRST_DOUBT_MS, nextMs: DOUBT_MS },
  fault: { firstMs: nextLook('internet.down', 0, 0), lastMs: nextLook('internet.down', 1000, 0) },
  pulseMs: PULSE_MS,
  liveMs: nextLookMs({ doubted: false, code: 'ok', faultyLooks: 0, cadence: 'live', random: 0 }),
};
