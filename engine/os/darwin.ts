// macOS: the BSD tools that every version ships. They need no privileges and answer in milliseconds.
import type { CommandResult, Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import { readHosts, readResolvers } from './name-service.ts';
import type { NeighbourState, NetworkState, Os, PingOptions } from './os.ts';
import { familyOf, isDeviceName, isSafeAddress, splitZone } from './parse/address.ts';
import { parseArp, parseNdp } from './parse/darwin-neighbours.ts';
import { parseIfconfig } from './parse/ifconfig.ts';
import { parseNetstat } from './parse/netstat.ts';
import { parseDarwinPing, parseSent } from './parse/unix-ping.ts';
import { createPing, type PingDialect } from './ping.ts';

const toolTimeoutMs = 2000;

/** Shortest intervals that ping(8) and ping6(8) allow to ordinary users. */
const minIntervalMs = { ping: 100, ping6: 1000 } as const;

type Edges = { run: Run; files: Pick<Files, 'readText'> };

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
  const [routes4, routes6] = [parseNetstat(table4, 4), parseNetstat(table6, 6)];
  // A table without a single entry is printed without its heading.
  return interfaces && (routes4 ?? routes6) ? { interfaces, routes: [...(routes4 ?? []), ...(routes6 ?? [])] } : null;
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

/** ping takes the wait in milliseconds and the hop limit as -m; ping6 has no wait at all and takes -h. */
const pingCommand = ({ address, count, intervalMs, waitMs, hopLimit }: PingOptions) => {
  const isV6 = familyOf(address) === 6;
  const program = isV6 ? 'ping6' : 'ping';
  const interval = Math.max(minIntervalMs[program], intervalMs);
  const wait = isV6 ? [] : ['-W', String(Math.ceil(waitMs))];
  const limit = hopLimit === null ? [] : [isV6 ? '-h' : '-m', String(hopLimit)];
  const args = ['-n', '-c', String(count), '-i', String(interval / 1000), ...wait, ...limit, address];
  return { program, args, intervalMs: interval };
};

const dialect: PingDialect = { command: pingCommand, toEvent: parseDarwinPing, sentIn: parseSent };

/** The macOS adapter. */
export const createDarwinOs = ({ run, files }: Edges): Os => ({
  networkState: (signal) => readState(run, signal),
  neighbour: (address, device, signal) => readNeighbour(run, [address, device], signal),
  resolvers: () => readResolvers(files, '/etc/resolv.conf'),
  hostsFile: () => readHosts(files, '/etc/hosts'),
  ping: createPing(run, dialect),
});
