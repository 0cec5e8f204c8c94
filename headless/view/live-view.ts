// The live view: on a terminal it redraws in place, elsewhere it prints one plain line for each change of the sentence.
import { stripVTControlCharacters } from 'node:util';
import type { Snapshot } from '../../contract/report.ts';
import { SHOW_CURSOR, canRedraw, textHeight, textWidth, wantsColour } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { renderFrame } from './frame.ts';
import { createPaint } from './paint.ts';
import { adviceFor, word } from './words.ts';

/** Shows snapshots until it is closed; `close` leaves the terminal as it was, with the last frame standing. */
export type LiveView = { show: (snapshot: Snapshot) => void; close: () => void };

const HIDE_CURSOR = '\u001b[?25l';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

const up = (rows: number): string => (rows > 0 ? `\u001b[${rows}A` : '');

/** How many rows lines take on a terminal of `columns`: one that was made narrower has folded them. */
const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(stripVTControlCharacters(line).length / columns)), 0);

const createRedrawing = (terminal: Terminal): LiveView => {
  const { out } = terminal;
  const paint = createPaint(wantsColour(terminal));
  let drawn: readonly string[] = [];
  let last: Snapshot | null = null;
  const draw = (lines: readonly string[]): void => {
    const columns = out.columns || textWidth(terminal);
    // What has scrolled off the top cannot be drawn over, so a frame never grows taller than the terminal.
    const fits = (_line: string, index: number): boolean =>
      rowsOf(lines.slice(0, index + 1), columns) < textHeight(terminal);
    const fitting = lines.filter(fits);
    const text = fitting.map((line) => `${line}${CLEAR_LINE}\n`).join('');
    out.write(`${up(rowsOf(drawn, columns))}\r${text}${CLEAR_BELOW}`);
    drawn = fitting;
  };
  const frameOf = (snapshot: Snapshot): string[] => renderFrame(snapshot, textWidth(terminal), paint);
  out.write(HIDE_CURSOR);
  return {
    show: (snapshot) => {
      last = snapshot;
      draw([...frameOf(snapshot), '', `  ${paint('gray', word('view.keys'))}`]);
    },
    close: () => {
      if (last) draw(frameOf({ ...last, looking: false }));
      out.write(SHOW_CURSOR);
    },
  };
};

const createPlain = (terminal: Terminal): LiveView => {
  let said = '';
  return {
    show: ({ verdict, at, looking }) => {
      const line = `${verdict.summary} ${adviceFor(verdict)}`;
      const tooEarly = verdict.settledAt === null && looking && said !== '';
      if (line === said || tooEarly) return;
      said = line;
      terminal.out.write(`${at} [${verdict.code}] ${line}\n`);
    },
    close: () => undefined,
  };
};

/** The view that fits the terminal. */
export const createLiveView = (terminal: Terminal): LiveView =>
  canRedraw(terminal) ? createRedrawing(terminal) : createPlain(terminal);
