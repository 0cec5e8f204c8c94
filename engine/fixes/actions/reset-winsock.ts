// Windows’ socket catalog is put back to how it was installed; the last resort, and it needs a restart.
import type { ActionFix } from '../fix.ts';

/** Fix `reset-winsock`. */
export const resetWinsock: ActionFix = {
  ...{ id: 'reset-winsock', kind: 'action', takesS: 300, cutsLine: true, leaves: 'setting' },
  onlyOn: 'win32',
  plan: ({ controls, signal }) => controls.resetSockets(signal),
};
