// Reads the two text files that decide how names become addresses: the hosts file and resolv.conf.
import { familyOf } from './address.ts';

/** A hosts file's names in lower case, each with its addresses in the order of the file; hosts(5). */
export const parseHosts = (text: string): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const [address, ...aliases] = line.replace(/#.*$/, '').trim().split(/\s+/);
    if (address === undefined || familyOf(address) === null) continue;
    for (const alias of aliases) {
      const name = alias.toLowerCase();
      const known = names.get(name) ?? [];
      if (!known.includes(address)) names.set(name, [...known, address]);
    }
  }
  return names;
};

/** glibc and musl ask the first three name servers only (resolv.conf(5), MAXNS). */
const maxServers = 3;

/** Name servers of resolv.conf, best first, link-local ones with their zone; lines that name no address are skipped. */
export const parseResolvConf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => /^nameserver\s+(\S+)/.exec(line.replace(/[#;].*$/, ''))?.[1] ?? '')
    .filter((server) => familyOf(server) !== null)
    .slice(0, maxServers);

/** The port of plain DNS (RFC 1035). */
const dnsPort = 53;

/** Takes `9.9.9.9`, `127.0.0.1:5353`, `2001:db8::1` or `[fe80::1%2]:53` apart; null for anything else. */
export const parseServer = (text: string): { address: string; port: number } | null => {
  if (familyOf(text) !== null) return { address: text, port: dnsPort };
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? plain;
  const port = digits === undefined ? dnsPort : Number(digits);
  return address !== undefined && familyOf(address) !== null && port > 0 && port < 65_536 ? { address, port } : null;
};

/** A server as its bare address, or with its port when that is not 53: what Resolver.setServers() takes. */
export const formatServer = ({ address, port }: { address: string; port: number }): string => {
  if (port === dnsPort) return address;
  return familyOf(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
};
