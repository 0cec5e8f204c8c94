// Does what is known now explain what TikTok showed? The verdict first, then what else is broken, then what is merely poor.
import type { Bearing, Certainty, OpenComplaint } from '../../contract/complaint.ts';
import { features, isFailing } from '../../contract/verdict.ts';
import type { Confidence, Feature, Verdict, VerdictCode } from '../../contract/verdict.ts';
import { complaintRows } from './complaints.ts';
import { effectOf, effects, placeOf } from './effects.ts';
import type { Place } from './effects.ts';
import { hintFor } from './hints.ts';
import type { Hint, Present } from './hints.ts';

/** What the present state has to do with a complaint; `by` is the code that explains it, `hint` what may. */
export type Reason = { bearing: Bearing; sure: Certainty; by: VerdictCode | null; hint: Hint | null };

/** Faults of going LIVE alone, whose sentences name no feature. */
const ofIngest: readonly VerdictCode[] = ['tiktok.ingest-down', 'path.port-blocked', 'path.ingest-down'];

/** The features that the verdict's own sentence is about; where one of parts names none, all that are hit. */
const namedIn = (verdict: Verdict): readonly Feature[] => {
  if (ofIngest.includes(verdict.code)) return ['ingest'];
  if (effectOf(verdict) !== 'parts') return [];
  const { features: named } = verdict.message.params;
  return features.filter((feature) =>
    Array.isArray(named) ? named.includes(`feature.${feature}`) : isFailing(verdict.features[feature]),
  );
};

/** What a complaint is about and the verdict's own sentence too. */
export const hitBy = (verdict: Verdict, complaint: OpenComplaint): Feature[] =>
  complaintRows[complaint].concerns.filter((feature) => namedIn(verdict).includes(feature));

/** Where the fault is that explains the complaint, or else the verdict's. */
export const placeOfReason = ({ by }: Pick<Reason, 'by'>, verdict: Verdict): Place =>
  by === null || by === verdict.code ? placeOf(verdict) : effects[by].place;

const surenesses: Readonly<Record<Confidence, Certainty>> = {
  proven: 'certain',
  likely: 'likely',
  'cannot-split': 'cannot-tell',
};

const leastSure = (...all: Certainty[]): Certainty =>
  (['cannot-tell', 'likely'] as const).find((level) => all.includes(level)) ?? 'certain';

/** How surely the verdict itself explains the complaint; null where it does not. */
const byVerdict = (complaint: OpenComplaint, verdict: Verdict): Certainty | null => {
  const effect = effectOf(verdict);
  const fit = complaintRows[complaint].fits[effect];
  if (fit === undefined) return null;
  const hit = hitBy(verdict, complaint);
  if (effect === 'parts' && hit.length === 0) return null;
  const isOnlySlow = effect === 'parts' && hit.every((feature) => verdict.features[feature] === 'slow');
  return leastSure(fit, surenesses[verdict.confidence], isOnlySlow ? 'likely' : 'certain');
};

/** A further fault that explains it: one of the whole line, or one whose features are hit and not the verdict's own. */
const byAnother = (complaint: OpenComplaint, verdict: Verdict): VerdictCode | null => {
  const { concerns, fits } = complaintRows[complaint];
  const own = namedIn(verdict);
  const hitBeside = concerns.some((feature) => isFailing(verdict.features[feature]) && !own.includes(feature));
  const explains = (code: VerdictCode): boolean => {
    const { effect } = effects[code];
    if (effect === 'unsteady' || effect === 'late') return fits[effect] !== undefined;
    return fits.parts !== undefined && hitBeside;
  };
  return verdict.also.find(explains) ?? null;
};

/** What the present state has to do with a complaint. */
export const reasonFor = (complaint: OpenComplaint, present: Present): Reason => {
  const { verdict } = present;
  if (effectOf(verdict) === 'hidden') return { bearing: 'unknown', sure: 'cannot-tell', by: null, hint: null };
  const sure = byVerdict(complaint, verdict);
  if (sure !== null) return { bearing: 'found', sure, by: verdict.code, hint: null };
  const another = byAnother(complaint, verdict);
  if (another !== null) return { bearing: 'found', sure: 'likely', by: another, hint: null };
  const hint = hintFor(complaint, present);
  if (hint) return { bearing: 'hint', sure: 'likely', by: null, hint };
  return { bearing: verdict.code === 'ok' ? 'nothing' : 'elsewhere', sure: 'cannot-tell', by: null, hint: null };
};
