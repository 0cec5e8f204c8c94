// Reads the JSON of iproute2 (`ip -j`, Linux). Each parser answers null when the text is not what `ip` prints.
import type { Family } from '../../../contract/reading.ts';
import type { DefaultRoute, Interface, NeighbourState } from '../os.ts';
import { familyOf } from './address.ts';
import { numberIn, objectIn, objectsIn, parseJson, stringsIn, textIn, type JsonObject } from './json.ts';
import { isModemName, isTunnelName } from './tunnel-name.ts';

/** Route types that answer "there is no way" instead of carrying packets (ip-route(8)). */
const rejecting = new Set(['unreachable', 'blackhole', 'prohibit', 'throw']);

/** Operational states in which no packet gets through (RFC 2863); dormant is Wi-Fi or 802.1X that is not let in yet. */
const withoutCarrier = new Set(['DOWN', 'NOTPRESENT', 'LOWERLAYERDOWN', 'TESTING', 'DORMANT']);

/** A neighbour entry proves life only while its last confirmation is this young. */
const freshConfirmationS = 5;

/** Neighbour states (ip-neighbour(8)) that were learned from the neighbour itself. */
const learned = new Set(['REACHABLE', 'STALE', 'DELAY', 'PROBE']);

/** VPNs that take all traffic use the default route, its halves or 2000::/3; longer prefixes are single networks. */
const widestOwnNetwork = 12;

/** Older versions print empty objects for what a filter left out. */
const entries = (text: string): readonly JsonObject[] | null => {
  const value = parseJson(text);
  return Array.isArray(value) ? objectsIn(value).filter((entry) => Object.keys(entry).length > 0) : null;
};

/** Duplicate address detection has failed or is still running: the address cannot be used (RFC 4862, section 5.4). */
const isOnTrial = (entry: JsonObject): boolean =>
  entry['dadfailed'] === true || (entry['tentative'] === true && entry['optimistic'] !== true);

const addressesOf = (link: JsonObject): Interface['addresses'] =>
  objectsIn(link['addr_info']).flatMap((entry) => {
    const address = textIn(entry, 'local');
    const family = address === null ? null : familyOf(address);
    return address === null || family === null || isOnTrial(entry) ? [] : [{ family, address }];
  });

/** Point to point and without a hardware address are WireGuard, tun and their like; a TAP looks like any Ethernet. */
const isTunnel = (name: string, flags: readonly string[], link: JsonObject): boolean =>
  isTunnelName(name) || (!isModemName(name) && (flags.includes('POINTOPOINT') || link['link_type'] === 'none'));

const toInterface = (link: JsonObject): Interface | null => {
  const name = textIn(link, 'ifname');
  const flags = stringsIn(link['flags']);
  if (name === null || flags.includes('LOOPBACK') || link['link_type'] === 'loopback') return null;
  const up = flags.includes('UP');
  const carrier = up && flags.includes('LOWER_UP') && !withoutCarrier.has(textIn(link, 'operstate') ?? 'UNKNOWN');
  return { name, up, carrier, tunnel: isTunnel(name, flags, link), addresses: addressesOf(link) };
};

/** Interfaces of `ip -j addr`, loopback and addresses on trial left out; null for text that lists no link at all. */
export const parseIpAddr = (text: string): readonly Interface[] | null => {
  const links = entries(text)?.filter((link) => textIn(link, 'ifname') !== null) ?? [];
  return links.length === 0 ? null : links.map(toInterface).filter((found) => found !== null);
};

const gatewayOf = (hop: JsonObject): string | null => {
  const gateway = textIn(hop, 'gateway') ?? textIn(objectIn(hop['via']) ?? {}, 'host');
  return gateway !== null && familyOf(gateway) !== null ? gateway : null;
};

const toRoutes = (route: JsonObject, family: Family): readonly DefaultRoute[] => {
  const metric = numberIn(route, 'metric') ?? 0;
  const hops = objectsIn(route['nexthops']);
  return (hops.length > 0 ? hops : [route]).flatMap((hop) => {
    const device = textIn(hop, 'dev');
    const isDead = stringsIn(hop['flags']).includes('dead');
    return device === null || isDead ? [] : [{ family, gateway: gatewayOf(hop), device, metric }];
  });
};

const isRejecting = (route: JsonObject): boolean => rejecting.has(textIn(route, 'type') ?? '');

/**
 * Default routes of `ip -j -4|-6 route show default`, best first, each next hop of a multipath route by itself.
 * An `unreachable default` is no route, and it hides every route with a higher metric.
 */
export const parseIpRoute = (text: string, family: Family): readonly DefaultRoute[] | null => {
  const defaults = entries(text)?.filter((route) => textIn(route, 'dst') === 'default');
  if (!defaults) return null;
  const wall = Math.min(...defaults.filter(isRejecting).map((route) => numberIn(route, 'metric') ?? 0));
  return defaults
    .filter((route) => !isRejecting(route))
    .flatMap((route) => toRoutes(route, family))
    .filter((route) => route.metric < wall)
    .sort((a, b) => a.metric - b.metric);
};

/** Prefix length of a route's destination, e.g. 0 for `default`; null when there is none. */
const prefixLengthOf = (route: JsonObject): number | null => {
  const destination = textIn(route, 'dst') ?? '';
  const length = /\/(\d+)$/.exec(destination)?.[1];
  return destination === 'default' ? 0 : length === undefined ? null : Number(length);
};

/**
 * The routes that `ip -j route get fibmatch` found for an outside address, whatever table or rule they came from. Empty
 * when there is no way (the command then prints only an error) or when the match is a narrow route, somebody's own network.
 */
export const parseIpRouteMatch = (text: string, family: Family): readonly DefaultRoute[] => {
  const route = entries(text)?.[0];
  const length = route ? prefixLengthOf(route) : null;
  return route && length !== null && length <= widestOwnNetwork && !isRejecting(route) ? toRoutes(route, family) : [];
};

/** The device by which `ip -j route get ADDRESS` would send, or null. */
export const parseIpRouteDevice = (text: string): string | null => textIn(entries(text)?.[0] ?? {}, 'dev');

/**
 * One entry of `ip -j -s neigh show to ADDRESS dev DEVICE`. What counts is when the address last proved that it is there:
 * REACHABLE alone outlives a router by 45 s, and STALE, DELAY and PROBE may have been confirmed this moment by other
 * traffic. PERMANENT and NOARP were set by hand and prove nothing, nor does an absent entry.
 */
export const parseIpNeigh = (text: string): NeighbourState => {
  const entry = entries(text)?.[0];
  if (!entry) return 'unknown';
  const states = stringsIn(entry['state']);
  if (states.includes('FAILED') || states.includes('INCOMPLETE')) return 'failed';
  const confirmedS = numberIn(entry, 'confirmed') ?? (states.includes('REACHABLE') ? 0 : Infinity);
  return states.some((state) => learned.has(state)) && confirmedS <= freshConfirmationS ? 'reachable' : 'unknown';
};
