// Reads what systeminformation reports. It knows one address per family and only the IPv4 gateway, so what it says is
// less than the native adapters say, but better than nothing.
import type { DefaultRoute, Interface, NetworkState } from '../os.ts';
import { familyOf } from './address.ts';
import { objectIn, objectsIn, textIn, type JsonObject } from './json.ts';
import { isTunnelName } from './tunnel-name.ts';

const toInterface = (entry: JsonObject): Interface | null => {
  const name = textIn(entry, 'iface');
  if (name === null || entry['internal'] === true) return null;
  const isRunning = ['up', 'unknown'].includes(textIn(entry, 'operstate') ?? '');
  const addresses = ['ip4', 'ip6'].flatMap((key) => {
    const address = textIn(entry, key);
    const family = address === null ? null : familyOf(address);
    return address === null || family === null ? [] : [{ family, address }];
  });
  return { name, up: isRunning, carrier: isRunning, tunnel: isTunnelName(name), addresses };
};

/** The interface marked as default leads out, through `gateway` when that is an address. */
const toRoutes = (entries: readonly JsonObject[], gateway: string | null): readonly DefaultRoute[] => {
  const entry = entries.find((candidate) => candidate['default'] === true && candidate['internal'] !== true);
  const device = entry ? textIn(entry, 'iface') : null;
  const family = gateway === null ? 4 : familyOf(gateway);
  return device === null || family === null ? [] : [{ family, gateway, device, metric: 0 }];
};

/** `{interfaces, gateway}` as the worker posts it; null when no interface is listed. */
export const parseSystemInformation = (value: unknown): NetworkState | null => {
  const answer = objectIn(value) ?? {};
  const entries = objectsIn(answer['interfaces']);
  if (entries.length === 0) return null;
  const interfaces = entries.map(toInterface).filter((found) => found !== null);
  return { interfaces, routes: toRoutes(entries, textIn(answer, 'gateway')) };
};
