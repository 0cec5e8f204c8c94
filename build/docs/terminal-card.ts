// Draws a terminal's lines, escape sequences included, as an SVG card: text stays text, and it follows the reader's light
// or dark scheme. Every run of characters is pinned to its column, so that any monospace face keeps the columns.

/** What a card shows: a quiet command line, then the lines as the terminal got them. */
export type Card = { title: string; command: string; lines: readonly string[]; columns: number };

const CHARACTER_WIDTH = 8.4;
const LINE_HEIGHT = 21;
const PADDING = 24;
const BASELINE = 15;

// Ink on paper; each colour has a contrast of at least 4.5:1 on its own paper.
const style = `
.paper { fill: #fbfaf7; stroke: #e4e1d8; }
text { font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #24262b; }
.bold { font-weight: 700; }
.dim, .gray { fill: #666a70; }
.green { fill: #1a7f37; }
.yellow { fill: #8f5f00; }
.red { fill: #bf2229; }
.cyan { fill: #0f6b7c; }
@media (prefers-color-scheme: dark) {
  .paper { fill: #16181c; stroke: #2b2e34; }
  text { fill: #e9e7e1; }
  .dim, .gray { fill: #989da5; }
  .green { fill: #52c58c; }
  .yellow { fill: #e3b54a; }
  .red { fill: #ff8078; }
  .cyan { fill: #63c7d9; }
}`;

/** SGR codes (ECMA-48 section 8.3.117) as changes of the style: a class to add, or a kind of class to drop. */
const codes: Readonly<Record<string, { weight?: string; colour?: string }>> = {
  '0': { weight: '', colour: '' },
  '1': { weight: 'bold' },
  '2': { weight: 'dim' },
  '22': { weight: '' },
  '31': { colour: 'red' },
  '32': { colour: 'green' },
  '33': { colour: 'yellow' },
  '36': { colour: 'cyan' },
  '39': { colour: '' },
  '90': { colour: 'gray' },
};

type Run = { text: string; column: number; classes: string };

const escapeSequence = new RegExp(`${String.fromCharCode(27)}\\[([0-9;]*)m`);

/** One terminal line as runs of one style each; a style that the card cannot draw throws. */
const runsOf = (line: string): Run[] => {
  const now = { weight: '', colour: '' };
  let column = 0;
  return line.split(escapeSequence).flatMap((part, index): Run[] => {
    if (index % 2 === 1) {
      for (const code of (part || '0').split(';')) {
        if (!codes[code]) throw new Error(`the card cannot draw the escape sequence ${code}`);
        Object.assign(now, codes[code]);
      }
      return [];
    }
    const classes = [now.weight, now.colour].filter((name) => name !== '').join(' ');
    const start = column;
    column += part.length;
    return pinned(part, start, classes);
  });
};

// Words far apart are pinned on their own, so that nobody's font moves a column.
const pinned = (text: string, start: number, classes: string): Run[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], column: start + match.index, classes }));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const drawRun = ({ text, column, classes }: Run): string => {
  const named = classes === '' ? '' : ` class="${classes}"`;
  const width = rounded(text.length * CHARACTER_WIDTH);
  const at = `x="${rounded(PADDING + column * CHARACTER_WIDTH)}" textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  return `<tspan ${at}${named}>${escaped(text)}</tspan>`;
};

const drawLine = (line: readonly Run[], index: number): string[] =>
  line.length === 0
    ? []
    : [
        `<text y="${PADDING + index * LINE_HEIGHT + BASELINE}" xml:space="preserve">${line.map(drawRun).join('')}</text>`,
      ];

/** The card as an SVG document, ending with a newline; the same card always gives the same text. */
export const drawCard = ({ title, command, lines, columns }: Card): string => {
  const rows = [[{ text: `$ ${command}`, column: 0, classes: 'gray' }], [], ...lines.map(runsOf)];
  const width = Math.ceil(2 * PADDING + columns * CHARACTER_WIDTH);
  const height = 2 * PADDING + rows.length * LINE_HEIGHT;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}\n</style>`,
    `<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"/>`,
    ...rows.flatMap(drawLine),
    '</svg>',
  ].join('\n')}\n`;
};
