import type { GuideFix } from '../fix.ts';

/** Fix `rtmps-443`: a guide in 4 steps. */
export const rtmps443: GuideFix = {
  ...{ id: 'rtmps-443', kind: 'guide', takesS: 180, cutsLine: true, leaves: 'nothing' },
  steps: 4,
};
