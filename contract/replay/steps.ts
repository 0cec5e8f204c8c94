// A session in steps of some minutes: the table behind the charts, for whoever reads instead of looking. Pure.
import { MINUTE_MS, SECOND_MS } from '../durations.ts';
import { message, numberWords, say } from '../message.ts';
import { clockAt } from './clock-face.ts';
import type { ClockFace } from './clock-face.ts';
import type { Column, ColumnName, Columns } from './columns.ts';
import { percentOf } from './session-figures.ts';

/** A table of more rows than these is read by nobody. */
const MOST_ROWS = 100;

const stepMinutes = [1, 2, 5, 10, 15, 30, 60] as const;

/** How many ms a row of the table covers. */
export const stepOf = ({ seconds }: Columns): number => {
  const minutes = stepMinutes.find((one) => (seconds * SECOND_MS) / (one * MINUTE_MS) <= MOST_ROWS);
  return (minutes ?? stepMinutes.at(-1)!) * MINUTE_MS;
};

const none = (): string => say(message('report.no-data'));

const cut = (column: Column, from: number, to: number): number[] =>
  column.slice(from, to).filter((value) => value !== null);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const mean = (values: readonly number[], factor = 1): string =>
  values.length === 0 ? '–' : numberWords(Math.round(sum(values) / values.length / factor));

const shareIn = ({ of }: Columns, part: ColumnName, whole: ColumnName, from: number, to: number): string => {
  const [some, all] = [cut(of[part], from, to), sum(cut(of[whole], from, to))];
  return some.length === 0 ? none() : percentOf(all === 0 ? null : Math.min(1, sum(some) / all));
};

// A comma stands within figures already.
const together = (figures: readonly string[]): string => figures.join(' · ');

const spread = (values: readonly number[]): string =>
  values.length === 0
    ? none()
    : together([numberWords(Math.min(...values)), mean(values), numberWords(Math.max(...values))]);

const streamIn = ({ of }: Columns, from: number, to: number): string => {
  const states = cut(of.stream, from, to);
  if (states.length === 0) return none();
  return say(message(`report.state.${states.includes(2) ? 'failing' : states.includes(1) ? 'wobbling' : 'held'}`));
};

/** The names of the columns. */
export const stepColumns = (): string[] => [
  say(message('report.column.when')),
  say(message('report.column.stream')),
  say(message('report.column.bitrate')),
  say(message('report.column.dropped')),
  say(message('report.column.lagged')),
  say(message('report.column.skipped')),
  say(message('report.column.rtt')),
  say(message('report.column.loss')),
];

/** The rows. */
export const stepRows = (columns: Columns, face: ClockFace): string[][] => {
  const step = stepOf(columns) / SECOND_MS;
  const bitrate = columns.of.kilobits.some((value) => value !== null) ? columns.of.kilobits : columns.of.uplink;
  return Array.from({ length: Math.ceil(columns.seconds / step) }, (_, index) => {
    const [from, to] = [index * step, (index + 1) * step];
    const lost = (end: 'router' | 'internet'): string => shareIn(columns, `${end}Lost`, `${end}Sent`, from, to);
    return [
      clockAt(face, from, false),
      streamIn(columns, from, to),
      spread(cut(bitrate, from, to)),
      shareIn(columns, 'dropped', 'sent', from, to),
      shareIn(columns, 'lagged', 'rendered', from, to),
      shareIn(columns, 'skipped', 'encoded', from, to),
      together(
        (['routerRtt', 'internetRtt', 'ingestRtt'] as const).map((end) => mean(cut(columns.of[end], from, to), 10)),
      ),
      together([lost('router'), lost('internet')]),
    ];
  });
};
