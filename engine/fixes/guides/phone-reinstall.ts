import type { GuideFix } from '../fix.ts';

/** Fix `phone-reinstall`: a guide in 4 steps. */
export const phoneReinstall: GuideFix = {
  ...{ id: 'phone-reinstall', kind: 'guide', takesS: 600, cutsLine: false, leaves: 'nothing' },
  steps: 4,
};
