// Public resolvers are asked instead of the one that the network names.
import type { ActionFix } from '../fix.ts';
import { onDevice } from './on-device.ts';

/** Fix `other-resolver`. */
export const otherResolver: ActionFix = {
  ...{ id: 'other-resolver', kind: 'action', takesS: 15, cutsLine: false, leaves: 'until-reconnect' },
  plan: onDevice(({ controls, resolvers, signal }, device) => controls.useResolvers(device, resolvers, signal)),
};
