import type { GuideFix } from '../fix.ts';

/** Fix `stop-transfers`: a guide in 3 steps. */
export const stopTransfers: GuideFix = {
  ...{ id: 'stop-transfers', kind: 'guide', takesS: 120, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
