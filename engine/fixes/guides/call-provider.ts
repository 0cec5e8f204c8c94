import type { GuideFix } from '../fix.ts';

/** Fix `call-provider`: a guide in 3 steps. */
export const callProvider: GuideFix = {
  ...{ id: 'call-provider', kind: 'guide', takesS: 1800, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
