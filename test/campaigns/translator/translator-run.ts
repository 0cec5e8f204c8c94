// What the campaign keeps of a state. It must survive JSON.
import type { Complaint } from '../../../contract/complaint.ts';
import type { Verdict } from '../../../contract/verdict.ts';

/** A state as the command line saw it. */
export type StateRun = {
  /** The scenario that made it. */
  id: string;
  name: string;
  /** Which message was explained by the command line itself, and the text that it was given. */
  asked: Complaint;
  text: string;
  exitCode: number | null;
  durationMs: number;
  /** When it looked (ISO 8601 UTC), and its verdict, from which all nine messages are explained. */
  at: string;
  verdict: Verdict;
  /** Whether the command line's answer is the one that the page shows. */
  agrees: boolean;
};

/** What the campaign found. */
export type TranslatorResult = { states: StateRun[] };
