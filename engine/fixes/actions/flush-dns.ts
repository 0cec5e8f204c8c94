// The names that this computer remembers are forgotten, so that it asks for them anew.
import type { ActionFix } from '../fix.ts';

/** Fix `flush-dns`. */
export const flushDns: ActionFix = {
  ...{ id: 'flush-dns', kind: 'action', takesS: 10, cutsLine: false, leaves: 'nothing' },
  plan: ({ controls, signal }) => controls.flushNames(signal),
};
