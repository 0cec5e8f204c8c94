// Faults of the wires between client, router and internet.
import { setRelay } from '../relay.ts';
import type { FaultKind, Step } from './fault.ts';

type RelayStep = Extract<Step, { type: 'relay' }>;

/** Sets the permanent relays; one that a step does not name becomes perfect. The tunnel's is set where there is one. */
export const relayFaults: FaultKind<RelayStep> = {
  apply: async ({ stateDirectory }, { settings }) => {
    await Promise.all([
      setRelay(stateDirectory, 'lan', settings.lan ?? {}),
      setRelay(stateDirectory, 'wan', settings.wan ?? {}),
      ...(settings.vpn ? [setRelay(stateDirectory, 'vpn', settings.vpn)] : []),
    ]);
  },
  clear: async ({ stateDirectory }) => {
    await Promise.all([setRelay(stateDirectory, 'lan', {}), setRelay(stateDirectory, 'wan', {})]);
  },
};
