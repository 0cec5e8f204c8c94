// The days of a letter as a drawing: a row a day, time from left to right, a break is a block. Pure.
import { element, px } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { dayInWords, momentAt } from '../zoned-time.ts';
import type { DayRow } from './day-rows.ts';
import { hatch, ROW_PX, stretch } from './shapes.ts';
import type { Look } from './shapes.ts';

const [LABEL_PX, WIDTH_PX, HEAD_PX, STEP_PX] = [76, 700, 18, ROW_PX + 12] as const;

/** Numbers nearer to each other than this would be unreadable. */
const NUMBER_PX = 12;

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24] as const;

const xOf = (row: DayRow, epochMs: number): number =>
  LABEL_PX + ((epochMs - row.fromMs) / (row.toMs - row.fromMs)) * (WIDTH_PX - LABEL_PX);

const numbersOf = (row: DayRow, y: number): Markup[] => {
  const places = row.outages.map(({ number, fromMs }) => ({ number, x: xOf(row, Math.max(fromMs, row.fromMs)) }));
  const readable = places.filter(({ x }, index) => index === 0 || x - places[index - 1]!.x >= NUMBER_PX);
  return readable.map(({ number, x }) => {
    const anchor = x > WIDTH_PX - NUMBER_PX ? 'end' : undefined;
    const place = { x: px(anchor ? WIDTH_PX : x), y: px(y - 2.5), 'text-anchor': anchor };
    return element('text', { ...place, class: 'number' }, number);
  });
};

const drawRow = (row: DayRow, index: number): Markup[] => {
  const y = HEAD_PX + index * STEP_PX + 10;
  return [
    element('text', { x: 0, y: px(y + ROW_PX - 3) }, dayInWords(row.day, false)),
    ...row.stretches.map(({ fromMs, toMs, look }) => {
      const x = xOf(row, fromMs);
      return stretch(look, x, xOf(row, toMs) - x, y);
    }),
    ...numbersOf(row, y),
  ];
};

const ticks = (rows: readonly DayRow[], zone: string): Markup[] => {
  const [first] = rows;
  if (!first) return [];
  const bottom = HEAD_PX + rows.length * STEP_PX;
  return HOURS.flatMap((hour) => {
    const x = hour === 24 ? WIDTH_PX : xOf(first, momentAt(first.day, hour * 60, zone));
    const anchor = hour === 24 ? 'end' : hour === 0 ? 'start' : 'middle';
    const label = `${String(hour).padStart(2, '0')}:00`;
    return [
      element('path', { d: `M${px(x)} ${HEAD_PX - 3}V${bottom}`, class: 'grid' }),
      element('text', { x: px(x), y: 10, 'text-anchor': anchor, class: 'tick' }, label),
    ];
  });
};

/** The drawing of these days. */
export const dayChart = (rows: readonly DayRow[], zone: string): Markup => {
  const height = HEAD_PX + rows.length * STEP_PX + 2;
  return element(
    'svg',
    { viewBox: `0 0 ${WIDTH_PX} ${height}`, role: 'img', 'aria-labelledby': 'days-chart' },
    element('title', { id: 'days-chart' }, words('letter.days-chart')),
    hatch,
    ticks(rows, zone),
    rows.map(drawRow),
  );
};

const legendLooks: readonly Look[] = ['ok', 'interrupted', 'impaired', 'unknown', 'not-watched'];

/** What the shapes mean. */
export const legend = (): Markup =>
  element(
    'ul',
    { class: 'legend' },
    legendLooks.map((look) =>
      element(
        'li',
        {},
        element('svg', { viewBox: `0 0 26 ${ROW_PX}`, width: 26, height: ROW_PX, 'aria-hidden': 'true' }, [
          stretch(look, look === 'interrupted' ? 10 : 1, look === 'interrupted' ? 6 : 24, 0),
        ]),
        ' ',
        words(`letter.legend.${look}`),
      ),
    ),
  );
