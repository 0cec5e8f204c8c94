// A picture of a page as a small PNG: a page has few colours, so that each pixel can name one of 256 instead of mixing its own.
import { crc32, deflateSync } from 'node:zlib';

/** Pixels as a canvas has them: red, green, blue and how opaque, four bytes each. */
export type Pixels = { width: number; height: number; rgba: Uint8Array };

const MOST_COLOURS = 256;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

/** Colours that differ only in what these steps leave out count as one, which looks like the one that is there most. */
const coloursBy = (step: number, counts: ReadonlyMap<number, number>): Map<number, number> => {
  const keyOf = (colour: number): number =>
    [24, 16, 8, 0].reduce((key, shift) => key * 256 + ((colour >>> shift) & 255 & -step), 0);
  const most = new Map<number, number>();
  for (const [colour, count] of counts) {
    const present = most.get(keyOf(colour));
    if (present === undefined || counts.get(present)! < count) most.set(keyOf(colour), colour);
  }
  return new Map([...counts.keys()].map((colour) => [colour, most.get(keyOf(colour))!]));
};

/** Encodes them. */
export const smallPng = ({ width, height, rgba }: Pixels): Buffer => {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) counts.set(view.getUint32(at), (counts.get(view.getUint32(at)) ?? 0) + 1);
  let shown = coloursBy(1, counts);
  for (let step = 2; new Set(shown.values()).size > MOST_COLOURS; step *= 2) shown = coloursBy(step, counts);
  const palette = [...new Set(shown.values())];
  const numbers = new Map(palette.map((colour, number) => [colour, number]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = numbers.get(shown.get(view.getUint32(4 * (y * width + x)))!)!;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which name a colour.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [24, 16, 8].map((shift) => (colour >>> shift) & 255)))),
    chunk('tRNS', Buffer.from(palette.map((colour) => colour & 255))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
