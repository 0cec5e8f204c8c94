// What is drawn of a session, one lane below the other on one axis of time. A lane is data: which columns, painted how. Pure.
import { numberWords, percentWords } from '../message.ts';
import type { MessageId } from '../message.ts';
import { roundUp } from '../round-up.ts';
import type { Session } from '../session.ts';
import type { Column, ColumnName, Columns } from './columns.ts';
import type { PainterName, PaintOptions } from './painters.ts';

/** One path of a lane: how it looks, and how it is painted of which columns. */
export type Stroke = { look: string; painter: PainterName; columns: readonly ColumnName[]; options: PaintOptions };

/** The lanes that there can be. */
export const laneNames = [
  'report.lane.bitrate',
  'report.lane.uplink',
  'report.lane.dropped',
  'report.lane.lagged',
  'report.lane.skipped',
  'report.lane.rtt',
  'report.lane.router-loss',
  'report.lane.internet-loss',
  'report.lane.stream',
  'report.lane.watch',
] as const satisfies readonly MessageId[];

export type LaneName = (typeof laneNames)[number];

/** A lane; `most` is what its upper edge stands for, `empty` what is said where it has no data at all. */
export type Lane = {
  name: LaneName;
  heightPx: number;
  strokes: readonly Stroke[];
  most: string;
  empty: MessageId | null;
};

/** OBS and the pulse skip a second now and then; longer than this nobody knew. */
const GAP_SECONDS = 3;

/** Handshakes with the LIVE server come every ten seconds, and a late one is no gap. */
const JOIN_SECONDS = 21;

/** The narrowest that something bad is drawn, in thousandths of the width: it must be seen on a phone. */
const LEAST = 3;

const usual: PaintOptions = { top: 1, join: 0, wanted: null, upper: 0, least: LEAST };

const mostOf = (columns: readonly Column[]): number =>
  columns.reduce((most, column) => column.reduce<number>((high, value) => Math.max(high, value ?? 0), most), 0);

const hasData = (column: Column): boolean => column.some((value) => value !== null);

const hatched = (columns: readonly ColumnName[], join: number): Stroke => ({
  ...{ look: 'hatched', painter: 'stretch', columns, options: { ...usual, join, least: 2 } },
});

const ribbonLane = ({ of }: Columns): Lane => {
  const isObs = hasData(of.kilobits) || !hasData(of.uplink);
  const name: ColumnName = isObs ? 'kilobits' : 'uplink';
  const top = roundUp(Math.max(10, mostOf([of[name]]) * 1.02));
  const painted = (look: string, wanted: number): Stroke => ({
    ...{ look, painter: 'ribbon', columns: [name], options: { ...usual, top, wanted } },
  });
  // A zero is no gap: while nothing is sent, the floor is red.
  const nothing: Stroke = {
    ...{ look: 'bad', painter: 'stretch', columns: [name], options: { ...usual, wanted: 0, upper: 95 } },
  };
  return {
    ...{ name: isObs ? 'report.lane.bitrate' : 'report.lane.uplink', heightPx: 104 },
    strokes: [painted('most-ribbon', 1), painted('least-ribbon', 0), nothing, hatched([name], GAP_SECONDS)],
    most: `${numberWords(top)} kbit/s`,
    empty: hasData(of[name]) ? null : 'report.no-data',
  };
};

const shareLane = (
  { of }: Columns,
  name: LaneName,
  [part, whole]: readonly [ColumnName, ColumnName],
  { join = GAP_SECONDS, empty = 'report.no-data' }: { join?: number; empty?: MessageId } = {},
): Lane => ({
  ...{ name, heightPx: 20, most: percentWords(100), empty: hasData(of[part]) ? null : empty },
  strokes: [{ look: 'bad', painter: 'bar', columns: [part, whole], options: usual }, hatched([part], join)],
});

const rttLane = ({ of }: Columns): Lane => {
  const ends = ['routerRtt', 'internetRtt', 'ingestRtt'] as const;
  const top = roundUp(Math.max(20, mostOf(ends.map((end) => of[end])) / 10));
  const options = { ...usual, top: top * 10, join: JOIN_SECONDS };
  const looks = { routerRtt: 'router', internetRtt: 'internet', ingestRtt: 'ingest' } as const;
  return {
    ...{ name: 'report.lane.rtt', heightPx: 84, most: `${numberWords(top)} ms` },
    strokes: [
      ...ends.map((end): Stroke => ({ look: looks[end], painter: 'line', columns: [end], options })),
      hatched(ends, JOIN_SECONDS),
    ],
    empty: ends.some((end) => hasData(of[end])) ? null : 'report.no-data',
  };
};

const stripLane = (name: LaneName, column: 'stream' | 'watch'): Lane => {
  const block = (look: string, wanted: number, upper: number): Stroke => ({
    ...{ look, painter: 'stretch', columns: [column], options: { ...usual, wanted, upper } },
  });
  const looks =
    column === 'stream'
      ? [block('wobbling', 1, 45), block('failing', 2, 0)]
      : [block('wobbling', 1, 0), block('untold', 2, 55)];
  return {
    ...{ name, heightPx: 16, most: '', empty: null },
    strokes: [block('fine', 0, 82), ...looks, hatched([column], GAP_SECONDS)],
  };
};

/** All lanes of a session, from top to bottom. */
export const lanesOf = (columns: Columns, session: Session): Lane[] => {
  const isSrt = session.server?.protocol === 'srt' && hasData(columns.of.kilobits);
  return [
    ribbonLane(columns),
    shareLane(columns, 'report.lane.dropped', ['dropped', 'sent'], isSrt ? { empty: 'report.no-dropped' } : {}),
    shareLane(columns, 'report.lane.lagged', ['lagged', 'rendered']),
    shareLane(columns, 'report.lane.skipped', ['skipped', 'encoded']),
    rttLane(columns),
    shareLane(columns, 'report.lane.router-loss', ['routerLost', 'routerSent'], { join: JOIN_SECONDS }),
    shareLane(columns, 'report.lane.internet-loss', ['internetLost', 'internetSent'], { join: JOIN_SECONDS }),
    // How the stream fared is judged when it is over.
    ...(session.summary === null ? [] : [stripLane('report.lane.stream', 'stream')]),
    stripLane('report.lane.watch', 'watch'),
  ];
};
