// Tables as RFC 4180 wants them, safe to open in a spreadsheet. Pure.

/** A cell; null is empty. */
export type Cell = string | number | boolean | null;

// A spreadsheet takes a cell that begins like this for a formula, also in the wide forms of East Asian writing.
const startsFormula = /^[\s\u00a0]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = startsFormula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table with its names in the first line; lines end with CR LF. A text that would be a formula gets an apostrophe before it. */
export const csvTable = (names: readonly string[], rows: ReadonlyArray<readonly Cell[]>): string =>
  [names, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
