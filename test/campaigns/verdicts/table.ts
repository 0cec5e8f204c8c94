// How the pages of the verdicts write their cells.

/** Milliseconds as seconds with one decimal; null is "never". */
export const seconds = (ms: number | null): string => (ms === null ? 'never' : (ms / 1000).toFixed(1));

/** As code. */
export const code = (text: string): string => `\`${text}\``;

/** One row of a table. */
export const row = (...cells: ReadonlyArray<string | number>): string => `| ${cells.join(' | ')} |`;

/** A table with its head. */
export const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

/** Each text once. */
export const each = (texts: readonly string[]): string => [...new Set(texts)].join(', ');
