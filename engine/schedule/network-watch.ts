// Watches how this machine's own network is set up, without sending a packet.
import type { ProbeEdges } from '../probes/look-context.ts';
import type { NetworkState } from '../os/os.ts';
import { NETWORK_MS } from './cadence.ts';
import { roamingWaitMs } from './held.ts';
import { networkMark } from './pulse.ts';

/** Hears of every state that could be read first, or differs from the one before. */
export type OnNetwork = (now: NetworkState, before: NetworkState | null) => void;

/** Reads the network's state again and again until the signal fires; not to know it for a moment is no change. */
export const watchNetwork = async (edges: ProbeEdges, onNetwork: OnNetwork, signal: AbortSignal): Promise<void> => {
  let before: NetworkState | null = null;
  while (!signal.aborted) {
    const now = await edges.os.networkState(signal);
    if (signal.aborted) return;
    const waitMs: number = before && now ? roamingWaitMs(before, now) : 0;
    // Lost for a moment only, as on the way to another access point, it is read again before it counts.
    if (waitMs > 0) await edges.clock.sleep(waitMs, signal);
    const still: NetworkState | null = waitMs > 0 ? await edges.os.networkState(signal) : now;
    if (signal.aborted) return;
    if (still && (before === null || networkMark(still) !== networkMark(before))) onNetwork(still, before);
    before = still ?? before;
    await edges.clock.sleep(NETWORK_MS, signal);
  }
};
