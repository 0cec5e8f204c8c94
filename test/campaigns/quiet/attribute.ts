// Attributes every byte of a capture to somebody and to a kind. A frame is split where its payload is of two kinds; its
// headers go with the first byte of it.
import type { Connection, Passed } from './connection.ts';
import { connectionsIn } from './connection.ts';
import { readExchange } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import type { Content, Packet } from './packet.ts';

/** What bytes on the wire may be there for. */
export const trafficKinds = [
  'ping',
  'DNS',
  'TLS handshake',
  'TLS session tickets',
  'HTTPS after the handshake',
  'HTTP in the clear',
  'TCP without data',
  'TCP of another kind',
  'neighbours',
  'other',
] as const;
export type TrafficKind = (typeof trafficKinds)[number];

/** Bytes of one frame for one purpose; `frames` is 1 for its first share and 0 for a further one. */
export type TrafficShare = { atMs: number; peer: string; kind: TrafficKind; bytes: number; frames: 0 | 1 };

/** A connection with what it was. */
export type ReadConnection = Connection & { exchange: Exchange };

const DNS_PORT = 53;
const HTTP_PORT = 80;

const plainKind = (content: Content): TrafficKind => {
  if (content.type === 'echo') return 'ping';
  if (content.type === 'neighbours') return 'neighbours';
  if (content.type !== 'udp') return 'other';
  return [content.sourcePort, content.destinationPort].includes(DNS_PORT) ? 'DNS' : 'other';
};

const clearKind = ({ passed, port }: Connection): TrafficKind => {
  if (passed.every(({ segment }) => segment.payload.length === 0)) return 'TCP without data';
  if (port === DNS_PORT) return 'DNS';
  return port === HTTP_PORT ? 'HTTP in the clear' : 'TCP of another kind';
};

// The kind of each byte of a payload, in runs; a payload without bytes has the kind of its moment.
const runsOf = (one: Passed, place: number, exchange: Exchange): Array<{ kind: TrafficKind; bytes: number }> => {
  const now: TrafficKind = place < exchange.handshakeEnds ? 'TLS handshake' : 'HTTPS after the handshake';
  const kindAt = (offset: number): TrafficKind => {
    if (one.isOurs) return offset < (exchange.finishedEnd ?? Infinity) ? 'TLS handshake' : now;
    return exchange.tickets.some(({ start, end }) => offset >= start && offset < end) ? 'TLS session tickets' : now;
  };
  const { length } = one.segment.payload;
  if (length === 0) return [{ kind: now, bytes: 0 }];
  const runs: Array<{ kind: TrafficKind; bytes: number }> = [];
  for (let index = 0; index < length; index += 1) {
    const kind = kindAt(one.offset + index);
    const last = runs.at(-1);
    if (last?.kind === kind) last.bytes += 1;
    else runs.push({ kind, bytes: 1 });
  }
  return runs;
};

const sharesOfConnection = (connection: ReadConnection): TrafficShare[] =>
  connection.passed.flatMap((one, place) => {
    const { atMs, length } = one.packet;
    const about = { atMs, peer: connection.peer };
    if (!connection.exchange.isTls)
      return [{ ...about, kind: clearKind(connection), bytes: length, frames: 1 as const }];
    const headBytes = length - one.segment.payload.length;
    return runsOf(one, place, connection.exchange).map(({ kind, bytes }, index): TrafficShare => {
      const isFirst = index === 0;
      return { ...about, kind, bytes: bytes + (isFirst ? headBytes : 0), frames: isFirst ? 1 : 0 };
    });
  });

const peerOf = ({ source, destination }: Packet, ourAddresses: readonly string[]): string =>
  ourAddresses.includes(source) ? destination : source;

/** Every byte of the packets, and the connections among them. */
export const attribute = (
  packets: readonly Packet[],
  ourAddresses: readonly string[],
): { shares: TrafficShare[]; connections: ReadConnection[] } => {
  const connections = connectionsIn(packets, ourAddresses).map((connection) => ({
    ...connection,
    exchange: readExchange(connection),
  }));
  const apart = packets.flatMap((packet): TrafficShare[] => {
    const { atMs, length, content } = packet;
    if (content.type === 'tcp') return [];
    return [{ atMs, peer: peerOf(packet, ourAddresses), kind: plainKind(content), bytes: length, frames: 1 }];
  });
  return { shares: [...apart, ...connections.flatMap(sharesOfConnection)], connections };
};
