// One frame of the live terminal view, as lines: the sentence, what to do, since when, the path, the features, the notes.
import { message, say } from '../../contract/message.ts';
import type { Snapshot } from '../../contract/report.ts';
import { markOf } from '../../contract/stations.ts';
import { features } from '../../contract/verdict.ts';
import type { Feature, FeatureMap, Verdict } from '../../contract/verdict.ts';
import { featureLook, severityLook } from './paint.ts';
import type { Paint } from './paint.ts';
import { pathLines } from './path-line.ts';
import { adviceFor, clockTime, elapsed, word } from './words.ts';

const MARGIN = '  ';
const NAME_COLUMN = 'connected apps  '.length;
const STATUS_COLUMN = 'hidden from visitors'.length;
const GAP = '  ';
const CELL_COLUMN = 2 + NAME_COLUMN + STATUS_COLUMN;

// What others wrote, a note or a history from elsewhere, must not steer the terminal nor turn the direction of writing.
const tame = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '');

/** Breaks text into lines of at most `width` characters at spaces; a longer word is cut. */
export const wrap = (text: string, width: number): string[] =>
  tame(text)
    .split(' ')
    .flatMap((part) => part.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .reduce<string[]>((lines, part) => {
      const last = lines.at(-1);
      if (last === undefined || last.length + 1 + part.length > width) return [...lines, part];
      return [...lines.slice(0, -1), `${last} ${part}`];
    }, []);

/** Like `wrap`, with `mark` before the first line and as much blank before the others. */
export const wrapHanging = (mark: string, text: string, width: number): string[] =>
  wrap(text, width - mark.length).map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);

const featureCell = (map: FeatureMap, feature: Feature, paint: Paint): string => {
  const { shape, style } = featureLook[map[feature]];
  const text = `${word(`feature.${feature}`).padEnd(NAME_COLUMN)}${word(`status.${map[feature]}`)}`;
  return `${paint(style, shape)} ${text.padEnd(CELL_COLUMN - 2)}`;
};

/** Nothing at all when no feature is known: a list of unknowns hides the sentence. */
const featureLines = (map: FeatureMap, width: number, paint: Paint): string[] => {
  if (features.every((feature) => map[feature] === 'unknown')) return [];
  const perLine = Math.max(1, Math.floor((width + GAP.length) / (CELL_COLUMN + GAP.length)));
  const cells = features.map((feature) => featureCell(map, feature, paint));
  const rows = Math.ceil(cells.length / perLine);
  const inRow = (row: number): string[] => cells.filter((_cell, index) => index % rows === row);
  return Array.from({ length: rows }, (_, row) => inRow(row).join(GAP).trimEnd());
};

const sinceLine = ({ verdict, at, looking }: Snapshot): string[] => {
  if (verdict.settledAt === null) return [];
  const since = `since ${clockTime(verdict.since)}, ${elapsed(verdict.since, at)}`;
  return [looking ? `${since} · ${word('view.looking')}` : since];
};

const section = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

const elsewhereLine = ({ elsewhere }: Verdict): string[] => {
  if (elsewhere === null) return [];
  const { tiktok, control, at } = elsewhere;
  const said = ({ here, elsewhere: there }: typeof tiktok): string =>
    `${word(`fare.${here}`)} ${word('outside.here')}, ${word(`fare.${there}`)} ${word('outside.there')}`;
  const asked = say(message('outside.asked-at', { time: clockTime(at) }));
  return [
    `${word('outside.row-tiktok')}: ${said(tiktok)}.`,
    `${word('outside.row-control-long')}: ${said(control)}. ${asked}`,
  ];
};

/** The lines of one frame, no wider than `width`, which is at least 40. */
export const renderFrame = (snapshot: Snapshot, width: number, paint: Paint): string[] => {
  const { verdict, layers } = snapshot;
  const { shape, style } = severityLook[markOf(verdict.severity, layers)];
  const room = width - MARGIN.length;
  const [first = '', ...rest] = wrap(verdict.summary, room);
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `${MARGIN}${line}`);
  const quiet = (line: string): string => paint('gray', line);
  return [
    `${paint(style, shape)} ${paint('bold', first)}`,
    ...indented(rest.map((line) => paint('bold', line))),
    ...indented(wrap(adviceFor(verdict), room)),
    ...indented(sinceLine(snapshot).map(quiet)),
    ...section(pathLines(layers, width, paint)),
    ...section(indented(featureLines(verdict.features, room, paint))),
    ...section(indented(elsewhereLine(verdict).flatMap((line) => wrap(line, room)))),
    ...section(indented(verdict.notes.flatMap((note) => wrap(word(`note.${note}`), room)).map(quiet))),
  ];
};
