import type { GuideFix } from '../fix.ts';

/** Fix `wait`: a guide in 2 steps. */
export const wait: GuideFix = {
  ...{ id: 'wait', kind: 'guide', takesS: null, cutsLine: false, leaves: 'nothing' },
  steps: 2,
};
