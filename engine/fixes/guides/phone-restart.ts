import type { GuideFix } from '../fix.ts';

/** Fix `phone-restart`: a guide in 3 steps. */
export const phoneRestart: GuideFix = {
  ...{ id: 'phone-restart', kind: 'guide', takesS: 180, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
