// Reads the JSON that the fixed PowerShell scripts of win32.ts print. States travel as numbers of the CIM classes
// MSFT_NetAdapter, MSFT_NetIPAddress, MSFT_NetRoute and MSFT_NetNeighbor, because names would come translated.
import type { DefaultRoute, Interface, NeighbourState, NetworkState } from '../os.ts';
import { familyOf, isLinkLocal6, splitZone } from './address.ts';
import { defaultRoutesOf, type TableRow } from './default-routes.ts';
import { numberIn, objectIn, objectsIn, parseJson, textIn, type JsonObject } from './json.ts';
import { isTunnelDriver, isTunnelName } from './tunnel-name.ts';

/** InterfaceAdminStatus and InterfaceOperationalStatus 1 are up; MediaConnectState 2 is disconnected. */
const isUp = 1;
const isDisconnected = 2;
/** AddressState 3 is deprecated, 4 preferred; below them an address is invalid, tentative or a duplicate. */
const firstUsableState = 3;

/** InterfaceType (IANA ifType): PPP, proprietary virtual (as Wintun and WireGuard call theirs), tunnel. */
const tunnelTypes: ReadonlySet<number | null> = new Set([23, 53, 131]);

const isTunnel = (name: string, adapter: JsonObject): boolean =>
  isTunnelName(name) ||
  isTunnelDriver(textIn(adapter, 'description') ?? '') ||
  tunnelTypes.has(numberIn(adapter, 'type'));

const addressesOf = (rows: readonly JsonObject[], index: number | null): Interface['addresses'] =>
  rows.flatMap((row) => {
    const { address } = splitZone(textIn(row, 'address') ?? '');
    const family = familyOf(address);
    const isTheirs = index !== null && numberIn(row, 'index') === index;
    return isTheirs && family !== null && (numberIn(row, 'state') ?? 0) >= firstUsableState
      ? [{ family, address }]
      : [];
  });

const toInterface = (adapter: JsonObject, addresses: readonly JsonObject[]): Interface | null => {
  const name = textIn(adapter, 'name');
  if (name === null) return null;
  const up = numberIn(adapter, 'admin') === isUp;
  const carrier = up && numberIn(adapter, 'operational') === isUp && numberIn(adapter, 'media') !== isDisconnected;
  const own = addressesOf(addresses, numberIn(adapter, 'index'));
  return { name, up, carrier, tunnel: isTunnel(name, adapter), addresses: own };
};

/** Dial-up VPNs have addresses but no adapter; an interface with a live address is up. */
const tunnelsOf = (addresses: readonly JsonObject[], known: ReadonlySet<number | null>): readonly Interface[] => {
  const tunnels = new Map<number, Interface>();
  for (const row of addresses) {
    const index = numberIn(row, 'index');
    const name = textIn(row, 'name');
    if (index === null || name === null || known.has(index) || /^(127\.|::1$)/.test(textIn(row, 'address') ?? ''))
      continue;
    const own = addressesOf(addresses, index);
    tunnels.set(index, { name, up: true, carrier: true, tunnel: true, addresses: own });
  }
  return [...tunnels.values()].filter((tunnel) => tunnel.addresses.length > 0);
};

const toRow = (route: JsonObject): TableRow | null => {
  const destination = textIn(route, 'prefix');
  const device = textIn(route, 'name');
  const hop = splitZone(textIn(route, 'hop') ?? '').address;
  if (destination === null || device === null) return null;
  const gateway = familyOf(hop) === null || hop === '0.0.0.0' || hop === '::' ? null : hop;
  return { destination, gateway, device, metric: numberIn(route, 'metric') ?? 0 };
};

/** Windows' zones are numbers: those of the interfaces, by their names. */
const zonesOf = (rows: readonly JsonObject[]): ReadonlyMap<string | null, number | null> =>
  new Map(rows.map((row) => [textIn(row, 'name'), numberIn(row, 'index')]));

const routesOf = (rows: readonly JsonObject[], zones: ReturnType<typeof zonesOf>): readonly DefaultRoute[] => {
  const table = rows.map(toRow).filter((row) => row !== null);
  const of = (family: 4 | 6) => table.filter((row) => row.destination.includes(':') === (family === 6));
  return [...defaultRoutesOf(of(4), 4), ...defaultRoutesOf(of(6), 6)].map((route) => {
    const zone = zones.get(route.device) ?? null;
    return zone !== null && isLinkLocal6(route.gateway ?? '') ? { ...route, zone: String(zone) } : route;
  });
};

/** The network state, or null when the text is not the script's answer. */
export const parseWindowsNetwork = (text: string): NetworkState | null => {
  const answer = objectIn(parseJson(text));
  if (!answer || !('adapters' in answer && 'addresses' in answer && 'routes' in answer)) return null;
  const adapters = objectsIn(answer['adapters']);
  const addresses = objectsIn(answer['addresses']);
  const interfaces = adapters.map((adapter) => toInterface(adapter, addresses)).filter((found) => found !== null);
  const tunnels = tunnelsOf(addresses, new Set(adapters.map((adapter) => numberIn(adapter, 'index'))));
  const routes = routesOf(objectsIn(answer['routes']), zonesOf([...addresses, ...adapters]));
  return { interfaces: [...interfaces, ...tunnels], routes };
};

/** NlNeighborState: 0 unreachable, 1 incomplete, 5 reachable; probe, delay, stale and permanent say nothing about now. */
export const parseWindowsNeighbours = (text: string, address: string, device: string): NeighbourState => {
  const entry = objectsIn(parseJson(text)).find(
    (row) => splitZone(textIn(row, 'address') ?? '').address === address && textIn(row, 'name') === device,
  );
  const state = entry ? numberIn(entry, 'state') : null;
  if (state === 0 || state === 1) return 'failed';
  return state === 5 ? 'reachable' : 'unknown';
};
