// Captures written by hand, byte by byte, for the tests of who reads them.
import { isIPv6 } from 'node:net';

/** A frame with the moment at which it crossed the link. */
export type WrittenFrame = { atMs: number; bytes: Buffer };

/** One byte each. */
export const u8 = (...values: number[]): Buffer => Buffer.from(values);
/** Two bytes, the higher one first. */
export const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** The file that tcpdump would write of the frames. */
export const pcapOf = (frames: readonly WrittenFrame[]): Buffer => {
  const little = (...values: number[]): Buffer => {
    const bytes = Buffer.alloc(4 * values.length);
    values.forEach((value, index) => bytes.writeUInt32LE(value, 4 * index));
    return bytes;
  };
  const head = little(0xa1b2c3d4, 0x00040002, 0, 0, 262_144, 1);
  return Buffer.concat([
    head,
    ...frames.flatMap(({ atMs, bytes }) => [
      little(Math.floor(atMs / 1000), Math.round((atMs % 1000) * 1000), bytes.length, bytes.length),
      bytes,
    ]),
  ]);
};

/** How long the frames are together. */
export const lengthOf = (frames: readonly WrittenFrame[]): number =>
  frames.reduce((sum, { bytes }) => sum + bytes.length, 0);

const ethernet = (ethertype: number, inside: Buffer): Buffer =>
  Buffer.concat([Buffer.alloc(12, 2), u16(ethertype), inside]);

const bytesOf4 = (address: string): Buffer => Buffer.from(address.split('.').map(Number));

/** Sixteen bytes of an IPv6 address; `::` may stand once. */
const bytesOf6 = (address: string): Buffer => {
  const [before = '', after = ''] = address.split('::');
  const groups = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => Number(`0x${group}`)));
  const [first, last] = [groups(before), groups(after)];
  const zeros = Array<number>(8 - first.length - last.length).fill(0);
  return Buffer.concat([...first, ...zeros, ...last].map(u16));
};

/** A frame with an IP packet of either family, by the form of its addresses. */
export const ipFrame = (source: string, destination: string, protocol: number, inside: Buffer): Buffer => {
  if (isIPv6(source)) {
    const head = [u32(0x60000000), u16(inside.length), u8(protocol, 64), bytesOf6(source), bytesOf6(destination)];
    return ethernet(0x86dd, Buffer.concat([...head, inside]));
  }
  const head = [u8(0x45, 0), u16(20 + inside.length), u32(0), u8(64, protocol), u16(0)];
  return ethernet(0x0800, Buffer.concat([...head, bytesOf4(source), bytesOf4(destination), inside]));
};

/** An ARP question. */
export const arpFrame = (asking: string, asked: string): Buffer =>
  ethernet(
    0x0806,
    Buffer.concat([
      u16(1),
      u16(0x0800),
      u8(6, 4),
      u16(1),
      Buffer.alloc(6, 2),
      bytesOf4(asking),
      Buffer.alloc(6),
      bytesOf4(asked),
    ]),
  );

/** A UDP datagram. */
export const udpFrame = (source: [string, number], destination: [string, number], bytes: number): Buffer =>
  ipFrame(
    source[0],
    destination[0],
    17,
    Buffer.concat([u16(source[1]), u16(destination[1]), u16(8 + bytes), u16(0), Buffer.alloc(bytes)]),
  );

/** An ICMP message of either family. */
export const icmpFrame = (source: string, destination: string, type: number): Buffer =>
  ipFrame(source, destination, isIPv6(source) ? 58 : 1, Buffer.concat([u8(type, 0), Buffer.alloc(22)]));

/** Who speaks in a TCP connection. */
export type Speaker = 'us' | 'them';

/** Ethernet, IPv4 and TCP without options. */
export const TCP_HEADERS_BYTES = 14 + 20 + 20;

const flagsOf = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;

/** The two ends of a connection that is written, when it begins, and the pause after each frame. */
export type TcpPlan = {
  us: [string, number];
  them: [string, number];
  atMs: number;
  stepMs?: number;
  /** The first sequence numbers; theirs wraps around after three. */
  beginAt?: Record<Speaker, number>;
};

/** A TCP connection that is written turn by turn, each turn one frame. */
export type WrittenTcp = {
  frames: WrittenFrame[];
  open: () => void;
  say: (speaker: Speaker, payload: Buffer) => void;
  /** Sends what was said last once more. */
  repeat: (speaker: Speaker, payload: Buffer) => void;
  acknowledge: (speaker: Speaker) => void;
  sendSyn: () => void;
  repeatSyn: () => void;
  reset: () => void;
  end: (speaker: Speaker) => void;
  pause: (ms: number) => void;
};

/** Begins to write a connection; nothing has been sent yet. */
export const writeTcp = (plan: TcpPlan): WrittenTcp => {
  const { us, them, atMs, stepMs = 1, beginAt = { us: 1000, them: 2 ** 32 - 3 } } = plan;
  const frames: WrittenFrame[] = [];
  const next: Record<Speaker, number> = { ...beginAt };
  let nowMs = atMs;
  const send = (
    speaker: Speaker,
    flags: ReadonlyArray<keyof typeof flagsOf>,
    payload: Buffer,
    sequence: number,
  ): void => {
    const [source, destination] = speaker === 'us' ? [us, them] : [them, us];
    const bits = flags.reduce((sum, flag) => sum | flagsOf[flag], 0);
    const head = [u16(source[1]), u16(destination[1]), u32(sequence), u32(0), u8(0x50, bits), u16(1000), u32(0)];
    frames.push({ atMs: nowMs, bytes: ipFrame(source[0], destination[0], 6, Buffer.concat([...head, payload])) });
    nowMs += stepMs;
  };
  const turn = (
    speaker: Speaker,
    flags: ReadonlyArray<keyof typeof flagsOf>,
    payload: Buffer = Buffer.alloc(0),
  ): void => {
    send(speaker, flags, payload, next[speaker]);
    const taken = payload.length + Number(flags.includes('syn') || flags.includes('fin'));
    next[speaker] = (next[speaker] + taken) % 2 ** 32;
  };
  return {
    frames,
    open: () => {
      turn('us', ['syn']);
      turn('them', ['syn', 'ack']);
      turn('us', ['ack']);
    },
    say: (speaker, payload) => turn(speaker, ['ack'], payload),
    repeat: (speaker, payload) => send(speaker, ['ack'], payload, (next[speaker] - payload.length + 2 ** 32) % 2 ** 32),
    acknowledge: (speaker) => turn(speaker, ['ack']),
    sendSyn: () => turn('us', ['syn']),
    repeatSyn: () => send('us', ['syn'], Buffer.alloc(0), beginAt.us),
    reset: () => turn('us', ['rst']),
    end: (speaker) => turn(speaker, ['fin', 'ack']),
    pause: (ms) => void (nowMs += ms),
  };
};
