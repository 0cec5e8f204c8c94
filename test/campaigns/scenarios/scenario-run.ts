// What the campaign keeps of one check. It must survive JSON.
import type { Blame, Confidence, VerdictCode } from '../../../contract/verdict.ts';

/** What a check that was not right had seen: its evidence in words, and every probe that was not simply fine. */
export type Seen = { evidence: string[]; probes: string[]; stderr: string };

/** One check, scored. Times are milliseconds; `durationMs` is the whole process, `lookMs` the look that it reports. */
export type ScenarioRun = {
  id: string;
  /** `fault` while the scenario is injected, `undone` after its last undo, when all is well again. */
  phase: 'fault' | 'undone';
  /** Which repetition, from 1; the check after the last undo is 0. */
  round: number;
  expected: VerdictCode;
  /** Null when there was no report: the check failed to make one, or the laboratory failed to inject. */
  got: VerdictCode | null;
  confidence: Confidence | null;
  blame: Blame | null;
  exitCode: number | null;
  durationMs: number | null;
  lookMs: number | null;
  /** Everything that was not as it should be, in words; empty when the run passed. */
  wrong: string[];
  /** Somebody who was blamed and is innocent. */
  wronglyAccused: Blame | null;
  passed: boolean;
  /** Null when the run passed. */
  seen: Seen | null;
};

/** A code that was expected, another one that came, and how often. */
export type Confusion = { expected: VerdictCode; got: VerdictCode | 'no report'; count: number };

/** The sums over all runs. */
export type Totals = {
  faultRuns: number;
  faultRunsPassed: number;
  checksAfterUndo: number;
  checksAfterUndoOk: number;
  wrongAccusations: number;
  /** Of these: TikTok was blamed, and it was not TikTok. */
  tiktokWronglyAccused: number;
  /** Of these: it was TikTok, and somebody else was blamed. */
  othersAccusedForTiktok: number;
  medianMs: number;
  maxMs: number;
};

/** What the campaign found. */
export type ScenariosResult = {
  repeats: number;
  copies: number;
  totals: Totals;
  confusions: Confusion[];
  runs: ScenarioRun[];
};
