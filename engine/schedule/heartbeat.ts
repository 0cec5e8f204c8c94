// Feels what is near all the time: the machine's own network, the router, the anchors, the resolver, and whether this
// program itself was awake. It calls when something changed; what it means, a look finds out.
import type { Catalog } from '../../contract/catalog.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import type { NetworkState } from '../os/os.ts';
import { createBell } from './bell.ts';
import { PULSE_MS } from './cadence.ts';
import { createEchoWatch } from './echo-watch.ts';
import type { EchoCalls } from './echo-watch.ts';
import { holdReason, networkHold } from './held.ts';
import type { HoldReason } from './held.ts';
import { watchNetwork } from './network-watch.ts';
import type { NetworkCalls } from './network-watch.ts';
import { networkName } from './pulse.ts';
import { watchResolver } from './resolver-watch.ts';

/** Whom the heartbeat calls, and when. */
export type HeartbeatCalls = {
  /** The network is another or lost a part of itself; with a reason, judging must wait. */
  onNetworkChange: (reason: HoldReason | null) => void;
  /** The router, an anchor or the resolver fell silent, or came back. */
  onLifeChange: () => void;
  onRoaming: NetworkCalls['onRoaming'];
  onSuspicion: EchoCalls['onSuspicion'];
  /** The RTT of an anchor, in milliseconds. */
  onRtt: EchoCalls['onRtt'];
  onEcho: EchoCalls['onEcho'];
  /** The name of the network, as soon as it is known and whenever it may be another. */
  onNetworkName: (name: string) => void;
  /** The machine slept, its clock was set or the program stood still; `since` (epoch ms) when that leaves a gap in time. */
  onGap: (reason: HoldReason, since: number | null) => void;
};

const watchTime = async (edges: ProbeEdges, onGap: HeartbeatCalls['onGap'], signal: AbortSignal): Promise<void> => {
  const { clock } = edges;
  while (!signal.aborted) {
    const [wallMs, monotonicMs] = [clock.now(), clock.monotonicMs()];
    await clock.sleep(PULSE_MS, signal);
    if (signal.aborted) return;
    const pause = {
      meantMs: PULSE_MS,
      wallMs: clock.now() - wallMs,
      monotonicMs: clock.monotonicMs() - monotonicMs,
    };
    const reason = holdReason(pause);
    // While the program merely stood still nobody missed anything.
    if (reason !== null) onGap(reason, reason === 'stall' ? null : Math.min(wallMs, clock.now()));
  }
};

/** Makes a loop that beats until its signal fires; `usualRttMs` is what the anchors usually take on this network. */
export const createHeartbeat = (
  edges: ProbeEdges,
  catalog: Pick<Catalog, 'anchors' | 'canaries'>,
  usualRttMs: () => number | null,
  calls: HeartbeatCalls,
): ((signal: AbortSignal) => Promise<void>) => {
  let network: NetworkState | null = null;
  const around = { network: () => network, usualRttMs };
  const { onLifeChange, onRoaming, onSuspicion, onRtt, onEcho } = calls;
  const doubt = createBell();
  const onLife = (): void => {
    // The reason may be near: a cable that was pulled out.
    doubt.ring();
    onLifeChange();
  };
  const echoes = createEchoWatch(edges, catalog.anchors, around, { onLife, onSuspicion, onRtt, onEcho });
  const onNetwork = (now: NetworkState, before: NetworkState | null): void => {
    network = now;
    calls.onNetworkName(networkName(now));
    if (!before) return;
    echoes.forget();
    calls.onNetworkChange(networkHold(before, now));
  };
  const onGap: HeartbeatCalls['onGap'] = (reason, since) => {
    echoes.forget();
    calls.onGap(reason, since);
  };
  const hasWayOut = (): boolean => network !== null && usableFamilies(network).length > 0;
  return async (signal) => {
    await Promise.all([
      watchNetwork(edges, { onNetwork, onRoaming }, doubt, signal),
      echoes.run(signal),
      watchResolver(edges, catalog, hasWayOut, onLifeChange, signal),
      watchTime(edges, onGap, signal),
    ]);
  };
};
