// Linux: iproute2 in JSON tells the state of this process's network namespace (the host's /sys would not), iputils or
// busybox pings. Where `ip` is missing or answers nonsense, /proc/net and Node say what they can.
import type { CommandResult, Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import type { Family } from '../../contract/reading.ts';
import { readProcState } from './linux-proc.ts';
import { createLinuxPing, minIntervalMs } from './linux-ping.ts';
import { readHosts, readOrNull, readResolvers } from './name-service.ts';
import { overridingMetric } from './os.ts';
import type { DefaultRoute, NetworkState, NeighbourState, Os, ProxySettings, WifiState } from './os.ts';
import { isDeviceName, isSafeAddress, splitZone } from './parse/address.ts';
import { parseProcCounters } from './parse/counters.ts';
import { parseGnomeProxy } from './parse/gnome-proxy.ts';
import { parseIpAddr, parseIpNeigh, parseIpRoute, parseIpRouteMatch } from './parse/iproute.ts';
import { parseProcArp } from './parse/proc-net.ts';
import { parseIwLink, parseProcWireless } from './parse/wifi.ts';
import type { Environment } from './program-path.ts';
import { preferSystem } from './proxy-setting.ts';

/** `ip` answers in a few milliseconds; a machine that needs longer than this is answered from /proc. */
const ipTimeoutMs = 2000;

/** Where a packet to the outside would go is asked for documentation addresses (RFC 5737, RFC 3849); nothing is sent. */
const outsideAddress: Readonly<Record<Family, string>> = { 4: '192.0.2.1', 6: '2001:db8::1' };

/** gsettings and iw answer as fast; what they tell is never worth a longer wait. */
const toolTimeoutMs = 1000;

type Edges = { run: Run; files: Pick<Files, 'readText'>; environment: Environment };

const textOf = (result: CommandResult): string | null =>
  result.type === 'done' && result.exitCode === 0 ? result.stdout : null;

/** Adds the way that the kernel really takes when it is not the best default route, as with VPNs that use rules. */
const withOverride = (routes: readonly DefaultRoute[], taken: readonly DefaultRoute[]): readonly DefaultRoute[] => {
  const best = routes.filter(({ metric }) => metric === routes[0]?.metric).map(({ device }) => device);
  if (taken.every(({ device }) => best.includes(device))) return routes;
  return [...taken.map((route) => ({ ...route, metric: overridingMetric })), ...routes];
};

const readIpState = async (run: Run, signal: AbortSignal | undefined): Promise<NetworkState | null> => {
  const ip = async (...args: string[]): Promise<string | null> =>
    textOf(await run('ip', ['-j', ...args], { timeoutMs: ipTimeoutMs, signal }));
  const routesOf = async (family: Family): Promise<readonly DefaultRoute[] | null> => {
    const [listed, taken] = await Promise.all([
      ip(`-${family}`, 'route', 'show', 'default'),
      ip(`-${family}`, 'route', 'get', 'fibmatch', outsideAddress[family]),
    ]);
    const routes = listed === null ? null : parseIpRoute(listed || '[]', family);
    return routes && withOverride(routes, parseIpRouteMatch(taken ?? '', family));
  };
  const [addresses, routes4, routes6] = await Promise.all([ip('addr'), routesOf(4), routesOf(6)]);
  const interfaces = addresses === null ? null : parseIpAddr(addresses);
  // A kernel without IPv6 answers the IPv6 question with an error.
  return interfaces && routes4 ? { interfaces, routes: [...routes4, ...(routes6 ?? [])] } : null;
};

/** A monitor's lines are thrown away only with the monitor, so it is started anew now and then. */
const monitorTimeoutMs = 600_000;

const monitorNetwork = async (run: Run, onChange: () => void, signal: AbortSignal): Promise<void> => {
  const args = ['monitor', 'link', 'address', 'route'];
  while (!signal.aborted) {
    const end = await run('ip', args, { timeoutMs: monitorTimeoutMs, signal, onLine: onChange });
    // Not by its time limit: it is missing, too old, or not allowed here.
    if (end.type !== 'timeout') return;
    // What happened between two monitors was not heard.
    onChange();
  }
};

const readNeighbour = async (
  { run, files }: Edges,
  [address, device]: readonly [string, string],
  signal: AbortSignal | undefined,
): Promise<NeighbourState> => {
  const bare = splitZone(address).address;
  if (!isSafeAddress(bare) || !isDeviceName(device)) return 'unknown';
  const args = ['-j', '-s', 'neigh', 'show', 'to', bare, 'dev', device];
  const listed = textOf(await run('ip', args, { timeoutMs: ipTimeoutMs, signal }));
  if (listed !== null) return parseIpNeigh(listed);
  return parseProcArp((await readOrNull(files, '/proc/net/arp')) ?? '', bare, device);
};

/** The mode first, which is off nearly everywhere, and only then the rest. Without GNOME's settings there is none. */
const readGnomeProxy = async (run: Run, signal: AbortSignal | undefined): Promise<ProxySettings | null> => {
  const ask = async (...args: string[]): Promise<string> =>
    textOf(await run('gsettings', args, { timeoutMs: toolTimeoutMs, signal })) ?? '';
  const mode = await ask('get', 'org.gnome.system.proxy', 'mode');
  if (mode === '' || mode.includes('none')) return null;
  return parseGnomeProxy(await ask('list-recursively', 'org.gnome.system.proxy'));
};

/** iw is asked for a device that calls itself Wi-Fi only; where it is missing, /proc may still know the signal. */
const readWifi = async (
  { run, files }: Edges,
  device: string,
  signal: AbortSignal | undefined,
): Promise<WifiState | null> => {
  if (!isDeviceName(device)) return null;
  const kind = await readOrNull(files, `/sys/class/net/${device}/uevent`);
  if (!kind?.includes('DEVTYPE=wlan')) return null;
  const link = textOf(await run('iw', ['dev', device, 'link'], { timeoutMs: toolTimeoutMs, signal }));
  if (link !== null) return parseIwLink(link);
  return parseProcWireless((await readOrNull(files, '/proc/net/wireless')) ?? '', device);
};

/** The Linux adapter. */
export const createLinuxOs = (edges: Edges): Os => ({
  networkState: async (signal) => (await readIpState(edges.run, signal)) ?? readProcState(edges.files),
  networkChanges: (onChange, signal) => monitorNetwork(edges.run, onChange, signal),
  neighbour: (address, device, signal) => readNeighbour(edges, [address, device], signal),
  resolvers: () => readResolvers(edges.files, '/etc/resolv.conf'),
  hostsFile: () => readHosts(edges.files, '/etc/hosts'),
  ping: createLinuxPing(edges),
  leastPingIntervalMs: () => minIntervalMs,
  proxy: (signal) => preferSystem(readGnomeProxy(edges.run, signal), edges.environment),
  counters: async () => parseProcCounters((await readOrNull(edges.files, '/proc/net/dev')) ?? ''),
  wifi: (device, signal) => readWifi(edges, device, signal),
});
