// What the tests of attribution share: a client, a host of TikTok's, and what a written capture is taken for.
import { attribute } from './attribute.ts';
import { readPacket } from './packet.ts';
import { readPcap } from './pcap.ts';
import { pcapOf } from './written-capture.ts';
import type { WrittenFrame } from './written-capture.ts';

/** The client whose traffic it is. */
export const us = '192.168.77.20';
/** An address of TikTok's. */
export const tiktok = '20.20.0.1';

/** The shares and connections of frames. */
export const attributed = (frames: readonly WrittenFrame[]): ReturnType<typeof attribute> =>
  attribute(readPcap(pcapOf(frames)).map(readPacket), [us]);

/** How many bytes of frames are of each kind. */
export const bytesByKind = (frames: readonly WrittenFrame[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { kind, bytes } of attributed(frames).shares) sums[kind] = (sums[kind] ?? 0) + bytes;
  return sums;
};
