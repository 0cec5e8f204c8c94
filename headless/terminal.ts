// What the command line talks to: two streams, and what is known about the terminal behind them.
import type { Writable } from 'node:stream';

/** Stdout, stderr and the environment of this run. */
export type Terminal = {
  out: Writable & { isTTY?: boolean; columns?: number };
  err: Writable & { isTTY?: boolean };
  environment: Readonly<Record<string, string | undefined>>;
};

/** True when stdout is a terminal that can redraw; a dumb one cannot. */
export const canRedraw = ({ out, environment }: Terminal): boolean =>
  out.isTTY === true && environment['TERM'] !== 'dumb';

/** True when colour is wanted: only on a terminal, and never under NO_COLOR (no-color.org: set and not empty). */
export const wantsColour = (terminal: Terminal): boolean =>
  canRedraw(terminal) && (terminal.environment['NO_COLOR'] ?? '') === '';
