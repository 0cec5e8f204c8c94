// Windows: one PowerShell run tells the whole state, because each start of PowerShell costs 0.2 to 0.9 s. The scripts
// are fixed texts without a single value from outside; what is asked for is picked from their answer afterwards.
import type { CommandResult, Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import { readHosts, readResolvers } from './name-service.ts';
import type { NeighbourState, Os, PingOptions } from './os.ts';
import { splitZone } from './parse/address.ts';
import { parseWindowsNeighbours, parseWindowsNetwork } from './parse/windows-network.ts';
import { parseWindowsPing, parseWindowsSent } from './parse/windows-ping.ts';
import { createPing, type PingDialect } from './ping.ts';
import { system32, type Environment } from './program-path.ts';

/** A cold PowerShell on a slow disk; above it the second opinion is asked instead. */
const powerShellTimeoutMs = 6000;

/** ping.exe knows no other interval. */
const pingIntervalMs = 1000;

/** UTF-8, or adapter names would come in the console's code page; a missing table reads as empty, not as an error. */
const preamble = `$ErrorActionPreference = 'SilentlyContinue'; $ProgressPreference = 'SilentlyContinue';
[Console]::OutputEncoding = [Text.Encoding]::UTF8;`;

const stateScript = `${preamble}
$prefixes = '0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1';
[pscustomobject]@{
  adapters = @(Get-NetAdapter | ForEach-Object { [pscustomobject]@{ name = $_.Name; index = [int]$_.InterfaceIndex;
    admin = [int]$_.InterfaceAdminStatus; operational = [int]$_.InterfaceOperationalStatus;
    media = [int]$_.MediaConnectState } });
  addresses = @(Get-NetIPAddress | ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias;
    index = [int]$_.InterfaceIndex; address = $_.IPAddress; state = [int]$_.AddressState } });
  routes = @(Get-NetRoute | Where-Object { $prefixes -contains $_.DestinationPrefix } |
    ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias; prefix = $_.DestinationPrefix; hop = $_.NextHop;
    metric = [int]$_.RouteMetric + [int]$_.InterfaceMetric } })
} | ConvertTo-Json -Compress -Depth 3`;

const neighbourScript = `${preamble}
@(Get-NetNeighbor | ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias; address = $_.IPAddress;
  state = [int]$_.State } }) | ConvertTo-Json -Compress`;

type Edges = { run: Run; files: Pick<Files, 'readText'>; environment: Environment };

const textOf = (result: CommandResult): string | null =>
  result.type === 'done' && result.exitCode === 0 ? result.stdout : null;

const powerShell = async (run: Run, script: string, signal: AbortSignal | undefined): Promise<string | null> => {
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script.replaceAll('\n', ' ')];
  return textOf(await run('powershell', args, { timeoutMs: powerShellTimeoutMs, signal }));
};

const readNeighbour = async (
  run: Run,
  [address, device]: readonly [string, string],
  signal: AbortSignal | undefined,
): Promise<NeighbourState> => {
  const listed = await powerShell(run, neighbourScript, signal);
  return listed === null ? 'unknown' : parseWindowsNeighbours(listed, splitZone(address).address, device);
};

const pingCommand = ({ address, count, waitMs, hopLimit }: PingOptions) => {
  const wait = Math.ceil(waitMs);
  const limit = hopLimit === null ? [] : ['-i', String(hopLimit)];
  const args = ['-n', String(count), '-w', String(wait), ...limit, address];
  return { program: 'ping', args, intervalMs: Math.max(pingIntervalMs, wait) };
};

const dialect: PingDialect = { command: pingCommand, toEvent: parseWindowsPing, sentIn: parseWindowsSent };

/** The Windows adapter; `environment` says where Windows is installed. */
export const createWindowsOs = ({ run, files, environment }: Edges): Os => ({
  networkState: async (signal) => {
    const answer = await powerShell(run, stateScript, signal);
    return answer === null ? null : parseWindowsNetwork(answer);
  },
  neighbour: (address, device, signal) => readNeighbour(run, [address, device], signal),
  resolvers: () => readResolvers(files, null),
  hostsFile: () => readHosts(files, `${system32(environment)}\\drivers\\etc\\hosts`),
  ping: createPing(run, dialect),
});
