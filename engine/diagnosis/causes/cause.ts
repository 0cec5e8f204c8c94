// A cause is a row of data and two small questions: does it hold, and which symptoms can it explain?
import type { MessageId, MessageParam } from '../../../contract/message.ts';
import type {
  Blame,
  Confidence,
  Feature,
  FeatureStatus,
  Layer,
  LikelyWhy,
  Severity,
  VerdictCode,
} from '../../../contract/verdict.ts';
import { features } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import type { Symptom } from '../symptoms.ts';
import type { Entry } from '../window.ts';

/** Why a cause holds, with what it rests on. */
export type Proof = {
  /** Enough looks in a row agree; an unconfirmed cause is a suspicion and never a verdict. */
  confirmed: boolean;
  confidence: Confidence;
  /** How bad it is, where that is not the code's own. */
  severity?: Severity;
  /** Whom it blames, where the evidence cannot name the code's own. */
  blame?: Blame;
  /** The sentence, where it is not the code's own. */
  sentence?: MessageId;
  params?: Record<string, MessageParam>;
  supporting: readonly Entry[];
  opposing: readonly Entry[];
  /** Features this cause takes away, and how they then look. */
  features: readonly Feature[];
  /** Hosts this cause takes away, where it knows them by name. */
  hosts?: readonly string[];
  likelyWhy?: LikelyWhy | null;
  /** What observation would overturn it, where that is not the row's own. */
  wouldChangeMind?: readonly MessageId[];
  /** What helps in this case beyond what helps with the code, at the end of it. */
  lastResorts?: readonly string[];
  /** The codes of vaguer judgements of the same trouble, which this one only makes clearer. */
  sharpens?: readonly VerdictCode[];
};

/** A code that has a sentence and a piece of advice; a row without words does not compile. */
export type NamedCode = {
  [C in VerdictCode]: `verdict.${C}` extends MessageId ? (`todo.${C}` extends MessageId ? C : never) : never;
}[VerdictCode];

/** One row of the diagnosis. */
export type Cause = {
  code: NamedCode;
  layer: Layer;
  severity: Severity;
  blame: Blame;
  /** How the features in the proof look from here. */
  featureStatus: FeatureStatus;
  holds: (findings: Findings) => Proof | null;
  explains: (symptom: Symptom, proof: Proof) => boolean;
  /** What observation would overturn it. */
  wouldChangeMind: readonly MessageId[];
  /** Fix ids, best first. */
  fixes: readonly string[];
};

/** Every feature of these targets once, always in the same order, so that a sentence does not change by chance. */
export const featuresOf = (targets: readonly { feature: Feature }[]): Feature[] =>
  features.filter((feature) => targets.some((target) => target.feature === feature));

/** The message ids of features, for a sentence that lists them. */
export const namesOf = (features: readonly Feature[]): MessageId[] =>
  features.map((feature): MessageId => `feature.${feature}`);
