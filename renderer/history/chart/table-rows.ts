// The figures of a close-up as a table that can be sorted. Pure.
import type { Line, LineEnd } from '../../../contract/history.ts';
import type { HostMeasure, Measured } from '../../../contract/measured.ts';

/** At most so many rows: for each pixel that is asked about, the engine tells up to two steps. */
export const TABLE_ASK_PX = 100;

/** A column: its name, and how its values are to be read. */
export type TableColumn = { name: string; unit: 'ms' | 'speed' | 'part' | 'count' };

/** A row; each value belongs to the column of its place, and null is nothing measured. */
export type TableRow = { atMs: number; values: readonly (number | null)[] };

/** What is told of an end of the line. */
export const lineColumns = [
  { name: 'line.column.rtt', unit: 'ms' },
  { name: 'line.column.least', unit: 'ms' },
  { name: 'line.column.most', unit: 'ms' },
  { name: 'line.column.jitter', unit: 'ms' },
  { name: 'chart.column.lost', unit: 'part' },
  { name: 'chart.column.asked', unit: 'count' },
] as const satisfies readonly TableColumn[];

type HostColumn =
  'chart.column.middle' | 'chart.column.low' | 'chart.column.high' | 'chart.column.failed' | 'chart.column.asked';

/** What is told of a host. */
export const hostColumns = (measure: HostMeasure): readonly (TableColumn & { name: HostColumn })[] => {
  const unit = measure === 'speed' ? 'speed' : 'ms';
  return [
    { name: 'chart.column.middle', unit },
    { name: 'chart.column.low', unit },
    { name: 'chart.column.high', unit },
    { name: 'chart.column.failed', unit: 'count' },
    { name: 'chart.column.asked', unit: 'count' },
  ];
};

/** The rows of an end of the line. */
export const lineRows = ({ rows }: Line, end: LineEnd): TableRow[] =>
  (rows.find(({ to }) => to === end)?.points ?? []).map(
    ({ atMs, sent, lost, rttMs, leastRttMs, mostRttMs, jitterMs }) => ({
      atMs,
      values: [rttMs, leastRttMs, mostRttMs, jitterMs, sent > 0 ? lost / sent : null, sent],
    }),
  );

/** The rows of a host. */
export const hostRows = ({ rows }: Measured, host: string): TableRow[] =>
  (rows.find(({ target }) => target === host)?.points ?? []).map(({ atMs, asked, failed, middle, low, high }) => ({
    atMs,
    values: [middle, low, high, failed, asked],
  }));

/** By which column rows are sorted (null: the time), and which way. */
export type Order = { column: number | null; descends: boolean };

/** Pressing a heading sorts by it, the most first (of time: the earliest first), and pressing it again turns that round. */
export const nextOrder = (order: Order, column: number | null): Order =>
  order.column === column ? { column, descends: !order.descends } : { column, descends: column !== null };

/** The rows in order; what was not measured comes last either way, and what is equal stays in the order of time. */
export const sortedRows = (rows: readonly TableRow[], { column, descends }: Order): TableRow[] => {
  const way = descends ? -1 : 1;
  const keyOf = ({ atMs, values }: TableRow): number | null => (column === null ? atMs : (values[column] ?? null));
  return rows.toSorted((a, b) => {
    const [of, other] = [keyOf(a), keyOf(b)];
    if (of === null || other === null) return Number(of === null) - Number(other === null);
    return way * (of - other);
  });
};
