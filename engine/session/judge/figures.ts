// The figures of a whole session. Each is null where nothing was measured, and a share is one of what was counted, never of the
// time in which nobody counted.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionLog, SessionRow, SessionSummary } from '../../../contract/session.ts';
import { kilobitsIn, quantile, streamIn } from './seconds.ts';
import type { ObsSecond } from './seconds.ts';

/** The part of a summary that is plain counting, and what the score takes from it besides. */
export type Figures = Pick<
  SessionSummary,
  | 'durationMs'
  | 'watched'
  | 'meanKilobitsPerSecond'
  | 'lowKilobitsPerSecond'
  | 'dropped'
  | 'lagged'
  | 'skipped'
  | 'routerLoss'
  | 'internetLoss'
  | 'routerRttMs'
  | 'internetRttMs'
  | 'ingestRttMs'
  | 'ownBytes'
  | 'ownBytesPerSecond'
> & {
  /** Half of the seconds had more (kbit/s). */
  medianKilobitsPerSecond: number | null;
};

const LOW_SHARE = 0.1;
const HALF = 0.5;

type Part = readonly [lost: number | null, all: number | null];

const shareOf = (rows: readonly SessionRow[], partOf: (row: SessionRow) => Part | null): number | null => {
  let [lost, all] = [0, 0];
  for (const row of rows) {
    const [lostHere, allHere] = partOf(row) ?? [null, null];
    if (lostHere === null || allHere === null) continue;
    lost += lostHere;
    all += allHere;
  }
  return all === 0 ? null : Math.min(1, lost / all);
};

const framesShare = (rows: readonly SessionRow[], partOf: (stream: ObsSecond) => Part): number | null =>
  shareOf(rows, (row) => {
    const stream = streamIn(row);
    return stream && partOf(stream);
  });

const known = (rows: readonly SessionRow[], of: (row: SessionRow) => number | null): number[] =>
  rows.map(of).filter((value) => value !== null);

const median = (rows: readonly SessionRow[], of: (row: SessionRow) => number | null): number | null =>
  quantile(known(rows, of), HALF);

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** How long the session was (milliseconds): to its end, or to its last row while it has none. */
const durationOf = ({ session: { startedAt, endedAt }, rows }: SessionLog): number => {
  const startMs = Date.parse(startedAt);
  const lastMs = rows.length === 0 ? startMs : rows.at(-1)!.atMs + SECOND_MS;
  return Math.max(0, (endedAt === null ? lastMs : Date.parse(endedAt)) - startMs);
};

const secondsSeen = (rows: readonly SessionRow[]): number =>
  new Set(rows.map(({ atMs }) => Math.floor(atMs / SECOND_MS))).size;

/** What was counted of Tokwatch's own traffic; a row covers a second. */
const ownTraffic = (rows: readonly SessionRow[]): Pick<Figures, 'ownBytes' | 'ownBytesPerSecond'> => {
  const bytes = known(rows, ({ ownBytes }) => ownBytes);
  const ownBytes = bytes.length === 0 ? null : bytes.reduce((sum, value) => sum + value, 0);
  return { ownBytes, ownBytesPerSecond: rounded(meanOf(bytes)) };
};

/** Counts a whole session. */
export const figuresOf = (log: SessionLog): Figures => {
  const { rows } = log;
  const durationMs = durationOf(log);
  const kilobits = known(rows, kilobitsIn);
  return {
    durationMs,
    watched: durationMs === 0 ? 0 : Math.min(1, (secondsSeen(rows) * SECOND_MS) / durationMs),
    meanKilobitsPerSecond: rounded(meanOf(kilobits)),
    lowKilobitsPerSecond: rounded(quantile(kilobits, LOW_SHARE)),
    medianKilobitsPerSecond: rounded(quantile(kilobits, HALF)),
    dropped: framesShare(rows, ({ droppedFrames, sentFrames }) => [droppedFrames, sentFrames]),
    lagged: framesShare(rows, ({ laggedFrames, renderedFrames }) => [laggedFrames, renderedFrames]),
    skipped: framesShare(rows, ({ skippedFrames, encodedFrames }) => [skippedFrames, encodedFrames]),
    routerLoss: shareOf(rows, ({ router: { lost, sent } }) => [lost, sent]),
    internetLoss: shareOf(rows, ({ internet: { lost, sent } }) => [lost, sent]),
    routerRttMs: median(rows, ({ router: { rttMs } }) => rttMs),
    internetRttMs: median(rows, ({ internet: { rttMs } }) => rttMs),
    ingestRttMs: median(rows, ({ ingestRttMs }) => ingestRttMs),
    ...ownTraffic(rows),
  };
};
