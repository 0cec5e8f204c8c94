// What a frame carries, as far as attribution needs it: Ethernet, ARP, IPv4 and IPv6, TCP, UDP and ICMP.
import { SocketAddress } from 'node:net';
import type { Frame } from './pcap.ts';

/** A TCP segment; `payload` is without the padding of short frames. */
export type Segment = {
  type: 'tcp';
  sourcePort: number;
  destinationPort: number;
  sequence: number;
  syn: boolean;
  ack: boolean;
  fin: boolean;
  rst: boolean;
  payload: Buffer;
};

/** What is inside; `neighbours` is ARP and its IPv6 counterpart, `echo` is ping. */
export type Content =
  | Segment
  | { type: 'udp'; sourcePort: number; destinationPort: number }
  | { type: 'echo' | 'icmp' | 'neighbours' | 'other' };

/** A frame that was read; addresses are written as people write them, empty where there is none. */
export type Packet = { atMs: number; length: number; source: string; destination: string; content: Content };

const ETHERNET_BYTES = 14;
const IPV6_BYTES = 40;
const ethertypes = { ipv4: 0x0800, arp: 0x0806, ipv6: 0x86dd } as const;
const protocols = { icmp: 1, tcp: 6, udp: 17, icmp6: 58 } as const;
/** IPv6 headers that only stand before the next one: hop-by-hop, routing, destination options. */
const passedOver = [0, 43, 60];

const other: Content = { type: 'other' };

const ipv4Text = (bytes: Buffer): string => [...bytes].join('.');

const ipv6Text = (bytes: Buffer): string => {
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(2 * index).toString(16));
  return new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address;
};

const segmentIn = (bytes: Buffer): Content => {
  if (bytes.length < 20) return other;
  const flags = bytes[13]!;
  return {
    type: 'tcp',
    sourcePort: bytes.readUInt16BE(0),
    destinationPort: bytes.readUInt16BE(2),
    sequence: bytes.readUInt32BE(4),
    fin: (flags & 1) !== 0,
    syn: (flags & 2) !== 0,
    rst: (flags & 4) !== 0,
    ack: (flags & 16) !== 0,
    payload: bytes.subarray((bytes[12]! >> 4) * 4),
  };
};

const contentOf = (protocol: number, bytes: Buffer): Content => {
  if (protocol === protocols.tcp) return segmentIn(bytes);
  if (protocol === protocols.udp && bytes.length >= 8)
    return { type: 'udp', sourcePort: bytes.readUInt16BE(0), destinationPort: bytes.readUInt16BE(2) };
  const type = bytes[0] ?? -1;
  if (protocol === protocols.icmp) return { type: type === 0 || type === 8 ? 'echo' : 'icmp' };
  if (protocol !== protocols.icmp6) return other;
  if (type === 128 || type === 129) return { type: 'echo' };
  return { type: type >= 133 && type <= 137 ? 'neighbours' : 'icmp' };
};

type Ends = Pick<Packet, 'source' | 'destination' | 'content'>;

const inIpv4 = (bytes: Buffer): Ends => {
  const isFragment = (bytes.readUInt16BE(6) & 0x1fff) !== 0;
  const inside = bytes.subarray((bytes[0]! & 15) * 4, bytes.readUInt16BE(2));
  return {
    source: ipv4Text(bytes.subarray(12, 16)),
    destination: ipv4Text(bytes.subarray(16, 20)),
    content: isFragment ? other : contentOf(bytes[9]!, inside),
  };
};

const inIpv6 = (bytes: Buffer): Ends => {
  let inside = bytes.subarray(IPV6_BYTES, IPV6_BYTES + bytes.readUInt16BE(4));
  let next = bytes[6]!;
  while (passedOver.includes(next) && inside.length >= 8) {
    next = inside[0]!;
    inside = inside.subarray((inside[1]! + 1) * 8);
  }
  return {
    source: ipv6Text(bytes.subarray(8, 24)),
    destination: ipv6Text(bytes.subarray(24, IPV6_BYTES)),
    content: contentOf(next, inside),
  };
};

const inArp = (bytes: Buffer): Ends => ({
  source: ipv4Text(bytes.subarray(14, 18)),
  destination: ipv4Text(bytes.subarray(24, 28)),
  content: { type: 'neighbours' },
});

const endsOf = (bytes: Buffer): Ends => {
  const inside = bytes.subarray(ETHERNET_BYTES);
  const ethertype = bytes.length < ETHERNET_BYTES ? 0 : bytes.readUInt16BE(12);
  if (ethertype === ethertypes.ipv4 && inside.length >= 20) return inIpv4(inside);
  if (ethertype === ethertypes.ipv6 && inside.length >= IPV6_BYTES) return inIpv6(inside);
  if (ethertype === ethertypes.arp && inside.length >= 28) return inArp(inside);
  return { source: '', destination: '', content: other };
};

/** Reads one frame; what it does not know is `other`, with its length all the same. */
export const readPacket = ({ atMs, length, bytes }: Frame): Packet => ({ atMs, length, ...endsOf(bytes) });
