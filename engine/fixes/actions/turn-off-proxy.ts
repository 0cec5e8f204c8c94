// The proxy of the user’s settings is not used any more.
import type { ActionFix } from '../fix.ts';

/** Fix `turn-off-proxy`. */
export const turnOffProxy: ActionFix = {
  ...{ id: 'turn-off-proxy', kind: 'action', takesS: 10, cutsLine: false, leaves: 'setting' },
  plan: ({ controls, signal }) => controls.turnOffProxy(signal),
};
