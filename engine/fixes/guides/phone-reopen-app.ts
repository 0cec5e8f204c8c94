import type { GuideFix } from '../fix.ts';

/** Fix `phone-reopen-app`: a guide in 3 steps. */
export const phoneReopenApp: GuideFix = {
  ...{ id: 'phone-reopen-app', kind: 'guide', takesS: 60, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
