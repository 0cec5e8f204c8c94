// The connection is taken down and brought back, by whatever keeps it on this system.
import type { ActionFix } from '../fix.ts';
import { onLine } from './on-device.ts';

/** Fix `cycle-interface`. */
export const cycleInterface: ActionFix = {
  ...{ id: 'cycle-interface', kind: 'action', takesS: 30, cutsLine: true, leaves: 'nothing' },
  plan: onLine(({ controls, signal }, device) => controls.reconnect(device, signal)),
};
