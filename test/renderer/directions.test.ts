// A window that runs from right to left needs styles that say start and end, not left and right.
import { describe, expect, it } from 'vitest';
import { filesIn, textOf } from '../architecture/source-files.ts';

/** Left and right in a style, be it by name or by the place in a list of four. */
const physical = [
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /(?<![\w-])(?:left|right)\s*:\s*[^;]/,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius\b/,
  /\btranslate(?:X|3d)?\(/,
];

const fourSides = /(?<![\w-])(?:margin|padding|inset|border-(?:width|style|color))\s*:\s*([^;{}()]+);/g;

const sidesDiffer = (list: string): boolean => {
  const [, right, , left] = list.trim().split(/\s+/);
  return left !== undefined && left !== right;
};

/** What follows the time of a chart, which runs from left to right in every language. */
const followsTime: Readonly<Record<string, readonly string[]>> = {
  'engine/exports/report/page/style.ts': [
    '#cursor { position: absolute; top: 0; bottom: 22px; left: -1px; width: 2px; background: var(--accent); will-change: transform; pointer-events: none; }',
  ],
  'renderer/live/replay/Replay.svelte': ['left: -1px;', 'const cursorPlace = $derived(`translateX(${cursorPx}px)`);'],
};

/** The lines of a component or sheet that name a side; the marks of a drawing are no styles. */
const sidesIn = (source: string): string[] => {
  const lines = source.split('\n').map((line) => line.trim());
  const named = lines.filter((line) => !line.startsWith('<g ') && physical.some((one) => one.test(line)));
  const listed = [...source.matchAll(fourSides)].filter(([, list]) => sidesDiffer(list!)).map(([all]) => all);
  return [...named, ...listed];
};

describe('Styles know start and end only', () => {
  const files = filesIn('renderer').filter((file) => /\.(svelte|css)$/.test(file));
  const sheets = [
    ...['renderer/style/page.css', 'renderer/style/tokens.css'],
    ...['engine/exports/letter/letter-style.ts', 'engine/exports/report/page/style.ts'],
  ];

  it.each([...new Set([...files, ...sheets])])('%s', (file) => {
    expect(sidesIn(textOf(file)).filter((line) => !followsTime[file]?.includes(line))).toEqual([]);
  });

  it('and what is excused is still there', () => {
    for (const [file, lines] of Object.entries(followsTime)) expect(sidesIn(textOf(file))).toEqual(lines.toReversed());
  });

  it.each([
    'margin-left: 4px;',
    'border-right: 1px solid;',
    'left: 0;',
    'text-align: right;',
    'float: left;',
    'padding: 3px 0 3px 24px;',
    'inset: 6px auto auto 0;',
    'transform: translateX(4px);',
  ])('would find %s', (style) => expect(sidesIn(`.a { ${style} }`)).toHaveLength(1));

  it.each([
    'margin-inline-start: 4px;',
    'padding: 4px 0 8px;',
    'inset: 0 0 18px;',
    'margin: 0 0 4px;',
    'text-align: end;',
  ])('lets %s pass', (style) => expect(sidesIn(`.a { ${style} }`)).toEqual([]));
});
