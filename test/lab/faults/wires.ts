// Faults of the wires between client, router and internet.
import { setRelay } from '../relay.ts';
import type { FaultKind, Step } from './fault.ts';

type RelayStep = Extract<Step, { type: 'relay' }>;

/** Sets both relays; one that a step does not name becomes perfect. */
export const relayFaults: FaultKind<RelayStep> = {
  apply: async ({ stateDirectory }, { settings }) => {
    await Promise.all([
      setRelay(stateDirectory, 'lan', settings.lan ?? {}),
      setRelay(stateDirectory, 'wan', settings.wan ?? {}),
    ]);
  },
  clear: async ({ stateDirectory }) => {
    await Promise.all([setRelay(stateDirectory, 'lan', {}), setRelay(stateDirectory, 'wan', {})]);
  },
};
