import type { GuideFix } from '../fix.ts';

/** Fix `phone-clear-cache`: a guide in 4 steps. */
export const phoneClearCache: GuideFix = {
  ...{ id: 'phone-clear-cache', kind: 'guide', takesS: 120, cutsLine: false, leaves: 'nothing' },
  steps: 4,
};
