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

/** Those that count: what a wider row counted is spread over its seconds, so that the sum stays. */
const counts: ReadonlySet<keyof typeof readers> = new Set([
  ...(['dropped', 'sent', 'lagged', 'rendered', 'skipped', 'encoded'] as const),
  ...(['uplink', 'routerSent', 'routerLost', 'internetSent', 'internetLost'] as const),
]);

const share = (value: number, part: number, parts: number): number =>
  Math.floor(((part + 1) * value) / parts) - Math.floor((part * value) / parts);

/** The figures; `stream` is 0 where the stream held, 1 where it wobbled, 2 where it failed. */
export type ColumnName = keyof typeof readers | 'stream';

/** All columns, as long as the session has seconds; second 0 begins at `startMs` (epoch ms). */
export type Columns = { startMs: number; seconds: number; of: Readonly<Record<ColumnName, Column>> };

/** Later seconds than these are not drawn: two days, longer than anybody is LIVE, so that a wrong clock fills no memory. */
export const MOST_SECONDS = 172_800;

/** A row that begins less than this apart from the end of the one before it follows it, wherever a second's border falls between them. */
const NEXT_MS = 500;

/** How many seconds a row covers. */
const secondsIn = ({ spanMs = SECOND_MS }: SessionRow): number => Math.max(1, Math.round(spanMs / SECOND_MS));

// Rows come a second apart, give or take; were each placed by itself, two would fall into one second and leave a false gap.
const placed = (rows: readonly SessionRow[], startMs: number): Array<[second: number, row: SessionRow]> => {
  let [next, nextMs] = [-1, -Infinity];
  return [...rows]
    .sort((one, other) => one.atMs - other.atMs)
    .map((row) => {
      const exact = (row.atMs - startMs) / SECOND_MS;
      const isNext = Math.abs(row.atMs - nextMs) < NEXT_MS && Math.abs(next - exact) <= 1;
      const second = isNext ? next : Math.floor(exact);
      [next, nextMs] = [second + secondsIn(row), row.atMs + (row.spanMs ?? SECOND_MS)];
      return [second, row];
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
  const last = rows.reduce((most, [second, row]) => Math.max(most, second + secondsIn(row) - 1), 0);
  const seconds = Math.min(MOST_SECONDS, Math.max(last + 1, Math.ceil((toMs - startMs) / SECOND_MS)));
  const column = (read: (row: SessionRow) => number | null, isCount = false): Column => {
    const values = new Array<number | null>(seconds).fill(null);
    for (const [second, row] of rows) {
      const [value, width] = [read(row), secondsIn(row)];
      for (let part = 0; part < width && second + part < seconds; part += 1)
        values[second + part] = isCount && value !== null ? share(value, part, width) : value;
    }
    return values;
  };
  const names = Object.keys(readers) as Array<keyof typeof readers>;
  const of = Object.fromEntries(names.map((name) => [name, column(readers[name], counts.has(name))]));
  const stream = streamOf(
    log.session.summary?.dips ?? [],
    column(() => 0),
    startMs,
  );
  return { startMs, seconds, of: { ...of, stream } as Record<ColumnName, Column> };
};
