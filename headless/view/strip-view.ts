// The status strips as text: a row a layer and a feature, time from left to right, and how much of it each was up.
import { conditions } from '../../contract/history.ts';
import type { Condition, HistoryState, Strip, StripRow, Subject } from '../../contract/history.ts';
import { message, percentWords, say } from '../../contract/message.ts';
import { flooredPercent, uptimeOf } from '../../contract/uptime.ts';
import { layers } from '../../contract/verdict.ts';
import type { Feature } from '../../contract/verdict.ts';
import { momentOf } from '../../engine/exports/zoned-time.ts';
import { wrap } from './frame.ts';
import type { Look, Paint } from './paint.ts';
import { severityLook } from './paint.ts';
import { word } from './words.ts';

const NAME_COLUMN = 'The way to TikTok '.length;
const FIGURE_COLUMN = ' 100.00%'.length;

/** The narrowest strip that tells anything. */
const LEAST_CELLS = 12;

/** A condition in a cell of a strip: whole line, trouble, break, not known, nobody watched. */
export const cellLook: Record<Condition | 'not-watched', Look> = {
  ok: { shape: '─', style: 'green' },
  degraded: severityLook.degraded,
  down: severityLook.down,
  unknown: { shape: '╌', style: 'gray' },
  'not-watched': { shape: '░', style: 'gray' },
};

const bad: readonly Condition[] = ['down', 'degraded'];

/** How many cells a strip has on a terminal of this width; that is asked of the history. */
export const cellsFor = (width: number): number => Math.max(LEAST_CELLS, width - NAME_COLUMN - 2 * FIGURE_COLUMN);

const cellsOf = ({ stretches }: StripRow, { fromMs, toMs }: Strip, cells: number): Array<Condition | 'not-watched'> => {
  const cellMs = (toMs - fromMs) / cells;
  return Array.from({ length: cells }, (_, index) => {
    const [beginMs, endMs] = [fromMs + index * cellMs, fromMs + (index + 1) * cellMs];
    const inside = stretches.filter((stretch) => stretch.fromMs < endMs && stretch.toMs > beginMs);
    const msOf = (wanted: Condition): number =>
      inside
        .filter(({ condition }) => condition === wanted)
        .reduce((sum, stretch) => sum + Math.min(stretch.toMs, endMs) - Math.max(stretch.fromMs, beginMs), 0);
    if (inside.length === 0) return 'not-watched';
    // A moment that could not be judged does not hide a good hour; what was bad is always seen.
    return bad.find((wanted) => msOf(wanted) > 0) ?? (msOf('unknown') > msOf('ok') ? 'unknown' : 'ok');
  });
};

/** What a subject is called. */
export const subjectName = (subject: Subject): string => {
  if (subject === 'verdict') return word('history.subject.verdict');
  const layer = layers.find((name) => name === subject);
  return layer ? word(`layer.${layer}`) : word(`feature.${subject as Feature}`);
};

const percent = (share: number | null): string => (share === null ? '–' : percentWords(flooredPercent(share), 2));

const rowLine = (row: StripRow, strip: Strip, cells: number, paint: Paint): string => {
  const drawn = cellsOf(row, strip, cells).map((condition) =>
    paint(cellLook[condition].style, cellLook[condition].shape),
  );
  const { up, judgedMs } = uptimeOf(row.totals);
  const figures = [up, judgedMs / (strip.toMs - strip.fromMs)].map((share) => percent(share).padStart(FIGURE_COLUMN));
  return `${subjectName(row.subject).padEnd(NAME_COLUMN)}${drawn.join('')}${figures.join('')}`;
};

const headLine = (cells: number): string =>
  `${' '.repeat(NAME_COLUMN + cells)}${word('history.up').padStart(FIGURE_COLUMN)}${word('history.judged').padStart(FIGURE_COLUMN)}`;

// Colour takes no room, so the lines are broken before it is added; a shape stays with its words.
const legend = (width: number, paint: Paint): string[] => {
  const told = [...conditions, 'not-watched' as const];
  const parts = told.map((condition) => `${cellLook[condition].shape} ${word(`history.cell.${condition}`)}`);
  const lines = wrap(parts.map((part) => part.replaceAll(' ', '\u00a0')).join('   '), width);
  return lines.map((line) =>
    told.reduce(
      (painted, condition) =>
        painted.replace(cellLook[condition].shape, (shape) => paint(cellLook[condition].style, shape)),
      line.replaceAll('\u00a0', ' ').trim(),
    ),
  );
};

/** How much is kept and since when, and what the user must know of it. */
export const stateLines = (state: HistoryState, zone: string, width: number): string[] => [
  ...wrap(
    say(
      message('history.size', {
        since: state.since === null ? '–' : momentOf(Date.parse(state.since), zone),
        size: Math.round(state.sizeBytes / 100_000) / 10,
        cap: Math.round(state.capBytes / 1_000_000),
      }),
    ),
    width,
  ),
  ...state.notices.flatMap(({ at, message: notice }) =>
    wrap(`${momentOf(Date.parse(at), zone)}: ${say(notice)}`, width),
  ),
];

/** The strips; features of which nothing was known in that time are only named. */
export const stripLines = (strip: Strip, page: { width: number; paint: Paint; zone: string }): string[] => {
  const { width, paint, zone } = page;
  const cells = cellsFor(width);
  const isLink = ({ subject }: StripRow): boolean => subject === 'verdict' || layers.some((layer) => layer === subject);
  const known = strip.rows.filter((row) => isLink(row) || uptimeOf(row.totals).judgedMs > 0);
  const vague = strip.rows
    .filter((row) => !known.includes(row))
    .map(({ subject }) => `feature.${subject as Feature}` as const);
  return [
    `${momentOf(strip.fromMs, zone)} – ${momentOf(strip.toMs, zone)}`,
    headLine(cells),
    ...known.map((row) => rowLine(row, strip, cells, paint)),
    '',
    ...legend(width, paint),
    ...wrap(word('history.judged-what'), width),
    ...(vague.length > 0 ? wrap(say(message('history.not-judged', { features: vague })), width) : []),
  ];
};
