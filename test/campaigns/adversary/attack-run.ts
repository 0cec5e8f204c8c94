// What the campaign keeps of one check. It must survive JSON.
import type { Blame, Confidence, VerdictCode } from '../../../contract/verdict.ts';
import type { Seen } from '../scenarios/scenario-run.ts';
import type { AdversaryFault } from './fault-type.ts';

/** `acceptable` is true but weaker than `right`; `not-run` means that the laboratory failed, not the check. */
export type Score = 'wrong' | 'not-run' | 'acceptable' | 'right';

/** One check, scored; what the check would have said is null when it said nothing. */
export type AttackRun = Pick<AdversaryFault, 'name' | 'title' | 'right'> & {
  score: Score;
  /** Who was blamed by a wrong verdict. */
  accused: Blame | null;
  got: VerdictCode | null;
  blame: Blame | null;
  confidence: Confidence | null;
  also: VerdictCode[];
  /** The sentence that the user reads. */
  summary: string | null;
  exitCode: number | null;
  /** Whether the exit status is the one that scripts may rely on for this code. */
  exitFits: boolean;
  /** Milliseconds of the whole process. */
  durationMs: number | null;
  /** Everything that was not as it should be, in words. */
  remarks: string[];
  /** Null when there is no remark. */
  seen: Seen | null;
};

/** The sums over all runs; `exitsThatFit` is out of those that ran. */
export type AttackTotals = {
  faults: number;
  scores: Record<Score, number>;
  accusations: number;
  tiktokAccused: number;
  exitsThatFit: number;
  medianMs: number;
  maxMs: number;
};

/** What the campaign found. */
export type AttackResult = { copies: number; totals: AttackTotals; runs: AttackRun[] };
