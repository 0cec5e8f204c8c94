// Reads what tcpdump wrote: a head of 24 bytes, then frames with a head of 16 bytes each (pcap-savefile(5)).

/** One captured frame. `length` is its length on the wire, headers and all; `bytes` is what was kept of it. */
export type Frame = { atMs: number; length: number; bytes: Buffer };

const FILE_HEAD_BYTES = 24;
const FRAME_HEAD_BYTES = 16;
/** Little-endian with microseconds, as every machine writes that this runs on. */
const MAGIC = 0xa1b2c3d4;
const ETHERNET = 1;

/** The frames of a capture in their order; one that the end of the file cut off is left out. */
export const readPcap = (file: Buffer): Frame[] => {
  if (file.length < FILE_HEAD_BYTES || file.readUInt32LE(0) !== MAGIC || file.readUInt32LE(20) !== ETHERNET)
    throw new Error('this is no capture of Ethernet frames with microseconds');
  const frames: Frame[] = [];
  for (let at = FILE_HEAD_BYTES; at + FRAME_HEAD_BYTES <= file.length;) {
    const begin = at + FRAME_HEAD_BYTES;
    const end = begin + file.readUInt32LE(at + 8);
    if (end > file.length) break;
    const atMs = file.readUInt32LE(at) * 1000 + file.readUInt32LE(at + 4) / 1000;
    frames.push({ atMs, length: file.readUInt32LE(at + 12), bytes: file.subarray(begin, end) });
    at = end;
  }
  return frames;
};
