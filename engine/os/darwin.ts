// macOS: the BSD tools that every version ships. They need no privileges and answer in milliseconds.
import type { CommandResult, Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import { readHosts, readResolvers } from './name-service.ts';
import type { NeighbourState, NetworkState, Os, PingOptions } from './os.ts';
import { familyOf, isDeviceName, isSafeAddress, splitZone } from './parse/address.ts';
import { parseArp, parseNdp } from './parse/darwin-neighbours.ts';
import { parseIfconfig } from './parse/ifconfig.ts';
import { parseNetstat } from './parse/netstat.ts';
import { parseNetstatCounters } from './parse/counters.ts';
import { parseScutilProxy } from './parse/scutil-proxy.ts';
import { parseDarwinPing, parseSent } from './parse/unix-ping.ts';
import { createPing, type PingCommand, type PingDialect } from './ping.ts';
import type { Environment } from './program-path.ts';
import { preferSystem } from './proxy-setting.ts';

const toolTimeoutMs = 2000;

/** Shortest intervals that ping(8) and ping6(8) allow to ordinary users. */
const minIntervalMs = { ping: 100, ping6: 1000 } as const;

type Edges = { run: Run; files: Pick<Files, 'readText'>; environment: Environment };

const textOf = (result: CommandResult): string | null =>
  result.type === 'done' && result.exitCode === 0 ? result.stdout : null;

const readState = async (run: Run, signal: AbortSignal | undefined): Promise<NetworkState | null> => {
  const read = async (program: string, ...args: string[]): Promise<string> =>
    textOf(await run(program, args, { timeoutMs: toolTimeoutMs, signal })) ?? '';
  const [links, table4, table6] = await Promise.all([
    read('ifconfig', '-a'),
    read('netstat', '-rn', '-f', 'inet'),
    read('netstat', '-rn', '-f', 'inet6'),
  ]);
  const interfaces = parseIfconfig(links);
  const tables = [parseNetstat(table4, 4), parseNetstat(table6, 6)].filter((table) => table !== null);
  // A table without a single entry is printed without its heading.
  if (!interfaces || tables.length === 0) return null;
  const [routes, boundRoutes] = [tables.flatMap((table) => table.routes), tables.flatMap((table) => table.bound)];
  return { interfaces, routes, boundRoutes };
};

const readNeighbour = async (
  run: Run,
  [address, device]: readonly [string, string],
  signal: AbortSignal | undefined,
): Promise<NeighbourState> => {
  const bare = splitZone(address).address;
  if (!isSafeAddress(bare) || !isDeviceName(device)) return 'unknown';
  const isV6 = familyOf(bare) === 6;
  const listed = textOf(await run(isV6 ? 'ndp' : 'arp', ['-an'], { timeoutMs: toolTimeoutMs, signal }));
  return listed === null ? 'unknown' : isV6 ? parseNdp(listed, bare, device) : parseArp(listed, bare, device);
};

const programFor = (address: string): keyof typeof minIntervalMs => (familyOf(address) === 6 ? 'ping6' : 'ping');

/** ping takes the wait in milliseconds, the hop limit as -m, a device as -b; ping6 no wait at all, -h and -B. */
const pingCommand = (options: PingOptions): PingCommand | null => {
  const { address, count, intervalMs, waitMs, hopLimit, device, payloadBytes, dontFragment } = options;
  if (device != null && !isDeviceName(device)) return null;
  const program = programFor(address);
  const isV6 = program === 'ping6';
  const interval = Math.max(minIntervalMs[program], intervalMs);
  const wait = isV6 ? [] : ['-W', String(Math.ceil(waitMs))];
  const limit = hopLimit === null ? [] : [isV6 ? '-h' : '-m', String(hopLimit)];
  const bound = device == null ? [] : [isV6 ? '-B' : '-b', device];
  const size = payloadBytes === undefined ? [] : ['-s', String(payloadBytes)];
  const further = [...wait, ...limit, ...bound, ...size, ...(dontFragment === true ? ['-D'] : [])];
  const args = ['-n', '-c', String(count), '-i', String(interval / 1000), ...further, address];
  return { program, args, intervalMs: interval };
};

const dialect: PingDialect = { command: pingCommand, toEvent: parseDarwinPing, sentIn: parseSent };

const readText = async (run: Run, signal: AbortSignal | undefined, program: string, arg: string): Promise<string> =>
  textOf(await run(program, [arg], { timeoutMs: toolTimeoutMs, signal })) ?? '';

/** The macOS adapter. */
export const createDarwinOs = ({ run, files, environment }: Edges): Os => ({
  networkState: (signal) => readState(run, signal),
  neighbour: (address, device, signal) => readNeighbour(run, [address, device], signal),
  resolvers: () => readResolvers(files, '/etc/resolv.conf'),
  hostsFile: () => readHosts(files, '/etc/hosts'),
  ping: createPing(run, dialect),
  leastPingIntervalMs: (address) => minIntervalMs[programFor(address)],
  proxy: (signal) => preferSystem(readText(run, signal, 'scutil', '--proxy').then(parseScutilProxy), environment),
  counters: async (signal) => parseNetstatCounters(await readText(run, signal, 'netstat', '-ibn')),
  // Since macOS 15.
  guardsLocalNetwork: true,
  // Only system_profiler knows without privileges, and it takes seconds.
  wifi: () => Promise.resolve(null),
});
