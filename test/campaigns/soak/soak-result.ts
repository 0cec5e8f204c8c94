// What the campaign keeps. It must survive JSON. Moments are milliseconds since the start of the watch.
import type { Feature, FeatureStatus, VerdictCode } from '../../../contract/verdict.ts';
import type { Disturbance } from './disturbance.ts';
import type { ProcessCost } from './process-cost.ts';

/** A disturbance as it was made; `untilMs` is when the line was well again. */
export type Made = { disturbance: Disturbance; fromMs: number; untilMs: number };

/** The costs up to a moment, one a minute; `linkBytes` is both directions of the client's link since the start of the watch. */
export type Sample = ProcessCost & { atMs: number; linkBytes: number };

/** What a watch said, as far as it is held against the line. */
export type Said = { atMs: number; code: VerdictCode } & (
  | { type: 'verdict'; summary: string }
  | { type: 'round'; looking: boolean; features: Partial<Record<Feature, FeatureStatus>> }
);

/** Something settled that was not ok; `before` is what was made in the time before it, in words. */
export type FalseAlarm = { atMs: number; code: VerdictCode; summary: string; before: string[] };

/** A feature that a whole look showed as broken although ok was settled. */
export type FeatureAlarm = { atMs: number; feature: Feature; status: FeatureStatus; before: string[] };

/** Looks in a row that ended in doubt. */
export type DoubtSpell = { fromMs: number; untilMs: number; looks: number; before: string[] };

/** The soak, scored. */
export type SoakScore = {
  firstOkMs: number | null;
  falseAlarms: FalseAlarm[];
  featureAlarms: FeatureAlarm[];
  looks: number;
  doubtfulLooks: number;
  doubts: DoubtSpell[];
  /** Of one processor, the programs that the watch ran included. */
  cpuShare: number;
  linkBytesByMinute: number[];
};

/** What the campaign found. */
export type SoakResult = {
  minutes: number;
  seed: number;
  /** Why the watch ended by itself, null when it did not. */
  trouble: string | null;
  made: Made[];
  samples: Sample[];
  score: SoakScore;
};
