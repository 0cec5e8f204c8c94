// What the campaign keeps. It must survive JSON.
import type { Week } from './week.ts';
import type { Score } from './score-week.ts';

/** One week, scored, and what it took. */
export type WeekResult = Score & {
  seed: number;
  harmless: Week['harmless'];
  sleeps: number;
  lengthMs: number;
  looks: number;
  requests: number;
  /** How often TikTok said "too many". */
  pushedBack: number;
  /** Processor time, in milliseconds. */
  cpuMs: number;
};

/** What the campaign found. */
export type WeeksResult = { workers: number; weeks: WeekResult[] };
