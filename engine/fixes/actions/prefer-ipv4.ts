// IPv6 is left aside while it leads nowhere.
import type { ActionFix } from '../fix.ts';
import { onDevice } from './on-device.ts';

/** Fix `prefer-ipv4`. */
export const preferIpv4: ActionFix = {
  ...{ id: 'prefer-ipv4', kind: 'action', takesS: 10, cutsLine: false, leaves: 'until-reconnect' },
  plan: onDevice(({ controls, signal }, device) => controls.preferIpv4(device, signal)),
};
