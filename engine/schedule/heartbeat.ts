// Feels the pulse every two seconds and calls when the network was set up differently, the anchor's life changed, or the
// machine slept.
import type { Anchor } from '../../contract/catalog.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { PULSE_MS, SLEEP_GAP_MS } from './cadence.ts';
import { feelPulse } from './pulse.ts';
import type { Pulse } from './pulse.ts';

/** Whom the heartbeat calls, and when. */
export type HeartbeatCalls = {
  onNetworkChange: () => void;
  onLifeChange: () => void;
  /** The machine slept, or its clock was set: nobody watched since this moment (epoch ms). */
  onGap: (sinceEpochMs: number) => void;
};

/** Makes a loop that beats until its signal fires. */
export const createHeartbeat =
  (edges: ProbeEdges, anchors: readonly Anchor[], calls: HeartbeatCalls) =>
  async (signal: AbortSignal): Promise<void> => {
    const { clock } = edges;
    let network: Pulse['network'] | null = null;
    // Each anchor is compared with itself: one that is dead for good is no change.
    const alive = new Map<string, Pulse['alive']>();
    let slept = false;
    for (let beat = 0; !signal.aborted; beat += 1) {
      const anchor = anchors[beat % anchors.length]!;
      const pulse = await feelPulse(edges, anchor, signal);
      if (signal.aborted) return;
      const moved = pulse !== null && network !== null && pulse.network !== network;
      const before = alive.get(anchor.id);
      if (slept || moved) {
        alive.clear();
        calls.onNetworkChange();
      } else if (pulse && before !== undefined && pulse.alive !== before) calls.onLifeChange();
      if (pulse) {
        network = pulse.network;
        alive.set(anchor.id, pulse.alive);
      }
      const pausedAt = clock.now();
      await clock.sleep(PULSE_MS, signal);
      // Only the pause is measured: feeling the pulse may itself take long. A clock set back is another time as well.
      const pauseMs = clock.now() - pausedAt;
      slept = pauseMs > SLEEP_GAP_MS || pauseMs < 0;
      if (slept) calls.onGap(Math.min(pausedAt, clock.now()));
    }
  };
