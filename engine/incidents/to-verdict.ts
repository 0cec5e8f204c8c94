// Gives a candidate the shape of the contract.
import { message, say } from '../../contract/message.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Candidate } from '../diagnosis/candidate.ts';

/** The verdict a shell shows; `since` and `settledAt` are ISO 8601 UTC, `settledAt` is null while nothing is settled. */
export const toVerdict = (candidate: Candidate, since: string, settledAt: string | null): Verdict => ({
  code: candidate.code,
  severity: candidate.severity,
  blame: candidate.blame,
  message: candidate.message,
  summary: say(candidate.message),
  since,
  settledAt,
  confidence: candidate.confidence,
  features: candidate.features,
  also: [...candidate.also],
  notes: [...candidate.notes],
  likelyWhy: candidate.likelyWhy,
  evidence: [...candidate.evidence],
  wouldChangeMind: [...candidate.wouldChangeMind],
  notJudged: [...candidate.notJudged],
  fixes: [...candidate.fixes],
});

/** A candidate that could not be confirmed, said as what it is: not known, accusing nobody. */
export const asUnknown = (candidate: Candidate): Candidate => ({
  ...candidate,
  code: 'unknown',
  layer: null,
  severity: 'unknown',
  blame: 'unknown',
  confidence: 'cannot-split',
  message: candidate.code === 'unknown' ? candidate.message : message('verdict.unknown.unexplained'),
  also: [],
  likelyWhy: null,
  fixes: [],
});

/** Nothing is judged while results of another network or another time are still about; said as that. */
export const asHeld = (candidate: Candidate): Candidate => ({
  ...asUnknown(candidate),
  message: message('verdict.unknown.held'),
  notes: [...candidate.notes, 'paused'],
});

/** A fault that comes and goes, said as that. */
export const asFlapping = (candidate: Candidate): Candidate => ({
  ...candidate,
  notes: [...candidate.notes, 'flapping'],
});
