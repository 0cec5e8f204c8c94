import type { GuideFix } from '../fix.ts';

/** Fix `phone-update`: a guide in 3 steps. */
export const phoneUpdate: GuideFix = {
  ...{ id: 'phone-update', kind: 'guide', takesS: 300, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
