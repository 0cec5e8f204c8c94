import type { GuideFix } from '../fix.ts';

/** Fix `check-security-software`: a guide in 3 steps. */
export const checkSecuritySoftware: GuideFix = {
  ...{ id: 'check-security-software', kind: 'guide', takesS: 300, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
