// A scenario: one thing that goes wrong (or does not), told as a story, with its proof from the client and the verdict
// that the product owes its user. Scenarios are data; the laboratory does the work.
import type { FeatureStatus, Feature, LikelyWhy, NoteCode, VerdictCode } from '../../contract/verdict.ts';
import type { Injection } from '../lab/lab.ts';

/** The verdict that is expected; what is left out is not looked at. */
export type Expectation = {
  code: VerdictCode;
  /** Further codes that are right too, where the proof of the side may be missing. */
  orCode?: readonly VerdictCode[];
  features?: Partial<Record<Feature, FeatureStatus>>;
  notes?: readonly NoteCode[];
  likelyWhy?: LikelyWhy;
};

export type Scenario = Injection & {
  /** A sentence that ends the phrase "When …". */
  title: string;
  expect: Expectation;
  /** Milliseconds from the fault to the settled verdict while watching; null for scenarios that must stay silent. */
  boundMs: number | null;
};
