// The way to those who are asked: names from the resolver in use, and connections over the families that there are.
import { tunnelRoute } from '../os/tunnels.ts';
import { limitsFor } from '../probes/limits.ts';
import type { ProbeEdges, Way } from '../probes/look-context.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { openSystemNames } from '../probes/resolve/system-names.ts';

/** A way out, and whether a VPN takes it. */
export type Out = { way: Way; isInTunnel: boolean };

/** The way out as it is now; null without one. */
export const openWayOut = async (edges: ProbeEdges, signal: AbortSignal): Promise<Out | null> => {
  const { clock, net, os } = edges;
  const network = await os.networkState(signal);
  if (!network || usableFamilies(network).length === 0) return null;
  const names = await openSystemNames(edges, signal);
  const way = { clock, net, names, families: usableFamilies(network), limits: () => limitsFor(null) };
  return { way, isInTunnel: tunnelRoute(network) !== null };
};
