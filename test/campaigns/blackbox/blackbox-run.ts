// What the campaign keeps. It must survive JSON.
import type { VerdictCode } from '../../../contract/verdict.ts';
import type { Place, Share } from '../verdicts/verdict-run.ts';
import type { Alert, Reading } from './reading.ts';

/** How the plain alert did: it may say that TikTok is down only where a cause at TikTok is owed. */
export type AlertScore = 'right' | 'wrong accusation' | 'missed';

/** What was said about one scenario, scored. */
export type Heard = {
  alert: Alert;
  alertScore: AlertScore;
  reading: Reading;
  /** The reading fits the layer that is owed. */
  isLayerRight: boolean;
  /** Each probe in how many rounds it passed, for whoever doubts the reading. */
  seen: string;
  /** Milliseconds for all rounds. */
  durationMs: number;
};

/** One scenario; `heard` is null where the laboratory failed, and `trouble` says how. */
export type BlackboxRun = {
  id: string;
  title: string;
  /** Every right code, the best one first. */
  right: VerdictCode[];
  heard: Heard | null;
  trouble: string | null;
};

/** A scenario that was not tried, and why. */
export type LeftOut = { id: string; title: string; because: string };

/** The sums over what was heard. */
export type BlackboxTotals = {
  alertRight: Share;
  /** Of the scenarios in which no right code names TikTok: those in which TikTok was said to be down. */
  wrongAccusations: Share;
  /** Of the scenarios in which `ok` is right: the same, and so an alarm about nothing. */
  falseAlarms: Share;
  /** Of the scenarios in which something hurts: those in which TikTok was said to be up. */
  missed: Share;
  layerRight: Share;
  /** Of the readings with the right layer: those that leave open whether it is TikTok. */
  leftOpen: Share;
  byLayer: Array<{ layer: Place; alertRight: Share; layerRight: Share }>;
};

/** What the campaign found. */
export type BlackboxResult = {
  version: string;
  copies: number;
  totals: BlackboxTotals;
  runs: BlackboxRun[];
  leftOut: LeftOut[];
};
