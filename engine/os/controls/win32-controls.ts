// Windows: adapters are named by their index or identifier, as one PowerShell run has just listed them, so that no name of the
// user's ever stands in a command. Numbers, identifiers and addresses are checked letter by letter before they do.
import type { Run } from '../../deps/run.ts';
import { isSafeAddress, splitZone } from '../parse/address.ts';
import { createAsk } from '../ask.ts';
import { powerShellArgs } from '../powershell.ts';
import type { Controls } from './controls.ts';
import { parseWindowsSetUp, type WindowsAdapter, type WindowsSetUp } from './parse/windows-adapters.ts';
import { cannot, change, commandStep, nothingToDo, onlyOver, showing } from './planned.ts';
import type { CommandStep, Planned, Privilege, Shown } from './step.ts';
import { turnOffWindowsProxy } from './win32-proxy.ts';

/** A cold PowerShell on a slow disk. */
const askTimeoutMs = 6000;

/** PowerShell's own start, and a driver or a DHCP server that takes its time. */
const changeTimeoutMs = 60_000;

const setUpScript = `$ErrorActionPreference = 'SilentlyContinue'; $ProgressPreference = 'SilentlyContinue';
[Console]::OutputEncoding = [Text.Encoding]::UTF8;
$keys = 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\';
$of = { param($stack, $guid) (Get-ItemProperty -LiteralPath ($keys + $stack + '\\Parameters\\Interfaces\\' + $guid)).NameServer };
$dhcp = @{}; Get-NetIPInterface -AddressFamily IPv4 | ForEach-Object { $dhcp[[int]$_.InterfaceIndex] = [int]$_.Dhcp };
[pscustomobject]@{
  adapters = @(Get-NetAdapter | ForEach-Object { [pscustomobject]@{ name = $_.Name; index = [int]$_.InterfaceIndex;
    guid = $_.InterfaceGuid; dhcp = $dhcp[[int]$_.InterfaceIndex]; servers4 = (& $of 'Tcpip' $_.InterfaceGuid);
    servers6 = (& $of 'Tcpip6' $_.InterfaceGuid) } });
  policies = @(Get-NetPrefixPolicy | ForEach-Object { [pscustomobject]@{ prefix = $_.Prefix;
    precedence = [int]$_.Precedence; label = [int]$_.Label } })
} | ConvertTo-Json -Compress -Depth 3`;

/** Ends with 1 at the first thing that fails. */
const strictArgs = (lines: readonly string[]): readonly string[] =>
  powerShellArgs(["$ErrorActionPreference = 'Stop'", ...lines].join('; '));

const powerShell = (privilege: Privilege, ...lines: readonly string[]): CommandStep =>
  commandStep(privilege, 'powershell', strictArgs(lines), changeTimeoutMs);

const readSetUp = async (run: Run, signal: AbortSignal | undefined): Promise<WindowsSetUp | null> => {
  const ask = createAsk(run, signal, askTimeoutMs);
  const text = await ask('powershell', ...powerShellArgs(setUpScript.replaceAll('\n', ' ')));
  return text === null ? null : parseWindowsSetUp(text);
};

const forAdapter = async (
  run: Run,
  [device, signal]: readonly [string, AbortSignal | undefined],
  plan: (adapter: WindowsAdapter) => Planned,
): Promise<Planned> => {
  const setUp = await readSetUp(run, signal);
  if (setUp === null) return cannot('control.no-answer');
  const adapter = setUp.adapters.find(({ name }) => name === device);
  return adapter === undefined ? cannot('control.no-device', { device }) : plan(adapter);
};

/** The lease alone, of this adapter alone: `ipconfig /renew` takes a name, in which a star stands for any. */
const renewAddress = ({ index, name, usesDhcp }: WindowsAdapter): Planned => {
  if (!usesDhcp) return nothingToDo('control.no-dhcp', { device: name });
  const renew = [
    `$adapter = Get-CimInstance Win32_NetworkAdapterConfiguration -Filter 'InterfaceIndex=${index}'`,
    'exit ($adapter | Invoke-CimMethod -MethodName RenewDHCPLease).ReturnValue',
  ];
  return change('DHCP', { steps: [powerShell('admin', ...renew)] });
};

/** Off and on in one process of its own, which goes on when this program dies. */
const reconnect = ({ guid }: WindowsAdapter): Planned => {
  const restart = `Get-NetAdapter | Where-Object { $_.InterfaceGuid -eq '${guid}' } | Restart-NetAdapter -Confirm:$false`;
  return change('Restart-NetAdapter', { steps: [powerShell('admin', restart)] });
};

