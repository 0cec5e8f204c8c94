// Silence of TikTok's hosts: what counts as such, and which symptoms it makes.
import type { Findings } from '../findings/findings.ts';
import type { TargetFinding, TargetState } from '../findings/targets.ts';
import type { SymptomKind } from '../symptoms.ts';

const road: readonly TargetState[] = ['unreachable', 'cut-in-tls', 'refused-in-tls', 'no-answer'];

const silences: readonly SymptomKind[] = [
  'target-unreachable',
  'target-prohibited',
  'target-cut-in-tls',
  'target-refused-in-tls',
  'target-no-answer',
];

/** True for a symptom that silence explains. */
export const isSilence = (kind: SymptomKind): boolean => silences.includes(kind);

/** The hosts that are silent or cut off; none where all of them answer at addresses learned over HTTPS. */
export const silentTargets = ({ targets }: Findings): TargetFinding[] => {
  const onTheRoad = targets.filter(({ state }) => road.includes(state));
  return onTheRoad.every(({ livesElsewhere }) => livesElsewhere) ? [] : onTheRoad;
};
