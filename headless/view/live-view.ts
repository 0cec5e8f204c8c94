// The live view: on a terminal it redraws in place, elsewhere it prints one plain line for each change of the sentence.
import type { Snapshot } from '../../contract/report.ts';
import { canRedraw, wantsColour } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { renderFrame } from './frame.ts';
import { createPaint } from './paint.ts';
import { adviceFor, word } from './words.ts';

/** Shows snapshots until it is closed; `close` leaves the terminal as it was, with the last frame standing. */
export type LiveView = { show: (snapshot: Snapshot) => void; close: () => void };

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const MAX_WIDTH = 100;

const up = (lines: number): string => (lines > 0 ? `\u001b[${lines}A` : '');

const createRedrawing = (terminal: Terminal): LiveView => {
  const paint = createPaint(wantsColour(terminal));
  let drawn = 0;
  terminal.out.write(HIDE_CURSOR);
  return {
    show: (snapshot) => {
      const width = Math.min(MAX_WIDTH, Math.max(40, terminal.out.columns ?? 80));
      const lines = [...renderFrame(snapshot, width, paint), '', `  ${paint('gray', word('view.keys'))}`];
      const text = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('');
      terminal.out.write(`${up(drawn)}\r${text}${CLEAR_BELOW}`);
      drawn = lines.length;
    },
    close: () => terminal.out.write(SHOW_CURSOR),
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
