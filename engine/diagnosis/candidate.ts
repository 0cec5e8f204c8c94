// What a diagnosis says before it is settled: like a verdict, but not yet stood behind.
import type { Message } from '../../contract/message.ts';
import type {
  Blame,
  Confidence,
  Elsewhere,
  Evidence,
  FeatureMap,
  Layer,
  LayerStates,
  LikelyWhy,
  NoteCode,
  Severity,
  VerdictCode,
  Verdict,
} from '../../contract/verdict.ts';

/** A judgement of the present evidence; `confirmed` says whether enough looks in a row agree. */
export type Candidate = {
  code: VerdictCode;
  layer: Layer | null;
  severity: Severity;
  blame: Blame;
  message: Message;
  confidence: Confidence;
  confirmed: boolean;
  features: FeatureMap;
  layers: LayerStates;
  also: readonly VerdictCode[];
  notes: readonly NoteCode[];
  likelyWhy: LikelyWhy | null;
  evidence: readonly Evidence[];
  wouldChangeMind: readonly Message[];
  notJudged: Verdict['notJudged'];
  fixes: readonly string[];
  elsewhere: Elsewhere | null;
  /** The vaguer judgements of the same trouble that this one makes clearer; none for most. */
  sharpens: readonly VerdictCode[];
  /** When the first of the supporting faults was seen, ISO 8601 UTC; null without any. */
  firstSeen: string | null;
  /** When the last of the looks that support it began, ISO 8601 UTC; null without any. */
  lastSeen: string | null;
};
