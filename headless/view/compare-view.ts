// A comparison for people: the conclusion, what to do, both networks side by side link by link and feature by feature, and
// what it rests on.
import { compareSays, compareTodo, conclusionSeverity } from '../../contract/compare-words.ts';
import type { CompareReport, Conclusion, Network, Side } from '../../contract/compare.ts';
import { message, say } from '../../contract/message.ts';
import { features, layers } from '../../contract/verdict.ts';
import type { LayerStatus } from '../../contract/verdict.ts';
import { wrap } from './frame.ts';
import { featureLook, linkLook, severityLook } from './paint.ts';
import type { Look, Paint } from './paint.ts';
import { word } from './words.ts';

const MARGIN = '  ';

/** A link by one shape, as a feature; what lies beyond the break keeps the dot of the line. */
const layerLook = (status: LayerStatus): Look =>
  status === 'not-judged' ? { shape: linkLook[status].short, style: linkLook[status].style } : severityLook[status];

const indented = (text: string, width: number): string[] =>
  wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);

/** One line for each network, with why it cannot be used. */
export const networkLines = (networks: readonly Network[], width: number): string[] =>
  networks.flatMap(({ name, kind, why, isDefault }) => {
    const said = [
      word(`compare.kind.${kind}`),
      ...(isDefault ? [word('compare.now-used')] : []),
      ...(why === null ? [] : [word(`compare.why.${why}`)]),
    ];
    return indented(`${name}: ${said.join(', ')}`, width);
  });

type Cell = { look: Look };
type Row = { title: string; cells: readonly [Cell, Cell] };

const rowsOf = ([a, b]: CompareReport['sides']): Row[] => [
  ...layers.map((layer): Row => {
    const cell = ({ layers: states }: Side): Cell => ({ look: layerLook(states[layer].status) });
    return { title: word(`layer.${layer}`), cells: [cell(a), cell(b)] };
  }),
  ...features.map((feature): Row => {
    const cell = ({ verdict }: Side): Cell => ({ look: featureLook[verdict.features[feature]] });
    return { title: word(`feature.${feature}`), cells: [cell(a), cell(b)] };
  }),
];

/** Longer names than this are cut in the table, and on a narrow terminal shorter ones; the sentences have them whole. */
const NAME_COLUMNS = 15;

const tableOf = (sides: CompareReport['sides'], width: number, paint: Paint): string[] => {
  const rows = rowsOf(sides);
  const titleWidth = Math.max(...rows.map(({ title }) => title.length));
  const columns = Math.min(NAME_COLUMNS, Math.floor((width - titleWidth - 3 * MARGIN.length) / 2));
  const names = sides.map(({ network }) => network.name.slice(0, columns).padEnd(columns));
  const head = `${MARGIN}${' '.repeat(titleWidth)}  ${names.join('  ')}`.trimEnd();
  const drawn = ({ look: { shape, style } }: Cell): string => paint(style, shape);
  return [
    head,
    ...rows.map(({ title, cells: [a, b] }) => {
      const gap = ' '.repeat(columns + 1);
      return `${MARGIN}${title.padEnd(titleWidth)}  ${drawn(a)}${gap}${drawn(b)}`;
    }),
  ];
};

const sideLines = (side: Side, conclusion: Conclusion, width: number): string[] => {
  const { network } = side;
  const named = say(message('compare.side', { network: network.name, kind: word(`compare.kind.${network.kind}`) }));
  return indented(`${named}: ${say(compareSays(side, conclusion))}`, width);
};

/** The lines of a report, no wider than `width`. */
export const compareLines = ({ conclusion, sides }: CompareReport, width: number, paint: Paint): string[] => {
  const { shape, style } = severityLook[conclusionSeverity[conclusion.code]];
  const [first = '', ...rest] = wrap(say(conclusion.message), width - MARGIN.length);
  const todo = say(compareTodo(conclusion));
  return [
    `${paint(style, shape)} ${paint('bold', first)}`,
    ...rest.map((line) => `${MARGIN}${paint('bold', line)}`),
    ...indented(todo, width),
    '',
    ...sides.flatMap((side) => sideLines(side, conclusion, width)),
    '',
    ...tableOf(sides, width, paint),
    '',
    ...conclusion.because.flatMap((reason) => indented(say(reason), width)).map((line) => paint('gray', line)),
  ];
};
