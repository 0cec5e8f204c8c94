import type { GuideFix } from '../fix.ts';

/** Fix `reconnect-vpn`: a guide in 3 steps. */
export const reconnectVpn: GuideFix = {
  ...{ id: 'reconnect-vpn', kind: 'guide', takesS: 60, cutsLine: true, leaves: 'nothing' },
  steps: 3,
};
