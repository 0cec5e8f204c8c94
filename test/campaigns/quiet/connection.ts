// Puts TCP segments together: which belong to one connection, and what each side said in it.
import type { Packet, Segment } from './packet.ts';

/** One segment in its connection; `offset` is where its payload begins in what its side said. */
export type Passed = { packet: Packet; segment: Segment; isOurs: boolean; offset: number };

/** A connection that we opened, with all of its segments in the order of time. */
export type Connection = {
  beganAtMs: number;
  peer: string;
  port: number;
  passed: Passed[];
  /** False where the capture began in the middle of it. */
  sawBeginning: boolean;
};

type Open = Connection & { first: { ours: number | null; theirs: number | null } };

const WRAP = 2 ** 32;

/** How far a sequence number is beyond another one; small steps back come out negative. */
const distance = (from: number, to: number): number => {
  const forward = (to - from + WRAP) % WRAP;
  return forward > WRAP / 2 ? forward - WRAP : forward;
};

const isTcp = (packet: Packet): packet is Packet & { content: Segment } => packet.content.type === 'tcp';

const openedBy = (packet: Packet & { content: Segment }, isOurs: boolean): Open => ({
  beganAtMs: packet.atMs,
  peer: isOurs ? packet.destination : packet.source,
  port: isOurs ? packet.content.destinationPort : packet.content.sourcePort,
  passed: [],
  sawBeginning: isOurs && packet.content.syn,
  first: { ours: null, theirs: null },
});

const add = (open: Open, packet: Packet & { content: Segment }, isOurs: boolean): void => {
  const { content: segment } = packet;
  const side = isOurs ? 'ours' : 'theirs';
  // The SYN itself takes one number, so what is said begins behind it.
  open.first[side] ??= segment.sequence + Number(segment.syn);
  const offset = segment.syn ? 0 : distance(open.first[side], segment.sequence);
  open.passed.push({ packet, segment, isOurs, offset });
};

/** The connections among the packets; `ourAddresses` are those of the machine that was listened at. */
export const connectionsIn = (packets: readonly Packet[], ourAddresses: readonly string[]): Connection[] => {
  const latest = new Map<string, Open>();
  const all: Open[] = [];
  for (const packet of packets) {
    if (!isTcp(packet)) continue;
    const { source, destination, content } = packet;
    const isOurs = ourAddresses.includes(source);
    const ends = [`${source} ${content.sourcePort}`, `${destination} ${content.destinationPort}`];
    const key = (isOurs ? ends : ends.toReversed()).join(' to ');
    const known = latest.get(key);
    // A port may be used again; a SYN that is only sent again belongs to the connection it began.
    const beginsAnew = isOurs && content.syn && known?.first.ours !== content.sequence + 1;
    const open = known && !beginsAnew ? known : openedBy(packet, isOurs);
    if (open !== known) {
      latest.set(key, open);
      all.push(open);
    }
    add(open, packet, isOurs);
  }
  return all;
};

/** What one side said, up to the first gap. */
export const saidBy = (passed: readonly Passed[], side: 'us' | 'them'): Buffer => {
  const parts: Buffer[] = [];
  let length = 0;
  const ofSide = passed.filter(({ isOurs, segment }) => isOurs === (side === 'us') && segment.payload.length > 0);
  for (const { offset, segment } of ofSide.toSorted((a, b) => a.offset - b.offset)) {
    if (offset > length) break;
    const news = segment.payload.subarray(length - offset);
    parts.push(news);
    length += news.length;
  }
  return Buffer.concat(parts);
};
