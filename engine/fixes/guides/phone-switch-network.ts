import type { GuideFix } from '../fix.ts';

/** Fix `phone-switch-network`: a guide in 3 steps. */
export const phoneSwitchNetwork: GuideFix = {
  ...{ id: 'phone-switch-network', kind: 'guide', takesS: 60, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
