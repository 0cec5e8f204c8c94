// The address is asked for anew from the router.
import type { ActionFix } from '../fix.ts';
import { onLine } from './on-device.ts';

/** Fix `renew-address`. */
export const renewAddress: ActionFix = {
  ...{ id: 'renew-address', kind: 'action', takesS: 20, cutsLine: true, leaves: 'nothing' },
  plan: onLine(({ controls, signal }, device) => controls.renewAddress(device, signal)),
};
