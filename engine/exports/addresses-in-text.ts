// Finds addresses in text, wherever they stand: IPv4, IPv6, MAC. Rather one too many than one too few. Pure.
import type { RedactedKind } from '../../contract/export.ts';
import { ipv6Groups } from '../os/parse/address.ts';
import { finderOf } from './found.ts';
import type { Find } from './found.ts';

const several = (patterns: readonly RegExp[], kind: RedactedKind): Find => {
  const finders = patterns.map((pattern) => finderOf(pattern, kind));
  return (text) => finders.flatMap((find) => find(text));
};

/**
 * Finds IPv4 addresses, also with their dots put in brackets, spelled or replaced, in hexadecimal, and without their last number;
 * longer runs of numbers are taken whole, so that no part of an address is left behind.
 */
export const findIpv4 = several(
  [
    /\d{1,4}(?:\s?[[({]?\s?(?:\.|\bdot\b)\s?[\])}]?\s?\d{1,4}){3,}(?:\/\d{1,2})?/gi,
    /(?<!\d)\d{1,3}([-_,/])\d{1,3}(?:\1\d{1,3}){2,}(?!\d)/g,
    /(?<!\d)\d{1,3}(?:\.\d{1,3}){2}\.(?:[x*]{1,3}|0x)(?![\p{L}\p{N}])/giu,
    /0x[0-9a-f]{1,2}(?:\.0x[0-9a-f]{1,2}){3}|\b0x[0-9a-f]{8}\b/gi,
  ],
  'ip',
);

// What may be an IPv6 address: it is then read in earnest. None is longer than 45 characters without its zone.
const maybeIpv6 = /(?:[0-9a-f]{1,4}:|::)[0-9a-f:.]{1,45}(?:%[\w.-]+)?/giy;

// The beginning of one, as a provider gives it to a home, and all of one without colons.
const partsOfIpv6 = several(
  [
    /(?<![\p{L}\p{N}:])(?=[\d:]*[a-f]|[0-9a-f:]*\d{3})[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3,}/giu,
    /(?<![\p{L}\p{N}])[0-9a-f]{32}(?![\p{L}\p{N}])/giu,
  ],
  'ip',
);

/** The end of the longest beginning of a candidate that is an address, 0 where there is none. */
const ipv6Length = (candidate: string): number => {
  const [address = ''] = candidate.split('%');
  if (ipv6Groups(address)) return candidate.length;
  for (let length = address.length - 1; length > 2; length -= 1) {
    if (ipv6Groups(address.slice(0, length))) return length;
  }
  return 0;
};

/** Finds IPv6 addresses, with their zones, and parts of them; a time of day or letters before one do not hide it. */
export const findIpv6: Find = (text) => {
  const found = partsOfIpv6(text);
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

// Six or eight pairs (EUI-48, EUI-64) with any mark between them, groups of four or six as Cisco, Huawei and HP write them, or all
// in one. Where numbers are written so as well, as with blanks, a letter must be among them.
const lettered = '(?=[0-9\\W_]*[a-f])';

/** Finds MAC addresses. */
export const findMac = several(
  [
    '[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5,}',
    '[0-9a-f]{2}(?:-[0-9a-f]{2}){5,}',
    `${lettered}[0-9a-f]{2}(?:\\.[0-9a-f]{2}){5,}`,
    `${lettered}(?<![\\p{L}\\p{N}])[0-9a-f]{2}(?:[ _][0-9a-f]{2}){5,}(?![\\p{L}\\p{N}])`,
    '(?<![0-9a-f])[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2,3}(?![0-9a-f])',
    `(?<![0-9a-f])${lettered}[0-9a-f]{4}(?:[:-][0-9a-f]{4}){2,3}(?![0-9a-f])`,
    `(?<![0-9a-f])${lettered}[0-9a-f]{6}[:-][0-9a-f]{6}(?![0-9a-f])`,
    '(?<![0-9a-z])(?:0x)?(?=[0-9]*[a-f])(?=[a-f]*[0-9])(?:[0-9a-f]{12}|[0-9a-f]{16})(?![0-9a-z])',
  ].map((pattern) => new RegExp(pattern, 'giu')),
  'mac',
);
