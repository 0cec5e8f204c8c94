// Answers that refuse instead of telling. Most are meant for a visitor without an account and judge nothing; only when all
// that can be judged is refused is that a finding.
import type { TargetFinding } from './targets.ts';

/** What can be judged, and whether all of it is refused. */
export type RefusalFindings = {
  /** Questions whose answers say whether a feature works. */
  judged: readonly TargetFinding[];
  allDenied: boolean;
  allFiltered: boolean;
};

/** So many features must be refused before it is this address that is meant. */
const DENIED_FEATURES = 3;

// Some hosts refuse every visitor with a 4xx, which is all that can be seen of a healthy one: such an answer judges nothing.
const saysAllIsWell = ({ state, httpStatus }: TargetFinding): boolean => state === 'well' && (httpStatus ?? 0) < 400;

const judges = (target: TargetFinding): boolean =>
  saysAllIsWell(target) || ['written-error', 'maintenance', 'not-here', 'denied'].includes(target.state);

/** Reads refusals from the targets. */
export const findRefusals = (targets: readonly TargetFinding[]): RefusalFindings => {
  const judged = targets.filter(judges);
  const denied = judged.filter(({ state }) => state === 'denied');
  const filtered = targets.filter(({ state }) => state === 'filtered');
  return {
    judged,
    allDenied: denied.length === judged.length && new Set(denied.map(({ feature }) => feature)).size >= DENIED_FEATURES,
    allFiltered: judged.length === 0 && filtered.length > 0 && filtered.length * 2 >= targets.length,
  };
};
