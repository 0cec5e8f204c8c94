// Finds addresses in text, wherever they stand: IPv4, IPv6, MAC. Rather one too many than one too few. Pure.
import { ipv6Groups } from '../os/parse/address.ts';
import { finderOf } from './found.ts';
import type { Find, Found } from './found.ts';

/** Finds IPv4 addresses; longer runs of numbers are taken whole, so that no part of an address is left behind. */
export const findIpv4 = finderOf(/\d{1,3}(?:\.\d{1,3}){3,}(?:\/\d{1,2})?/g, 'ip');

// What may be an IPv6 address: it is then read in earnest.
const maybeIpv6 = /(?:[0-9a-f]{1,4}:|::)[0-9a-f:.]+(?:%[\w.-]+)?/giy;

/** The end of the longest beginning of a candidate that is an address, 0 where there is none. */
const ipv6Length = (candidate: string): number => {
  const [address = ''] = candidate.split('%');
  if (ipv6Groups(address)) return candidate.length;
  for (let length = address.length - 1; length > 2; length -= 1) {
    if (ipv6Groups(address.slice(0, length))) return length;
  }
  return 0;
};

/** Finds IPv6 addresses, with their zones; a time of day or letters before one do not hide it. */
export const findIpv6: Find = (text) => {
  const found: Found[] = [];
  for (let from = 0; from < text.length; from += 1) {
    maybeIpv6.lastIndex = from;
    const candidate = maybeIpv6.exec(text)?.[0];
    const length = candidate === undefined ? 0 : ipv6Length(candidate);
    if (length === 0) continue;
    found.push({ from, to: from + length, kind: 'ip' });
    from += length - 1;
  }
  return found;
};

// Six or eight pairs (EUI-48, EUI-64) with colons or dashes, three or four groups as Cisco writes them, or all in one.
const macs = [
  /(?<![0-9a-f])[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}(?:(?::[0-9a-f]{1,2}){2})?(?![0-9a-f])/gi,
  /(?<![0-9a-f])[0-9a-f]{2}(?:-[0-9a-f]{2}){5}(?:(?:-[0-9a-f]{2}){2})?(?![0-9a-f])/gi,
  /(?<![0-9a-f])[0-9a-f]{4}(?:\.[0-9a-f]{4}){2,3}(?![0-9a-f])/gi,
  /(?<![0-9a-z])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{12}(?![0-9a-z])/gi,
].map((pattern) => finderOf(pattern, 'mac'));

/** Finds MAC addresses. */
export const findMac: Find = (text) => macs.flatMap((find) => find(text));
