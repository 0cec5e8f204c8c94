// The timeline as a drawing that is as wide as its page: lanes stretch, letters do not. Without a script it shows the whole
// session; with one, the page's own, the same elements are painted again for what somebody looks at. Pure.
import type { SessionEvent } from '../../../../contract/session.ts';
import { element } from '../../markup.ts';
import type { Markup } from '../../markup.ts';
import { words } from '../../words.ts';
import { secondOf } from '../../../../contract/replay/columns.ts';
import type { Columns } from '../../../../contract/replay/columns.ts';
import { clockAt, roundSeconds } from '../../../../contract/replay/clock-face.ts';
import type { ClockFace } from '../../../../contract/replay/clock-face.ts';
import { isFlagged } from '../../../../contract/replay/flags.ts';
import type { Lane, Stroke } from '../../../../contract/replay/lanes.ts';
import { painters } from '../../../../contract/replay/painters.ts';

/** How many places a drawing has side by side: on a wide screen two points each, on a phone more than it can show. */
const PLACES = 500;

/** How many units wide and high the painters draw. */
const [WIDE, HIGH] = [1000, 100] as const;

const [FLAGS_PX, NAME_PX, GAP_PX, CLOCK_PX] = [26, 17, 8, 22] as const;

/** More flags than these would be one black bar; the list below the timeline has them all. */
const MOST_FLAGS = 120;

/** Times that fit side by side on a phone. */
const MOST_TICKS = 5;

const hatch: Markup = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('path', { d: 'M0 0V8', class: 'hatch-line' }),
  ),
);

/** Where a second is, in percent of the width. */
const share = (second: number, { seconds }: Pick<Columns, 'seconds'>): string =>
  `${Math.round(Math.min(1, Math.max(0, second / Math.max(1, seconds))) * 10_000) / 100}%`;

const pathOf = ({ look, painter, columns: names, options }: Stroke, columns: Columns): Markup =>
  element('path', {
    class: look,
    d: painters[painter](
      names.map((name) => columns.of[name]),
      options,
      { from: 0, to: columns.seconds, places: PLACES },
    ),
    ...{ 'data-painter': painter, 'data-columns': names.join(' '), 'data-options': JSON.stringify(options) },
  });

const drawLane = (lane: Lane, topPx: number, columns: Columns): Markup[] => {
  const y = topPx + NAME_PX;
  const isEmpty = lane.empty !== null;
  return [
    element('text', { x: 0, y: y - 5, class: 'name' }, words(lane.name)),
    element('text', { x: '100%', y: y - 5, class: 'most' }, lane.empty === null ? lane.most : words(lane.empty)),
    element(
      'svg',
      {
        ...{ x: 0, y, width: '100%', height: lane.heightPx, viewBox: `0 0 ${WIDE} ${HIGH}` },
        preserveAspectRatio: 'none',
      },
      element('path', { d: `M0 ${HIGH}H${WIDE}`, class: 'floor' }),
      isEmpty
        ? element('path', { d: `M0 0H${WIDE}V${HIGH}H0Z`, class: 'hatched' })
        : lane.strokes.map((stroke) => pathOf(stroke, columns)),
    ),
  ];
};

/** Seconds and kinds of what is flagged: the user's markers, and what befell computer and network. */
export const flagsOf = (events: readonly SessionEvent[], { startMs }: Columns): Array<[second: number, kind: string]> =>
  events.filter(isFlagged).map(({ atMs, kind }) => [Math.max(0, secondOf(atMs, startMs)), kind]);

const flags = (flagged: ReadonlyArray<[number, string]>, columns: Columns, heightPx: number): Markup =>
  element(
    'g',
    { id: 'flags' },
    flagged
      .slice(0, MOST_FLAGS)
      .map(([second, kind]) =>
        element(
          'svg',
          { x: share(second, columns), y: 0, width: 1, height: heightPx, 'data-second': second, class: 'flag' },
          [
            element('path', { class: 'pole', d: `M0 ${heightPx}V14` }),
            kind === 'marker'
              ? element('path', { class: 'marker', d: 'M0 20V4H10L7 8.5L10 13H0' })
              : element('path', { class: 'event', d: 'M-4 10L0 6L4 10L0 14Z' }),
          ],
        ),
      ),
  );

const ticks = (columns: Columns, face: ClockFace, y: number): Markup =>
  element(
    'g',
    { id: 'ticks' },
    roundSeconds(face, 0, columns.seconds, MOST_TICKS).seconds.flatMap((second) => {
      const x = share(second, columns);
      const edge = second / columns.seconds;
      const anchor = edge < 0.05 ? 'start' : edge > 0.95 ? 'end' : 'middle';
      return [
        element('line', { x1: x, x2: x, y1: FLAGS_PX, y2: y - 14, class: 'grid' }),
        element('text', { x, y, 'text-anchor': anchor, class: 'tick' }, clockAt(face, second, columns.seconds < 600)),
      ];
    }),
  );

/** The drawing of these lanes, flags and times; `data-*` attributes say how each path is painted anew. */
export const timeline = (
  lanes: readonly Lane[],
  flagged: ReadonlyArray<[number, string]>,
  columns: Columns,
  face: ClockFace,
): Markup => {
  const heights = lanes.map(({ heightPx }) => NAME_PX + heightPx + GAP_PX);
  const tops = heights.map((_height, index) => FLAGS_PX + heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  const bottom = FLAGS_PX + heights.reduce((sum, one) => sum + one, 0);
  return element(
    'svg',
    {
      id: 'drawing',
      width: '100%',
      height: bottom + CLOCK_PX,
      'aria-hidden': 'true',
      'data-places': PLACES,
      'data-most-ticks': MOST_TICKS,
    },
    hatch,
    ticks(columns, face, bottom + 12),
    lanes.flatMap((lane, index) => drawLane(lane, tops[index]!, columns)),
    flags(flagged, columns, bottom),
  );
};
