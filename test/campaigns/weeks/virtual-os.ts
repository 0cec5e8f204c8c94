// The operating system of a virtual machine: one interface, one resolver (its router), and what the world says of them.
import type { NetworkState, Os } from '../../../engine/os/os.ts';
import { createVirtualPing } from './virtual-ping.ts';
import type { Surroundings } from './surroundings.ts';
import type { World } from './world.ts';

const DEVICE = 'wlan0';
/** What a machine gives itself where nobody gives it an address (RFC 3927). */
const SELF_ASSIGNED = '169.254.7.7';

const LONGEST_NAP_MS = 5000;

/** The state that the system would read in a world. */
export const networkStateIn = ({ network, hasLink, hasAddress, hasRoute }: World): NetworkState => ({
  interfaces: [
    {
      ...{ name: DEVICE, up: true, carrier: hasLink, tunnel: false },
      addresses: [{ family: 4, address: hasAddress ? network.address : SELF_ASSIGNED }],
    },
  ],
  routes:
    hasLink && hasAddress && hasRoute ? [{ family: 4, gateway: network.gateway, device: DEVICE, metric: 600 }] : [],
});

/** Makes the system. */
export const createVirtualOs = (around: Surroundings): Os => {
  const { world } = around;
  let read = { in: world(), state: networkStateIn(world()) };
  const state = (): NetworkState => {
    if (read.in !== world()) read = { in: world(), state: networkStateIn(world()) };
    return read.state;
  };
  const { untilTurnMs } = around;
  const networkChanges: Os['networkChanges'] = async (onChange, signal) => {
    let told = state();
    for (let ms = untilTurnMs?.() ?? null; ms !== null && !signal.aborted; ms = untilTurnMs?.() ?? null) {
      // While the machine sleeps no time passes for a sleeper, so that a long one would miss what comes after.
      await around.clock.sleep(Math.min(ms, LONGEST_NAP_MS), signal);
      if (state() !== told && !signal.aborted) onChange();
      told = state();
    }
  };
  return {
    ...(untilTurnMs ? { networkChanges } : {}),
    networkState: () => Promise.resolve(state()),
    neighbour: () => Promise.resolve(world().router === 'dead' ? 'failed' : 'reachable'),
    resolvers: () => Promise.resolve([world().network.gateway]),
    hostsFile: () => Promise.resolve(new Map<string, readonly string[]>()),
    ping: createVirtualPing(around),
    proxy: () => Promise.resolve(null),
    counters: () => Promise.resolve(null),
    wifi: () => Promise.resolve(null),
  };
};
