// Reads /proc/net, the plan B on Linux where `ip` is missing (slim containers) or too old for JSON.
import type { DefaultRoute, NeighbourState } from '../os.ts';

/** RTF_UP and RTF_REJECT of linux/route.h; the IPv6 table uses the same bits. */
const isUp = 0x1;
const isReject = 0x200;
/** ATF_COM of linux/if_arp.h: the entry has a hardware address. */
const isComplete = 0x2;

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row.length > 1);

const isLive = (flags: string): boolean => {
  const bits = Number.parseInt(flags, 16);
  return (bits & isUp) !== 0 && (bits & isReject) === 0;
};

/** `014DA8C0` is 192.168.77.1: the bytes of a 32-bit number in the machine's (little-endian) order. */
const toIpv4 = (hex: string): string | null =>
  /^[0-9A-Fa-f]{8}$/.test(hex) ? [6, 4, 2, 0].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join('.') : null;

const toIpv6 = (hex: string): string | null => {
  const groups = /^[0-9a-f]{32}$/i.test(hex) ? hex.match(/.{4}/g) : null;
  if (!groups) return null;
  const plain = groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
  return plain.replace(/(^|:)0(:0)+(:|$)/, '::');
};

/** Default routes of /proc/net/route (IPv4), best first. */
export const parseProcRoute = (text: string): readonly DefaultRoute[] =>
  rowsOf(text)
    .flatMap(([device, destination, gateway = '', flags = '', , , metric = '', mask]): DefaultRoute[] => {
      if (!device || destination !== '00000000' || mask !== '00000000' || !isLive(flags)) return [];
      const via = toIpv4(gateway);
      return [{ family: 4, gateway: via === '0.0.0.0' ? null : via, device, metric: Number(metric) || 0 }];
    })
    .sort((a, b) => a.metric - b.metric);

/** Default routes of /proc/net/ipv6_route, best first. */
export const parseProcRoute6 = (text: string): readonly DefaultRoute[] =>
  rowsOf(text)
    .flatMap((row): DefaultRoute[] => {
      const [destination = '', prefix, , , gateway = '', metric = ''] = row;
      const [flags = '', device] = row.slice(8);
      if (!device || device === 'lo' || prefix !== '00' || !/^0{32}$/.test(destination) || !isLive(flags)) return [];
      const via = /^0{32}$/.test(gateway) ? null : toIpv6(gateway);
      return [{ family: 6, gateway: via, device, metric: Number.parseInt(metric, 16) || 0 }];
    })
    .sort((a, b) => a.metric - b.metric);

/** Interface names of /proc/net/dev, loopback left out; a name may hold anything but white space. */
export const parseProcDev = (text: string): readonly string[] =>
  text
    .split('\n')
    .slice(2)
    .map((line) => line.slice(0, Math.max(0, line.lastIndexOf(':'))).trim())
    .filter((name) => name !== '' && name !== 'lo');

/** One address in /proc/net/arp: an incomplete entry was asked for in vain, a complete one may be old and proves nothing. */
export const parseProcArp = (text: string, address: string, device: string): NeighbourState => {
  const row = rowsOf(text).find((cells) => cells[0] === address && cells.at(-1) === device);
  const flags = Number.parseInt(row?.[2] ?? '', 16);
  return Number.isNaN(flags) || (flags & isComplete) !== 0 ? 'unknown' : 'failed';
};
