import type { GuideFix } from '../fix.ts';

/** Fix `move-closer`: a guide in 3 steps. */
export const moveCloser: GuideFix = {
  ...{ id: 'move-closer', kind: 'guide', takesS: 120, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
