import type { GuideFix } from '../fix.ts';

/** Fix `new-live-server`: a guide in 3 steps. */
export const newLiveServer: GuideFix = {
  ...{ id: 'new-live-server', kind: 'guide', takesS: 180, cutsLine: true, leaves: 'nothing' },
  steps: 3,
};
