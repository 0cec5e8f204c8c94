// Which resolvers to ask over one network. A name that goes wrong must never be blamed on a network whose resolver was guessed.
import type { ResolverSource } from '../../contract/compare.ts';
import type { NetworkState } from '../os/os.ts';
import { gatewayAddress } from '../os/gateway-address.ts';
import { familyOf, ipv4Bytes, ipv6Groups, isLinkLocal6, splitZone } from '../os/parse/address.ts';
import { parseServer } from '../os/parse/name-files.ts';
import { routesOver } from './judge/networks.ts';

/** The resolvers to ask, best first, and where they come from. */
export type Resolvers = { servers: readonly string[]; source: ResolverSource };

const addressOf = (server: string): string => parseServer(server)?.address ?? server;

/** True for what runs on this computer itself: it asks whomever it was told to, by whichever way it likes. */
export const isHere = (server: string): boolean => {
  const { address } = splitZone(addressOf(server));
  return ipv4Bytes(address)?.[0] === 127 || address === '::1';
};

/** The first bytes that addresses of one home network share: nearly all have 256 addresses. */
const sameNetwork4 = (a: string, b: string): boolean => {
  const [left, right] = [ipv4Bytes(a), ipv4Bytes(b)];
  return left !== null && right !== null && left.slice(0, 3).join() === right.slice(0, 3).join();
};

/** Every network of IPv6 has 64 bits of its own, four groups. */
const sameNetwork6 = (a: string, b: string): boolean => {
  const [left, right] = [ipv6Groups(a), ipv6Groups(b)];
  return left !== null && right !== null && left.slice(0, 4).join() === right.slice(0, 4).join();
};

const isOnLink = (state: NetworkState, device: string, server: string): boolean => {
  const { address, zone } = splitZone(addressOf(server));
  if (isLinkLocal6(address)) return zone === device;
  const own = state.interfaces.find(({ name }) => name === device)?.addresses ?? [];
  return own.some((mine) => sameNetwork4(mine.address, address) || sameNetwork6(mine.address, address));
};

/** Addresses of somebody's own network: RFC 1918, and RFC 4193 for IPv6. */
const isPrivate = (server: string): boolean => {
  const address = addressOf(server);
  const [a, b = 0] = ipv4Bytes(address) ?? [];
  if (/^f[cd]/i.test(address) && familyOf(address) === 6) return true;
  return a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168);
};

// An address of somebody's own network that does not lie in this one may have been left behind by another network, or be a VPN's
// that takes some names only: over this one nobody answers there.
const mayBeOfAnother = (state: NetworkState, device: string, server: string): boolean =>
  isPrivate(server) && state.interfaces.some(({ name, up }) => name !== device && up);

/**
 * Chooses among those that the system told for the network (`told`) and those that it uses at large (`system`): the latter
 * belong to the network that programs use now, and to one in which they lie themselves. Else the router is asked, and after
 * it whoever else is known.
 */
export const chooseResolvers = (
  state: NetworkState,
  network: { name: string; isDefault: boolean },
  known: { told: readonly string[]; system: readonly string[] },
): Resolvers => {
  if (known.told.length > 0) return { servers: known.told, source: 'told' };
  const others = known.system.filter((server) => !isHere(server));
  const { name, isDefault } = network;
  const theirs = others.filter(
    (server) => isOnLink(state, name, server) || (isDefault && !mayBeOfAnother(state, name, server)),
  );
  if (theirs.length > 0) return { servers: theirs, source: 'told' };
  const gateways = routesOver(state, name)
    .filter((route) => route.gateway !== null && familyOf(route.gateway) !== null)
    .map((route) => gatewayAddress({ ...route, gateway: route.gateway ?? '' }));
  return { servers: [...gateways, ...others], source: 'guessed' };
};
