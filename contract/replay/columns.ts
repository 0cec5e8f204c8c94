// A session second by second: a column of whole numbers for each figure, with null where there was no data. The window,
// and charts, tables and the script of a report all read these. Pure.
import { SECOND_MS } from '../durations.ts';
import type { Dip, SessionLog, SessionRow } from '../session.ts';
import type { VerdictCode } from '../verdict.ts';

/** One figure for each second; null is “no data”. */
export type Column = ReadonlyArray<number | null>;

const scaled = (value: number | null | undefined, factor = 1): number | null =>
  value === null || value === undefined ? null : Math.round(value * factor);

const flag = (value: boolean | null | undefined): number | null => scaled(value == null ? null : Number(value));

/** Codes under which nothing was found out. */
const untold: readonly VerdictCode[] = ['unknown', 'tiktok.rate-limited'];

/** What the watch said: 0 fine, 1 a fault, 2 not known. */
const watchOf = (code: VerdictCode | null): number | null => {
  if (code === null) return null;
  return code === 'ok' ? 0 : untold.includes(code) ? 2 : 1;
};

const readers = {
  /** kbit/s of the stream, and of everything that this computer sent. */
  kilobits: ({ obs }) => scaled(obs?.kilobitsPerSecond),
  uplink: ({ uplinkBytes }) => scaled(uplinkBytes, 8 / 1000),
  /** Hundredths. */
  congestion: ({ obs }) => scaled(obs?.congestion, 100),
  dropped: ({ obs }) => scaled(obs?.droppedFrames),
  sent: ({ obs }) => scaled(obs?.sentFrames),
  lagged: ({ obs }) => scaled(obs?.laggedFrames),
  rendered: ({ obs }) => scaled(obs?.renderedFrames),
  skipped: ({ obs }) => scaled(obs?.skippedFrames),
  encoded: ({ obs }) => scaled(obs?.encodedFrames),
  reconnecting: ({ obs }) => flag(obs?.reconnecting),
  routerSent: ({ router }) => scaled(router.sent),
  routerLost: ({ router }) => scaled(router.lost),
  internetSent: ({ internet }) => scaled(internet.sent),
  internetLost: ({ internet }) => scaled(internet.lost),
  /** Tenths of a millisecond. */
  routerRtt: ({ router }) => scaled(router.rttMs, 10),
  internetRtt: ({ internet }) => scaled(internet.rttMs, 10),
  ingestRtt: ({ ingestRttMs }) => scaled(ingestRttMs, 10),
  ingestWell: ({ ingestWell }) => flag(ingestWell),
  /** dBm, and percent. */
  wifi: ({ wifiDbm }) => scaled(wifiDbm),
  cpu: ({ cpuPercent }) => scaled(cpuPercent),
  watch: ({ code }) => watchOf(code),
} satisfies Record<string, (row: SessionRow) => number | null>;

/** The figures; `stream` is 0 where the stream held, 1 where it wobbled, 2 where it failed. */
export type ColumnName = keyof typeof readers | 'stream';

/** All columns, as long as the session has seconds; second 0 begins at `startMs` (epoch ms). */
export type Columns = { startMs: number; seconds: number; of: Readonly<Record<ColumnName, Column>> };

/** Later seconds than these are not drawn: two days, longer than anybody is LIVE, so that a wrong clock fills no memory. */
export const MOST_SECONDS = 172_800;

/** A row less than this after the one before it belongs to the next second, wherever the second's border falls between them. */
const NEXT_MS = { least: 500, most: 1500 } as const;

// Rows come a second apart, give or take; were each placed by itself, two would fall into one second and leave a false gap.
const placed = (rows: readonly SessionRow[], startMs: number): Array<[second: number, row: SessionRow]> => {
  let [last, lastMs] = [-2, -Infinity];
  return [...rows]
    .sort((one, other) => one.atMs - other.atMs)
    .map((row) => {
      const exact = (row.atMs - startMs) / SECOND_MS;
      const apartMs = row.atMs - lastMs;
      const isNext = apartMs > NEXT_MS.least && apartMs < NEXT_MS.most && Math.abs(last + 1 - exact) <= 1;
      [last, lastMs] = [isNext ? last + 1 : Math.floor(exact), row.atMs];
      return [last, row];
    });
};

/** The second in which a moment (epoch ms) lies. */
export const secondOf = (epochMs: number, startMs: number): number => Math.floor((epochMs - startMs) / SECOND_MS);

/** The seconds of a dip, from the first up to, not including, the last; it has one at least. */
export const secondsOf = ({ fromMs, toMs }: Dip, startMs: number): [from: number, to: number] => {
  const from = secondOf(fromMs, startMs);
  return [from, Math.max(from + 1, secondOf(toMs, startMs))];
};

const streamOf = (dips: readonly Dip[], watched: Column, startMs: number): Column => {
  const stream = watched.map((one): number | null => (one === null ? null : 0));
  for (const dip of dips) {
    const [from, to] = secondsOf(dip, startMs);
    stream.fill(dip.state === 'failing' ? 2 : 1, Math.max(0, from), Math.max(0, to));
  }
  return stream;
};

/** From when to when a session was, in epoch ms; one that goes on lasts until its last row. */
export const periodOf = ({ session, rows }: SessionLog): { fromMs: number; toMs: number } => {
  const fromMs = Date.parse(session.startedAt);
  const lastMs = rows.reduce((last, { atMs }) => Math.max(last, atMs), fromMs);
  return { fromMs, toMs: session.endedAt === null ? lastMs : Math.max(fromMs, Date.parse(session.endedAt)) };
};

/** The columns of a session. */
export const columnsOf = (log: SessionLog): Columns => {
  const { fromMs, toMs } = periodOf(log);
  const startMs = log.rows.reduce((first, { atMs }) => Math.min(first, atMs), fromMs);
  const rows = placed(log.rows, startMs).filter(([second]) => second < MOST_SECONDS);
  const last = rows.reduce((most, [second]) => Math.max(most, second), 0);
  const seconds = Math.min(MOST_SECONDS, Math.max(last + 1, Math.ceil((toMs - startMs) / SECOND_MS)));
  const column = (read: (row: SessionRow) => number | null): Column => {
    const values = new Array<number | null>(seconds).fill(null);
    for (const [second, row] of rows) values[second] = read(row);
    return values;
  };
  const of = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, column(read)]));
  const stream = streamOf(
    log.session.summary?.dips ?? [],
    column(() => 0),
    startMs,
  );
  return { startMs, seconds, of: { ...of, stream } as Record<ColumnName, Column> };
};
