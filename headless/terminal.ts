// What the command line talks to: two streams, and what is known about the terminal behind them.
import type { Readable, Writable } from 'node:stream';

const USUAL_COLUMNS = 80;
const MIN_COLUMNS = 40;
const MAX_COLUMNS = 100;
const USUAL_ROWS = 24;

/** Makes the cursor visible again (DECTCEM). */
export const SHOW_CURSOR = '\u001b[?25h';

/** The keyboard; `setRawMode` is there when it is a terminal's. */
export type Keyboard = Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

/** Stdin, stdout, stderr and the environment of this run. */
export type Terminal = {
  /** Absent where nobody can type. */
  keyboard?: Keyboard;
  out: Writable & { isTTY?: boolean; columns?: number; rows?: number };
  err: Writable & { isTTY?: boolean };
  environment: Readonly<Record<string, string | undefined>>;
};

/** True when stdout is a terminal that can redraw; a dumb one cannot. */
export const canRedraw = ({ out, environment }: Terminal): boolean =>
  out.isTTY === true && environment['TERM'] !== 'dumb';

/** True when colour is wanted: only on a terminal, and never under NO_COLOR (no-color.org: set and not empty). */
export const wantsColour = (terminal: Terminal): boolean =>
  canRedraw(terminal) && (terminal.environment['NO_COLOR'] ?? '') === '';

/** How many columns text may take: those of the terminal, from 40 to 100; 80 where there is none or it does not say. */
export const textWidth = ({ out }: Terminal): number =>
  Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, out.columns || USUAL_COLUMNS));

/** How many rows the terminal has; 24 where it does not say. */
export const textHeight = ({ out }: Terminal): number => out.rows || USUAL_ROWS;
