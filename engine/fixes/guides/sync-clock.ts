import type { GuideFix } from '../fix.ts';

/** Fix `sync-clock`: a guide in 3 steps. */
export const syncClock: GuideFix = {
  ...{ id: 'sync-clock', kind: 'guide', takesS: 120, cutsLine: false, leaves: 'nothing' },
  steps: 3,
};
