// Writes a PNG of one colour whose opacity varies: all that a tray image is.
import { crc32, deflateSync } from 'node:zlib';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

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

/** A square picture of `size` pixels a side; `opacity` from 0 to 1 is asked for each pixel. */
export const drawPng = (size: number, colour: Colour, opacity: (column: number, row: number) => number): Buffer => {
  const rows = Array.from({ length: size }, (_row, row) => [
    // Each row begins with its filter: none.
    0,
    ...Array.from({ length: size }, (_column, column) => [...colour, Math.round(opacity(column, row) * 255)]).flat(),
  ]);
  const pixels = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header(size)), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
};
