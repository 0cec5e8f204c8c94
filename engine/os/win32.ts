// Windows: one PowerShell run tells the whole state, because each start of PowerShell costs 0.2 to 0.9 s. The scripts
// are fixed texts without a single value from outside; what is asked for is picked from their answer afterwards.
import { networkInterfaces } from 'node:os';
import type { CommandResult, Run } from '../deps/run.ts';
import type { Files } from '../deps/files.ts';
import { readHosts, readResolvers } from './name-service.ts';
import type { NeighbourState, Os, PingOptions } from './os.ts';
import { familyOf, isUsableAddress, splitZone } from './parse/address.ts';
import { parseWindowsCounters } from './parse/counters.ts';
import { parseNetshWlan } from './parse/wifi.ts';
import { parseWindowsNeighbours, parseWindowsNetwork } from './parse/windows-network.ts';
import { parseWindowsPing, parseWindowsSent } from './parse/windows-ping.ts';
import { parseWindowsProxy } from './parse/windows-proxy.ts';
import { createPing, type PingCommand } from './ping.ts';
import { powerShellArgs } from './powershell.ts';
import { system32, type Environment } from './program-path.ts';
import { preferSystem } from './proxy-setting.ts';

/** A cold PowerShell on a slow disk; above it the second opinion is asked instead. */
const powerShellTimeoutMs = 6000;

/** reg.exe and netsh answer in milliseconds. */
const toolTimeoutMs = 2000;

/** Where the settings page keeps the proxy (WinINET, of the user who runs this). */
const proxyKey = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings';

/** ping.exe knows no other interval. */
const pingIntervalMs = 1000;

/** A PowerShell every second and a half, for months, would take from what the computer is there for. */
const networkPauseMs = 5000;

/** UTF-8, or adapter names would come in the console's code page; a missing table reads as empty, not as an error. */
const preamble = `$ErrorActionPreference = 'SilentlyContinue'; $ProgressPreference = 'SilentlyContinue';
[Console]::OutputEncoding = [Text.Encoding]::UTF8;`;

const stateScript = `${preamble}
$prefixes = '0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1';
[pscustomobject]@{
  adapters = @(Get-NetAdapter | ForEach-Object { [pscustomobject]@{ name = $_.Name; index = [int]$_.InterfaceIndex;
    admin = [int]$_.InterfaceAdminStatus; operational = [int]$_.InterfaceOperationalStatus;
    media = [int]$_.MediaConnectState; type = [int]$_.InterfaceType; description = $_.InterfaceDescription } });
  addresses = @(Get-NetIPAddress | ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias;
    index = [int]$_.InterfaceIndex; address = $_.IPAddress; state = [int]$_.AddressState } });
  routes = @(Get-NetRoute | Where-Object { $prefixes -contains $_.DestinationPrefix } |
    ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias; prefix = $_.DestinationPrefix; hop = $_.NextHop;
    metric = [int]$_.RouteMetric + [int]$_.InterfaceMetric } })
} | ConvertTo-Json -Compress -Depth 3`;

const neighbourScript = `${preamble}
@(Get-NetNeighbor | ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias; address = $_.IPAddress;
  state = [int]$_.State } }) | ConvertTo-Json -Compress`;

const countersScript = `${preamble}
@(Get-NetAdapterStatistics | ForEach-Object { [pscustomobject]@{ name = $_.Name; sent = [int64]$_.SentBytes;
  received = [int64]$_.ReceivedBytes } }) | ConvertTo-Json -Compress`;

type Edges = {
  run: Run;
  files: Pick<Files, 'readText'>;
  environment: Environment;
  /** The addresses of a device, by the name that Windows shows; the machine's own when left out. */
  addressesOf?: (device: string) => readonly string[];
};

const textOf = (result: CommandResult): string | null =>
  result.type === 'done' && result.exitCode === 0 ? result.stdout : null;

const powerShell = async (run: Run, script: string, signal: AbortSignal | undefined): Promise<string | null> => {
  const args = powerShellArgs(script.replaceAll('\n', ' '));
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

const ownAddresses = (device: string): readonly string[] =>
  (networkInterfaces()[device] ?? []).map(({ address }) => address);

// ping.exe takes only numbers for zones, and no device. A source address chooses it as well: Windows sends from an address only over its own interface.
const pingCommand =
  (addressesOf: (device: string) => readonly string[]) =>
  ({ address, count, waitMs, hopLimit, device, payloadBytes, dontFragment }: PingOptions): PingCommand | null => {
    const isSource = (own: string): boolean => familyOf(own) === familyOf(address) && isUsableAddress(own);
    const source = device == null ? null : addressesOf(device).find(isSource);
    const { zone } = splitZone(address);
    if (source === undefined || (zone !== null && !/^\d+$/.test(zone))) return null;
    const wait = Math.ceil(waitMs);
    const limit = hopLimit === null ? [] : ['-i', String(hopLimit)];
    const bound = source === null ? [] : ['-S', source];
    const size = payloadBytes === undefined ? [] : ['-l', String(payloadBytes)];
    // Routers never break up packets of IPv6, and ping.exe knows no such option for it.
    const whole = dontFragment === true && familyOf(address) === 4 ? ['-f'] : [];
    const args = ['-n', String(count), '-w', String(wait), ...limit, ...bound, ...size, ...whole, address];
    return { program: 'ping', args, intervalMs: Math.max(pingIntervalMs, wait) };
  };

const readText = async (
  run: Run,
  signal: AbortSignal | undefined,
  program: string,
  ...args: string[]
): Promise<string> => textOf(await run(program, args, { timeoutMs: toolTimeoutMs, signal })) ?? '';

/** The Windows adapter; `environment` says where Windows is installed. */
export const createWindowsOs = ({ run, files, environment, addressesOf = ownAddresses }: Edges): Os => ({
  networkState: async (signal) => {
    const answer = await powerShell(run, stateScript, signal);
    return answer === null ? null : parseWindowsNetwork(answer);
  },
  networkPauseMs,
  neighbour: (address, device, signal) => readNeighbour(run, [address, device], signal),
  resolvers: () => readResolvers(files, null),
  hostsFile: () => readHosts(files, `${system32(environment)}\\drivers\\etc\\hosts`),
  ping: createPing(run, {
    command: pingCommand(addressesOf),
    toEvent: parseWindowsPing,
    sentIn: parseWindowsSent,
  }),
  leastPingIntervalMs: () => pingIntervalMs,
  proxy: (signal) => preferSystem(readText(run, signal, 'reg', 'query', proxyKey).then(parseWindowsProxy), environment),
  counters: async (signal) => parseWindowsCounters((await powerShell(run, countersScript, signal)) ?? ''),
  wifi: async (device, signal) =>
    parseNetshWlan(await readText(run, signal, 'netsh', 'wlan', 'show', 'interfaces'), device),
});
