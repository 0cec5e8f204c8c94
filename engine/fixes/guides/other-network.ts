import type { GuideFix } from '../fix.ts';

/** Fix `other-network`: a guide in 4 steps. */
export const otherNetwork: GuideFix = {
  ...{ id: 'other-network', kind: 'guide', takesS: 180, cutsLine: false, leaves: 'nothing' },
  steps: 4,
};
