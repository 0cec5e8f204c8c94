import type { GuideFix } from '../fix.ts';

/** Fix `check-cable-or-wifi`: a guide in 3 steps. */
export const checkCableOrWifi: GuideFix = {
  ...{ id: 'check-cable-or-wifi', kind: 'guide', takesS: 120, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
