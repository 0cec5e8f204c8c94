// Writes a PNG of one colour whose opacity varies: all that a tray image is.
import { crc32, deflateSync } from 'node:zlib';
import type { Drawing } from './raster.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** Eight bits for each of red, green, blue and opacity: colour type 6 of the PNG specification, section 11.2.2. */
const header = (size: number): Buffer => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return data;
};

/** The drawing as a PNG. */
export const drawPng = ({ size, colour, opacities }: Drawing): Buffer => {
  const rows = Array.from({ length: size }, (_row, row) => [
    // Each row begins with its filter: none.
    0,
    ...opacities.slice(row * size, (row + 1) * size).flatMap((opacity) => [...colour, opacity]),
  ]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header(size)), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
};
