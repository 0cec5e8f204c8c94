// Reads which resolvers belong to one link, from the tools that know: resolvectl, nmcli, scutil, and a script for PowerShell.
import { familyOf, splitZone } from './address.ts';
import { objectsIn, parseJson, stringsIn, textIn } from './json.ts';

const isServer = (text: string): boolean => familyOf(text) !== null;

/** resolved may be told a name to check certificates by, behind a hash sign; plain questions do not need it. */
const withoutName = (text: string): string => text.replace(/#.*$/, '');

/** `resolvectl dns DEVICE`: one line, "Link 3 (wlan0): 192.168.1.1 fe80::1%3"; other output names none. */
export const parseResolvectl = (text: string): readonly string[] => {
  const line = text.split('\n').find((one) => /^Link \d+ \(/.test(one)) ?? '';
  const at = line.lastIndexOf('): ');
  return at < 0
    ? []
    : line
        .slice(at + 3)
        .trim()
        .split(/\s+/)
        .map(withoutName)
        .filter(isServer);
};

/** `nmcli -t -f IP4.DNS,IP6.DNS device show DEVICE`, in whose values colons have a backslash before them. */
export const parseNmcliDns = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => /^IP[46]\.DNS\[\d+\]:(.+)$/.exec(line.trim())?.[1]?.replaceAll('\\', '') ?? '')
    .filter(isServer);

/** macOS' `scutil --dns`: those of the resolvers "for scoped queries" that hang on the device, "if_index : 5 (en1)". */
export const parseScutilDns = (text: string, device: string): readonly string[] => {
  const [, scoped = ''] = text.split(/^DNS configuration \(for scoped queries\)$/m);
  const theirs = scoped
    .split(/^resolver #\d+$/m)
    .filter((block) => /^\s*if_index\s*:\s*\d+ \((.+)\)\s*$/m.exec(block)?.[1] === device);
  const servers = theirs.flatMap((block) =>
    [...block.matchAll(/^\s*nameserver\[\d+\]\s*:\s*(\S+)\s*$/gm)].map(([, server = '']) => server),
  );
  return [...new Set(servers)].filter(isServer);
};

/** Addresses that Windows gives where none is set (fec0:0:0:ffff::1 to 3, RFC 3879 took them out of use). */
const isPlaceholder = (address: string): boolean => /^fec0:/i.test(address);

/** What the script of the Windows details prints of Get-DnsClientServerAddress: {name, servers} for each device and family. */
export const parseWindowsResolvers = (text: string, device: string): readonly string[] =>
  objectsIn(parseJson(text))
    .filter((entry) => textIn(entry, 'name') === device)
    .flatMap((entry) => stringsIn(entry['servers']))
    .filter((server) => isServer(server) && !isPlaceholder(splitZone(server).address));
