// Whether the way out leads through a tunnel, and which lines lie beneath it. Pure functions on the network's state.
import type { Family } from '../../contract/reading.ts';
import type { DefaultRoute, NetworkState } from './os.ts';
import { isTunnelName } from './parse/tunnel-name.ts';

/** The route that the system prefers; the first of those that it likes as much. */
export const bestRoute = (routes: readonly DefaultRoute[]): DefaultRoute | null =>
  routes.toSorted((a, b) => a.metric - b.metric)[0] ?? null;

const bestOf = (routes: readonly DefaultRoute[], family: Family): DefaultRoute | null =>
  bestRoute(routes.filter((route) => route.family === family));

const isTunnel = ({ interfaces }: NetworkState, { device }: DefaultRoute): boolean =>
  interfaces.find(({ name }) => name === device)?.tunnel ?? isTunnelName(device);

/**
 * The best default route when it leads through a tunnel, else null. Where there is IPv4, IPv4 decides: a tunnel for IPv6
 * alone (RFC 4213) is no VPN.
 */
export const tunnelRoute = (network: NetworkState): DefaultRoute | null => {
  const best = bestOf(network.routes, 4) ?? bestOf(network.routes, 6);
  return best && isTunnel(network, best) ? best : null;
};

/** All default routes over lines of this machine's own, those for bound programs included. */
export const routesOverLines = (network: NetworkState): readonly DefaultRoute[] =>
  [...network.routes, ...(network.boundRoutes ?? [])].filter((route) => !isTunnel(network, route));

/** The best default route of each family over a line of this machine's own; a packet bound to its device takes it. */
export const lineRoutes = (network: NetworkState): readonly DefaultRoute[] => {
  const lines = routesOverLines(network);
  return [bestOf(lines, 4), bestOf(lines, 6)].filter((route) => route !== null);
};
