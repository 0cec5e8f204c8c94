// Writes a Windows icon: a directory of square pictures, one for each size. Small ones are bitmaps, which every version of
// Windows reads; layout of the directory and of its bitmaps as in Microsoft's ICONDIR, ICONDIRENTRY and BITMAPINFOHEADER.
import type { Drawing } from './raster.ts';

const DIRECTORY_BYTES = 6;
const ENTRY_BYTES = 16;
const HEADER_BYTES = 40;

/** BITMAPINFOHEADER; the height counts the colours and the mask, which both follow. */
const headerOf = ({ size }: Drawing): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(HEADER_BYTES, 0);
  header.writeInt32LE(size, 4);
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  return header;
};

/** Blue, green, red and opacity; the lowest row comes first. */
const coloursOf = ({ size, colour: [red, green, blue], opacities }: Drawing): Buffer =>
  Buffer.from(
    Array.from({ length: size }, (_row, row) => opacities.slice((size - 1 - row) * size, (size - row) * size))
      .flat()
      .flatMap((opacity) => [blue, green, red, opacity]),
  );

/** One bit a pixel, set where nothing is drawn: for whoever ignores opacity. Rows are filled up to four bytes. */
const maskOf = ({ size, opacities }: Drawing): Buffer => {
  const rowBytes = Math.ceil(size / 32) * 4;
  const mask = Buffer.alloc(rowBytes * size);
  opacities.forEach((opacity, index) => {
    if (opacity > 0) return;
    const [column, row] = [index % size, size - 1 - Math.floor(index / size)];
    const at = row * rowBytes + (column >> 3);
    mask[at] = mask[at]! | (0x80 >> (column & 7));
  });
  return mask;
};

const entryOf = ({ size }: Drawing, bytes: number, offset: number): Buffer => {
  const entry = Buffer.alloc(ENTRY_BYTES);
  // A side of 256 pixels is written as 0.
  entry.set([size % 256, size % 256, 0, 0]);
  entry.writeUInt16LE(1, 4);
  entry.writeUInt16LE(32, 6);
  entry.writeUInt32LE(bytes, 8);
  entry.writeUInt32LE(offset, 12);
  return entry;
};

/** One icon of several drawings, each up to 256 pixels a side. */
export const drawIco = (drawings: readonly Drawing[]): Buffer => {
  const directory = Buffer.alloc(DIRECTORY_BYTES);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(drawings.length, 4);
  const pictures = drawings.map((drawing) => Buffer.concat([headerOf(drawing), coloursOf(drawing), maskOf(drawing)]));
  let offset = DIRECTORY_BYTES + ENTRY_BYTES * drawings.length;
  const entries = drawings.map((drawing, index) => {
    const entry = entryOf(drawing, pictures[index]!.length, offset);
    offset += pictures[index]!.length;
    return entry;
  });
  return Buffer.concat([directory, ...entries, ...pictures]);
};
