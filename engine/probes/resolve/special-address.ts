// Addresses that no public service has (IANA special-purpose registries, RFC 6890). A resolver that gives one of them
// for a TikTok name does not tell the truth about it, unless a tunnel gave it out.
import { BlockList, isIPv6 } from 'node:net';

const blocks4: ReadonlyArray<readonly [string, number]> = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

// Unspecified, loopback, discard-only, documentation, unique local, link-local, multicast.
const blocks6: ReadonlyArray<readonly [string, number]> = [
  ['::', 128],
  ['::1', 128],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

// An IPv4 address in IPv6's clothes (RFC 4291 section 2.5.5.2) is held against the IPv4 rules by the list itself.
const special = new BlockList();
for (const [base, bits] of blocks4) special.addSubnet(base, bits, 'ipv4');
for (const [base, bits] of blocks6) special.addSubnet(base, bits, 'ipv6');

// For benchmarks (RFC 2544), so nobody lives there. Clients of a tunnel give these out in place of every name's own address
// ("fake IP"), and know what each stands for when it is dialled.
const standIns = new BlockList();
standIns.addSubnet('198.18.0.0', 15, 'ipv4');

const isIn = (list: BlockList, address: string): boolean => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** True for an address that cannot be a public server's, nor stand for one; `address` is an IP literal. */
export const isSpecialAddress = (address: string): boolean => isIn(special, address);

/** True for an address that a tunnel gives out in place of a public server's; without a tunnel it leads nowhere. */
export const isStandIn = (address: string): boolean => isIn(standIns, address);
