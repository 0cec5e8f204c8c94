// What the campaign keeps. It must survive JSON.
import type { Layer, VerdictCode } from '../../../contract/verdict.ts';
import type { Confusion, ScenarioRun } from '../scenarios/scenario-run.ts';

/** A layer, or none where nothing is wrong or nothing could be told. */
export type Place = Layer | 'nothing' | 'cannot tell';

/** One check, scored, with the seed of its parameters. */
export type VerdictRun = ScenarioRun & {
  seed: number;
  title: string;
  /** Every right code, the best one first. */
  right: VerdictCode[];
  also: VerdictCode[];
  /** How many features the scenario names, and how many of them looked as they should. */
  featuresOwed: number;
  featuresRight: number;
  /** What went over the client's link during the check, headers and all; null when there was no check. */
  wire: { bytes: number; packets: number } | null;
};

/** How often something was right, of how many. */
export type Share = { right: number; of: number };

/** The sums over all checks. Times are milliseconds. */
export type VerdictScore = {
  /** Code, features, notes, further causes and exit status. */
  whole: Share;
  /** A right code, whatever else. */
  code: Share;
  /** The best code. */
  bestCode: Share;
  features: Share;
  layer: Share;
  byLayer: Array<{ layer: Place; share: Share }>;
  /** Expected layer by layer that was named. */
  layerMatrix: Array<{ expected: Place; got: Place; count: number }>;
  /** Anything but `ok` where `ok` is owed. */
  falseAlarms: Share;
  tiktokWronglyAccused: number;
  othersAccusedForTiktok: number;
  wrongAccusations: number;
  okAfterUndo: Share;
  durationMs: { median: number; p90: number; max: number };
  /** Of checks of a healthy network. */
  healthyWire: { bytes: number; packets: number } | null;
  wireBytes: { median: number; max: number };
};

/** What a watch said about one fault. Times are milliseconds; null means that it never came. */
export type WatchRun = {
  id: string;
  title: string;
  /** Watched once a minute, or every ten seconds because the user is LIVE. */
  cadence: 'quiet' | 'live';
  expected: VerdictCode;
  right: VerdictCode[];
  /** From the fault in force to the settled verdict. */
  detectedMs: number | null;
  /** From the first sign of doubt to the settled verdict. */
  doubtToVerdictMs: number | null;
  /** From the end of the fault to the settled ok. */
  recoveredMs: number | null;
  boundMs: number | null;
  /** Verdicts that were neither right nor ok, between fault and recovery. */
  detours: VerdictCode[];
  /** Why there is no measurement, where the laboratory failed. */
  trouble: string | null;
};

/** What the campaign found. */
export type VerdictsResult = {
  seeds: number[];
  repeats: number;
  copies: number;
  score: VerdictScore;
  confusions: Confusion[];
  runs: VerdictRun[];
  watches: WatchRun[];
};
