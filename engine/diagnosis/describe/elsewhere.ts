// The four corners that people look for: TikTok and a control, here and elsewhere.
import type { Elsewhere, Fare } from '../../../contract/verdict.ts';
import type { Findings } from '../findings/findings.ts';
import { answers, hurts } from '../findings/targets.ts';

const tiktokHere = ({ targets }: Findings): Fare => {
  if (targets.some(hurts)) return 'fails';
  return targets.some(answers) ? 'works' : 'unknown';
};

const fareOfState = { up: 'works', down: 'fails', unknown: 'unknown' } as const;

/** TikTok and a control, here and elsewhere; null while nobody elsewhere was asked. */
export const describeElsewhere = (findings: Findings): Elsewhere | null => {
  const { outside, internet } = findings;
  if (outside.at === null) return null;
  return {
    at: outside.at,
    tiktok: { here: tiktokHere(findings), elsewhere: outside.byName.world },
    control: { here: fareOfState[internet.state], elsewhere: outside.control },
  };
};
