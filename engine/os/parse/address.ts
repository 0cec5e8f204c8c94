// What an IP address is, without asking Node: the parsers are pure, and a page or a worker may use them too.
import type { Family } from '../../../contract/reading.ts';

/** The four bytes of a dotted IPv4 address, or null; leading zeros are refused because programs disagree on octal. */
export const ipv4Bytes = (text: string): readonly number[] | null => {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
};

/** Groups on one side of `::`; where the address ends, a dotted IPv4 tail counts as two. */
const groupsOf = (text: string, isEnd: boolean): readonly number[] | null => {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const [a, b, c, d] = (isEnd && index === parts.length - 1 && ipv4Bytes(part)) || [];
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) groups.push(a * 256 + b, c * 256 + d);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
};

/** The eight 16-bit groups of an IPv6 address without a zone (RFC 4291, section 2.2), or null. */
export const ipv6Groups = (text: string): readonly number[] | null => {
  const [before = '', after, ...more] = text.split('::');
  if (more.length > 0) return null;
  const head = groupsOf(before, after === undefined);
  const tail = after === undefined ? [] : groupsOf(after, true);
  if (!head || !tail) return null;
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
};

/** Address and zone of `fe80::1%eth0`; zone is null without one. */
export const splitZone = (text: string): { address: string; zone: string | null } => {
  const at = text.indexOf('%');
  return at < 0 ? { address: text, zone: null } : { address: text.slice(0, at), zone: text.slice(at + 1) };
};

/** 4 or 6 for an IP address, with or without a zone; null for anything else. */
export const familyOf = (text: string): Family | null => {
  const { address, zone } = splitZone(text);
  if (zone === null && ipv4Bytes(address)) return 4;
  return zone !== '' && ipv6Groups(address) ? 6 : null;
};

/** True for fe80::/10, whose addresses mean something on one link only. */
export const isLinkLocal6 = (text: string): boolean => {
  const first = ipv6Groups(splitZone(text).address)?.[0];
  return first !== undefined && (first & 0xffc0) === 0xfe80;
};

/** True for an interface's or zone's name that cannot be taken for an option, a path or two words. */
export const isDeviceName = (name: string): boolean => /^[^-\s/%\p{Cc}][^\s/%\p{Cc}]{0,63}$/u.test(name);

/** True when `text` is an IP address that may be handed to a program: a zone only on link-local IPv6, and harmless. */
export const isSafeAddress = (text: string): boolean => {
  const { zone } = splitZone(text);
  return familyOf(text) !== null && (zone === null || (isLinkLocal6(text) && isDeviceName(zone)));
};

const isUsable4 = ([a, b]: readonly number[]): boolean => a !== 0 && a !== 127 && !(a === 169 && b === 254) && a! < 224;

const isUsable6 = (groups: readonly number[]): boolean => {
  const first = groups[0]!;
  const isSpecial = groups.slice(0, 7).every((group) => group === 0) && groups[7]! <= 1;
  return !isSpecial && (first & 0xffc0) !== 0xfe80 && (first & 0xff00) !== 0xff00;
};

/**
 * True when a machine can reach beyond its own link with this address: not loopback, unspecified, multicast,
 * self-assigned 169.254/16 (RFC 3927) or fe80::/10. Private ranges count.
 */
export const isUsableAddress = (text: string): boolean => {
  const { address } = splitZone(text);
  const bytes = ipv4Bytes(address);
  if (bytes) return isUsable4(bytes);
  const groups = ipv6Groups(address);
  return groups !== null && isUsable6(groups);
};
