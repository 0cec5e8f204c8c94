// The dark modules of a QR code as one path of an SVG, a run of a row at a time. Pure.

/** The `d` of a path that covers the true cells, each one unit wide and high, the first at the origin. */
export const qrPath = (rows: readonly (readonly boolean[])[]): string => {
  const parts: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const end = row.indexOf(false, x);
      const width = (end === -1 ? row.length : end) - x;
      parts.push(`M${x} ${y}h${width}v1h-${width}z`);
      x += width;
    }
  });
  return parts.join('');
};
