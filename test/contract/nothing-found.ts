import type { Verdict } from '../../contract/verdict.ts';

/** The parts of a verdict beside its sentence, where nothing was found for any of them. */
export const nothingFound = {
  also: [],
  notes: [],
  likelyWhy: null,
  evidence: [],
  wouldChangeMind: [],
  notJudged: [],
  fixes: [],
  elsewhere: null,
} satisfies Partial<Verdict>;
