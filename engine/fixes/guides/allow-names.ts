import type { GuideFix } from '../fix.ts';

/** Fix `allow-names`: a guide in 3 steps. */
export const allowNames: GuideFix = {
  ...{ id: 'allow-names', kind: 'guide', takesS: 300, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
