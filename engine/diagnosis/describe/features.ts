// How each TikTok feature looks from here. A feature beyond the broken link is not judged: unknown, never down.
import { features } from '../../../contract/verdict.ts';
import type { Feature, FeatureMap, FeatureStatus, Verdict } from '../../../contract/verdict.ts';
import { message } from '../../../contract/message.ts';
import type { MessageId } from '../../../contract/message.ts';
import type { Choice } from '../choose.ts';
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';

const seenAs: Record<TargetState, FeatureStatus> = {
  well: 'ok',
  filtered: 'filtered',
  denied: 'filtered',
  unrecognised: 'unknown',
  'written-error': 'down',
  maintenance: 'down',
  'not-here': 'blocked',
  foreign: 'unknown',
  'no-name': 'unknown',
  gone: 'unknown',
  unreachable: 'unknown',
  'cut-in-tls': 'unknown',
  'refused-in-tls': 'unknown',
  untrusted: 'unknown',
  expired: 'unknown',
  'wrong-name': 'unknown',
  'no-answer': 'unknown',
};

// When two questions stand for one feature, the worse answer that says something counts.
const precedence: readonly FeatureStatus[] = ['down', 'silent', 'blocked', 'slow', 'ok', 'filtered', 'unknown'];

const statusOf = ({ state, slowLooks }: TargetFinding): FeatureStatus =>
  slowLooks > 0 && seenAs[state] !== 'down' ? 'slow' : seenAs[state];

const observed = (targets: readonly TargetFinding[]): FeatureStatus => {
  const statuses = targets.map(statusOf);
  return precedence.find((status) => statuses.includes(status)) ?? 'unknown';
};

// A cause before TikTok that takes nothing away by name takes away everything: answers from before it say nothing about now.
const cutsEverything = (choice: Choice | null): boolean => {
  if (!choice) return false;
  const { cause, proof } = choice.chosen;
  const isBefore = ['device', 'lan', 'router', 'internet', 'dns'].includes(cause.layer);
  return isBefore && (proof.severity ?? cause.severity) === 'down' && proof.features.length === 0;
};

/** The status of every feature, by what was observed and by the causes that hold. */
export const describeFeatures = ({ targets, ingest }: Findings, choice: Choice | null): FeatureMap => {
  if (cutsEverything(choice)) return Object.fromEntries(features.map((feature) => [feature, 'unknown'])) as FeatureMap;
  const map = Object.fromEntries(
    features.map((feature) => [feature, observed(targets.filter((target) => target.feature === feature))]),
  ) as FeatureMap;
  if (ingest.state === 'well' && ingest.isTiktoks) map.ingest = 'ok';
  const held = choice ? [...choice.also, choice.chosen] : [];
  for (const { cause, proof } of held) for (const feature of proof.features) map[feature] = cause.featureStatus;
  return map;
};

const isGone = ({ targets }: Findings, feature: Feature): boolean =>
  targets.some((target) => target.feature === feature && target.state === 'gone');

const askedFor = ({ targets, ingest }: Findings, feature: Feature): boolean =>
  targets.some((target) => target.feature === feature) || (feature === 'ingest' && ingest.state !== 'not-asked');

// A link that is only poor is not broken: what lies behind it could not be told through it.
const hiddenBy = ({ chosen: { cause, proof } }: Choice): MessageId =>
  (proof.severity ?? cause.severity) === 'down' ? 'because.beyond-the-break' : 'because.hidden-by-trouble';

/** Which features stay unjudged, and why. */
export const describeNotJudged = (findings: Findings, map: FeatureMap, choice: Choice | null): Verdict['notJudged'] =>
  features
    .filter((feature) => map[feature] === 'unknown' || map[feature] === 'filtered')
    .map((feature) => {
      if (map[feature] === 'filtered') return { what: feature, because: message('because.filtered') };
      if (feature === 'ingest' && !askedFor(findings, feature))
        return { what: feature, because: message('because.ingest-not-asked') };
      if (feature === 'ingest' && !findings.ingest.isTiktoks)
        return { what: feature, because: message('because.ingest-not-tiktok') };
      if (isGone(findings, feature)) return { what: feature, because: message('because.name-gone') };
      if (choice && choice.chosen.cause.layer !== 'tiktok')
        return { what: feature, because: message(hiddenBy(choice)) };
      return {
        what: feature,
        because: message(askedFor(findings, feature) ? 'because.unclear-answer' : 'because.not-asked'),
      };
    });