/** The servers set by hand in the registry, of each family in a line of its own; the adapter's identifier was checked letter by letter. */
const serversShown = (guid: string, resolvers: readonly string[]): Shown => {
  const families = [
    ['Tcpip', resolvers.filter((one) => !one.includes(':'))],
    ['Tcpip6', resolvers.filter((one) => one.includes(':'))],
  ] as const;
  const asked = families.filter(([, own]) => own.length > 0);
  const lines = asked.map(([stack]) => {
    const path = `HKLM:\\SYSTEM\\CurrentControlSet\\Services\\${stack}\\Parameters\\Interfaces\\${guid}`;
    return `((Get-ItemProperty -LiteralPath '${path}').NameServer -split '[,; ]+') -join ' '`;
  });
  return showing(
    'powershell',
    strictArgs(lines),
    asked.map(([, own]) => own.join(' ')),
  );
};

const useResolvers =
  (resolvers: readonly string[]) =>
  ({ index, name, guid, servers }: WindowsAdapter): Planned => {
    // Windows takes only numbers for zones, and keeps none in this setting.
    const isUsable = (one: string): boolean => isSafeAddress(one) && splitZone(one).zone === null;
    if (resolvers.length === 0 || !resolvers.every(isUsable))
      return cannot('control.no-usable-resolver', { device: name });
    if (servers === null || !servers.every(isUsable)) return cannot('control.former-unknown', { by: 'Windows' });
    const command = `Set-DnsClientServerAddress -InterfaceIndex ${index}`;
    const set = (list: readonly string[]): string =>
      `${command} -ServerAddresses ${list.map((server) => `'${server}'`).join(',')}`;
    const reset = `${command} -ResetServerAddresses`;
    const undo = servers.length === 0 ? [reset] : [reset, set(servers)];
    return change('Set-DnsClientServerAddress', {
      steps: [powerShell('admin', set(resolvers))],
      undo: [onlyOver(serversShown(guid, resolvers), powerShell('admin', ...undo))],
    });
  };

/** Above the 40 of all IPv6 addresses (RFC 6724, section 2.1), and below the 50 of this computer itself. */
const ipv4First = 46;

const policyQuestion = powerShellArgs(
  "(Get-NetPrefixPolicy | Where-Object { $_.Prefix -eq '::ffff:0:0/96' }).Precedence",
);

/** Only what is in force, not what is kept: it is gone with the next start of Windows. */
const preferIpv4 = ({ ipv4Policy, ipv6Precedence }: WindowsSetUp, device: string): Planned => {
  if (ipv4Policy === null || ipv6Precedence === null) return cannot('control.former-unknown', { by: 'Windows' });
  if (ipv4Policy.precedence > ipv6Precedence) return nothingToDo('control.ipv4-already', { device });
  const set = (precedence: number): CommandStep => {
    const policy = ['prefix=::ffff:0:0/96', `precedence=${precedence}`, `label=${ipv4Policy.label}`, 'store=active'];
    return commandStep('admin', 'netsh', ['interface', 'ipv6', 'set', 'prefixpolicy', ...policy]);
  };
  const ours = Math.max(ipv4First, ipv6Precedence + 1);
  return change('netsh', {
    steps: [set(ours)],
    undo: [onlyOver(showing('powershell', policyQuestion, [String(ours)]), set(ipv4Policy.precedence))],
  });
};

/** The controls of Windows. */
export const createWindowsControls = ({ run }: { run: Run }): Controls => ({
  flushNames: () => Promise.resolve(change('ipconfig', { steps: [commandStep('user', 'ipconfig', ['/flushdns'])] })),
  renewAddress: (device, signal) => forAdapter(run, [device, signal], renewAddress),
  reconnect: (device, signal) => forAdapter(run, [device, signal], reconnect),
  useResolvers: (device, resolvers, signal) => forAdapter(run, [device, signal], useResolvers(resolvers)),
  turnOffProxy: (signal) => turnOffWindowsProxy(createAsk(run, signal)),
  preferIpv4: async (device, signal) => {
    const setUp = await readSetUp(run, signal);
    if (setUp === null) return cannot('control.no-answer');
    const isListed = setUp.adapters.some(({ name }) => name === device);
    return isListed ? preferIpv4(setUp, device) : cannot('control.no-device', { device });
  },
  // What other programs had put into the list is gone for good, and comes back only with them.
  resetSockets: () =>
    Promise.resolve(
      change('netsh', { steps: [commandStep('admin', 'netsh', ['winsock', 'reset'])], needsRestart: true }),
    ),
});
