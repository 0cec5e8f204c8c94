import type { GuideFix } from '../fix.ts';

/** Fix `restart-router`: a guide in 5 steps. */
export const restartRouter: GuideFix = {
  ...{ id: 'restart-router', kind: 'guide', takesS: 300, cutsLine: true, leaves: 'nothing' },
  steps: 5,
};
