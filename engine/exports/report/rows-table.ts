// A session's rows as a table, one a second or wider, with units in the names: for the CSV as for the JSON. Pure.
import { say } from '../../../contract/message.ts';
import { HOUR_MS, SECOND_MS } from '../../../contract/durations.ts';
import type { Dip, SessionLog, SessionRow } from '../../../contract/session.ts';
import type { Cell } from '../csv.ts';
import { wholeUs } from '../export-data.ts';
import { offsetMs, offsetName } from '../zoned-time.ts';

const figures = {
  obs: ({ obs }) => obs?.obs ?? null,
  streaming: ({ obs }) => obs?.streaming ?? null,
  reconnecting: ({ obs }) => obs?.reconnecting ?? null,
  outputs: ({ obs }) => obs?.outputs ?? null,
  span_ms: ({ obs }) => obs?.spanMs ?? null,
  sent_bytes: ({ obs }) => obs?.bytes ?? null,
  bitrate_kbit_s: ({ obs }) => obs?.kilobitsPerSecond ?? null,
  congestion_0_to_1: ({ obs }) => obs?.congestion ?? null,
  sent_frames: ({ obs }) => obs?.sentFrames ?? null,
  dropped_frames: ({ obs }) => obs?.droppedFrames ?? null,
  rendered_frames: ({ obs }) => obs?.renderedFrames ?? null,
  lagged_frames: ({ obs }) => obs?.laggedFrames ?? null,
  encoded_frames: ({ obs }) => obs?.encodedFrames ?? null,
  skipped_frames: ({ obs }) => obs?.skippedFrames ?? null,
  frames_per_s: ({ obs }) => obs?.framesPerSecond ?? null,
  obs_cpu_percent: ({ obs }) => obs?.cpuPercent ?? null,
  free_disk_megabytes: ({ obs }) => obs?.freeDiskMegabytes ?? null,
  router_sent_packets: ({ router }) => router.sent,
  router_lost_packets: ({ router }) => router.lost,
  router_rtt_ms: ({ router }) => wholeUs(router.rttMs),
  internet_sent_packets: ({ internet }) => internet.sent,
  internet_lost_packets: ({ internet }) => internet.lost,
  internet_rtt_ms: ({ internet }) => wholeUs(internet.rttMs),
  ingest_rtt_ms: ({ ingestRttMs }) => wholeUs(ingestRttMs),
  ingest_well: ({ ingestWell }) => ingestWell,
  uplink_bytes: ({ uplinkBytes }) => uplinkBytes,
  own_bytes: ({ ownBytes }) => ownBytes,
  wifi_dbm: ({ wifiDbm }) => wifiDbm,
  cpu_percent: ({ cpuPercent }) => cpuPercent,
  verdict: ({ code }) => code,
  row_s: ({ spanMs }) => (spanMs ?? SECOND_MS) / SECOND_MS,
} satisfies Record<string, (row: SessionRow) => Cell>;

/** The names of the columns. `stream` and `cause` are of the dip that the row lies in, `events` what happened in it. */
export const rowColumns: readonly string[] = [
  'at_utc',
  'at_local',
  ...Object.keys(figures),
  'stream',
  'cause',
  'events',
];

const QUARTER_MS = HOUR_MS / 4;

const second = (epochMs: number): number => Math.floor(epochMs / SECOND_MS);

const eventsBySecond = ({ events }: SessionLog): Map<number, string> => {
  const found = new Map<number, string>();
  for (const { atMs, kind, message } of events) {
    const before = found.get(second(atMs));
    found.set(second(atMs), `${before === undefined ? '' : `${before}\n`}${kind}: ${say(message)}`);
  }
  return found;
};

// Both are in order of time, so one pass is enough for any length.
const dipFinder = (dips: readonly Dip[]): ((row: SessionRow) => Dip | undefined) => {
  const ordered = [...dips].sort((one, other) => one.fromMs - other.fromMs);
  let next = 0;
  return ({ atMs, spanMs = 0 }) => {
    while (ordered[next] !== undefined && ordered[next]!.toMs <= atMs) next += 1;
    const dip = ordered[next];
    return dip !== undefined && dip.fromMs <= atMs + spanMs ? dip : undefined;
  };
};

/** Moments on the user's clock; its distance from UTC is looked up once for each quarter of an hour, as clocks are set at these. */
const localMoments = (zone: string): ((epochMs: number) => string) => {
  const known = new Map<number, { aheadMs: number; name: string }>();
  return (epochMs) => {
    const quarter = Math.floor(epochMs / QUARTER_MS);
    const ahead = known.get(quarter) ?? { aheadMs: offsetMs(epochMs, zone), name: offsetName(epochMs, zone) };
    known.set(quarter, ahead);
    return `${new Date(epochMs + ahead.aheadMs).toISOString().slice(0, 19).replace('T', ' ')} ${ahead.name}`;
  };
};

/** The rows, oldest first; what happened in a second without a row stands at the next one. */
export const rowCells = (log: SessionLog, zone: string): Cell[][] => {
  const rows = [...log.rows].sort((one, other) => one.atMs - other.atMs);
  const happened = [...eventsBySecond(log)].sort(([one], [other]) => one - other);
  const dipAt = dipFinder(log.session.summary?.dips ?? []);
  const localOf = localMoments(zone);
  let next = 0;
  return rows.map((row, index) => {
    const said: string[] = [];
    const isLast = index === rows.length - 1;
    for (; next < happened.length && (isLast || happened[next]![0] <= second(row.atMs)); next += 1)
      said.push(happened[next]![1]);
    const dip = dipAt(row);
    const read = Object.values(figures).map((figure): Cell => figure(row));
    const cause = dip === undefined ? null : say(dip.message);
    const events = said.length === 0 ? null : said.join('\n');
    return [new Date(row.atMs).toISOString(), localOf(row.atMs), ...read, dip?.state ?? null, cause, events];
  });
};
