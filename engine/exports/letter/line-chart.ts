// RTT and loss of the line as a drawing, with the outages as grey bands. Pure.
import type { LinePoint, Period, SpanRecord } from '../../../contract/history.ts';
import { numberWords, percentWords } from '../../../contract/message.ts';
import { roundUp } from '../../../contract/round-up.ts';
import type { ExportData } from '../export-data.ts';
import { element, px } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { words } from '../words.ts';
import { dayAfter, dayInWords, dayOf, momentAt } from '../zoned-time.ts';
import { outageShownBy } from './letter-facts.ts';
import type { Outage } from './letter-facts.ts';

const [LEFT_PX, RIGHT_PX] = [44, 700] as const;
const rtt = { top: 14, bottom: 124 } as const;
const loss = { top: 138, bottom: 188 } as const;
const [LABEL_Y_PX, HEIGHT_PX] = [202, 206] as const;

/** A day that begins nearer to the edge than its name is wide goes without it. */
const NAME_PX = 64;

/** The most days that are named below the drawing. */
const MOST_LABELS = 8;

/** A gap in the measurements is a gap in the line. */
const STEPS_OF_A_GAP = 1.5;

type Scale = { xOf: (epochMs: number) => number; rttTopMs: number };

const scaleFor = ({ fromMs, toMs }: Period, points: readonly LinePoint[]): Scale => {
  const times = points.flatMap(({ rttMs }) => (rttMs === null ? [] : [rttMs])).sort((one, other) => one - other);
  // One in a hundred may stand out at the top, so that it does not flatten all the others.
  const high = times[Math.floor((times.length - 1) * 0.99)] ?? 0;
  return {
    // The first minute may have begun before the time that the letter is about.
    xOf: (epochMs) => {
      const share = (epochMs - fromMs) / (toMs - fromMs);
      return LEFT_PX + Math.min(1, Math.max(0, share)) * (RIGHT_PX - LEFT_PX);
    },
    rttTopMs: roundUp(Math.max(high * 1.1, 10)),
  };
};

const rttPath = (points: readonly LinePoint[], stepMs: number, { xOf, rttTopMs }: Scale): string => {
  let lastMs = -Infinity;
  return points
    .flatMap(({ atMs, rttMs }) => {
      if (rttMs === null) return [];
      const y = rtt.bottom - (Math.min(rttMs, rttTopMs) / rttTopMs) * (rtt.bottom - rtt.top);
      const joined = atMs - lastMs <= STEPS_OF_A_GAP * stepMs;
      lastMs = atMs;
      return `${joined ? 'L' : 'M'}${px(xOf(atMs))} ${px(y)}${joined ? '' : 'h0.1'}`;
    })
    .join('');
};

const lossBars = (points: readonly LinePoint[], stepMs: number, { xOf }: Scale): Markup[] =>
  points
    .filter(({ lost, sent }) => lost > 0 && sent > 0)
    .map(({ atMs, lost, sent }) => {
      const height = (lost / sent) * (loss.bottom - loss.top);
      const width = Math.max(xOf(atMs + stepMs) - xOf(atMs), 1);
      return element('rect', {
        ...{ x: px(xOf(atMs)), y: px(loss.bottom - height), width: px(width), height: px(height), class: 'bad' },
      });
    });

const bands = (spans: readonly SpanRecord[], outages: readonly Outage[], { xOf }: Scale): Markup[] =>
  spans
    .filter((span) => outageShownBy(outages, span) !== null)
    .map(({ fromMs, toMs }) => {
      const width = Math.max(xOf(toMs) - xOf(fromMs), 1);
      return element('rect', {
        ...{ x: px(xOf(fromMs)), y: rtt.top, width: px(width), height: loss.bottom - rtt.top, class: 'band' },
      });
    });

const dayTicks = (period: Period, zone: string, { xOf }: Scale): Markup[] => {
  const days: string[] = [];
  for (let day = dayOf(period.fromMs, zone); momentAt(day, 0, zone) < period.toMs; day = dayAfter(day)) days.push(day);
  const every = Math.ceil(days.length / MOST_LABELS);
  return days
    .filter((_day, index) => index % every === 0)
    .map((day) => ({ day, x: xOf(momentAt(day, 0, zone)) }))
    .flatMap(({ day, x }) => [
      ...(x < LEFT_PX ? [] : [element('path', { d: `M${px(x)} ${rtt.top}V${loss.bottom}`, class: 'grid' })]),
      ...(x > RIGHT_PX - NAME_PX
        ? []
        : [element('text', { x: px(Math.max(x, LEFT_PX)), y: LABEL_Y_PX, class: 'tick' }, dayInWords(day, false))]),
    ]);
};

const axis = (y: number, text: string): Markup[] => [
  element('path', { d: `M${LEFT_PX} ${y}H${RIGHT_PX}`, class: 'grid' }),
  element('text', { x: LEFT_PX - 5, y: y + 4, 'text-anchor': 'end', class: 'tick' }, text),
];

/** The drawing, or null where nothing was measured. */
export const lineChart = (
  { line, spans }: Pick<ExportData, 'line' | 'spans'>,
  outages: readonly Outage[],
  period: Period,
  zone: string,
): Markup | null => {
  const pointsTo = (end: 'internet' | 'router'): readonly LinePoint[] =>
    line.rows.find(({ to }) => to === end)?.points ?? [];
  const [internet, router] = [pointsTo('internet'), pointsTo('router')];
  if (internet.length + router.length === 0) return null;
  const scale = scaleFor(period, [...internet, ...router]);
  return element(
    'svg',
    { viewBox: `0 0 ${RIGHT_PX} ${HEIGHT_PX}`, role: 'img', 'aria-labelledby': 'line-chart' },
    element('title', { id: 'line-chart' }, words('letter.line-chart')),
    bands(spans, outages, scale),
    [
      ...axis(rtt.top, `${numberWords(scale.rttTopMs)} ms`),
      ...axis((rtt.top + rtt.bottom) / 2, numberWords(scale.rttTopMs / 2)),
    ],
    [...axis(rtt.bottom, '0'), ...axis(loss.top, percentWords(100)), ...axis(loss.bottom, '0')],
    dayTicks(period, zone, scale),
    element('path', { d: rttPath(internet, line.stepMs, scale), class: 'rtt' }),
    element('path', { d: rttPath(router, line.stepMs, scale), class: 'rtt thin' }),
    lossBars(internet, line.stepMs, scale),
  );
};

const sample = (name: string): Markup =>
  element(
    'svg',
    { viewBox: '0 0 26 14', width: 26, height: 14, 'aria-hidden': 'true' },
    element('path', { d: 'M1 7h24', class: name }),
  );

/** Which line is whose. */
export const lineLegend = (): Markup =>
  element('ul', { class: 'legend' }, [
    element('li', {}, [sample('rtt'), ' ', words('letter.line-internet')]),
    element('li', {}, [sample('rtt thin'), ' ', words('letter.line-router')]),
  ]);
