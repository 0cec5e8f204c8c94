// Feels the pulse every two seconds and calls when the network was set up differently, the anchor's life changed, or the
// machine slept.
import type { Anchor } from '../../contract/catalog.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { PULSE_MS, SLEEP_GAP_MS } from './cadence.ts';
import { feelPulse } from './pulse.ts';
import type { Pulse } from './pulse.ts';

/** Whom the heartbeat calls, and when. */
export type HeartbeatCalls = { onNetworkChange: () => void; onLifeChange: () => void };

/** Makes a loop that beats until its signal fires. */
export const createHeartbeat =
  (edges: ProbeEdges, anchors: readonly Anchor[], calls: HeartbeatCalls) =>
  async (signal: AbortSignal): Promise<void> => {
    const { clock } = edges;
    let last: Pulse | null = null;
    let lastAt = clock.now();
    for (let beat = 0; !signal.aborted; beat += 1) {
      const anchor = anchors[beat % anchors.length]!;
      const pulse = await feelPulse(edges, anchor, signal);
      if (signal.aborted) return;
      const slept = clock.now() - lastAt > SLEEP_GAP_MS;
      lastAt = clock.now();
      if (slept || (last && pulse.network !== last.network)) calls.onNetworkChange();
      else if (last && pulse.alive !== last.alive) calls.onLifeChange();
      last = pulse;
      await clock.sleep(PULSE_MS, signal);
    }
  };
