// macOS and Windows: what their own tools say of single networks. Both send from an address only over its own interface, so
// nothing that comes back is thrown away.
import type { Run } from '../../deps/run.ts';
import { createAsk } from '../ask.ts';
import type { Ask } from '../ask.ts';
import { parseHardwarePorts, parseWindowsHints } from '../parse/device-hints.ts';
import { parseScutilDns, parseWindowsResolvers } from '../parse/link-resolvers.ts';
import { powerShellArgs } from '../powershell.ts';
import type { NetworkDetails } from './details.ts';

/** scutil and networksetup answer in milliseconds; a cold PowerShell takes seconds. */
const toolTimeoutMs = { darwin: 2000, win32: 6000 } as const;

const never = (): Promise<boolean> => Promise.resolve(false);

/** The details of macOS' networks. */
export const createDarwinDetails = ({ run }: { run: Run }): NetworkDetails => {
  const ask = (signal?: AbortSignal): Ask => createAsk(run, signal, toolTimeoutMs.darwin);
  return {
    hints: async (_devices, signal) =>
      parseHardwarePorts((await ask(signal)('networksetup', '-listallhardwareports')) ?? ''),
    resolversOf: async (device, signal) => parseScutilDns((await ask(signal)('scutil', '--dns')) ?? '', device),
    dropsReplies: never,
  };
};

/** UTF-8, or adapter names would come in the console's code page. No value from outside is ever part of a script. */
const preamble = `$ErrorActionPreference = 'SilentlyContinue'; $ProgressPreference = 'SilentlyContinue'; [Console]::OutputEncoding = [Text.Encoding]::UTF8;`;

const hintsScript = `${preamble} @(Get-NetAdapter | ForEach-Object { [pscustomobject]@{ name = $_.Name; description = $_.InterfaceDescription; medium = [int]$_.NdisPhysicalMedium } }) | ConvertTo-Json -Compress`;

const resolversScript = `${preamble} @(Get-DnsClientServerAddress | ForEach-Object { [pscustomobject]@{ name = $_.InterfaceAlias; servers = @($_.ServerAddresses) } }) | ConvertTo-Json -Compress -Depth 3`;

/** The details of Windows' networks. */
export const createWindowsDetails = ({ run }: { run: Run }): NetworkDetails => {
  const script = async (text: string, signal: AbortSignal | undefined): Promise<string> => {
    const ask = createAsk(run, signal, toolTimeoutMs.win32);
    return (await ask('powershell', ...powerShellArgs(text))) ?? '';
  };
  return {
    hints: async (_devices, signal) => parseWindowsHints(await script(hintsScript, signal)),
    resolversOf: async (device, signal) => parseWindowsResolvers(await script(resolversScript, signal), device),
    dropsReplies: never,
  };
};
