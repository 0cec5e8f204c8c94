// What is usual in this session so far: the judge of a moment holds the moment against it. It grows by one row at a time, so that
// a session of hours costs as much a second as one of minutes.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionRow } from '../../../contract/session.ts';
import { BEGINNING_MS, FLAT_KILOBITS, LEAST_USUAL_ROWS, UPLOAD_MS } from './limits.ts';
import { kilobitsIn, lastOf, meanKnown, streamIn } from './seconds.ts';

/** What a session has shown so far; null where nothing was seen. */
export type Usual = {
  sentRows: number;
  sentKilobits: number;
  /** The quickest answers: what the line and the server take when nothing is in the way (milliseconds). */
  internetFloorMs: number | null;
  ingestFloorMs: number | null;
  /** The most that the computer sent in the mean of ten seconds, and what it sent in the mean of all (bytes a second). */
  mostUplinkBytes: number | null;
  uplinkRows: number;
  uplinkBytes: number;
  /** Since when OBS has told of a stream without a break; null when it does not. */
  streamingSinceMs: number | null;
  /** Whether any of that stream has been sent. */
  hasSent: boolean;
  /** Whether OBS streamed when it was heard of last. */
  wasStreaming: boolean;
};

/** What is known before the first row. */
export const nothingUsual: Usual = {
  sentRows: 0,
  sentKilobits: 0,
  internetFloorMs: null,
  ingestFloorMs: null,
  mostUplinkBytes: null,
  uplinkRows: 0,
  uplinkBytes: 0,
  streamingSinceMs: null,
  hasSent: false,
  wasStreaming: false,
};

const least = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? (before ?? now) : Math.min(before, now);

const most = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? (before ?? now) : Math.max(before, now);

const UPLOAD_ROWS = UPLOAD_MS / SECOND_MS;

/** What the computer sent in the mean of the last ten seconds (bytes a second); null unless most of them are known. */
export const recentUplink = (rows: readonly SessionRow[]): number | null =>
  meanKnown(
    lastOf(rows, UPLOAD_MS).map(({ uplinkBytes }) => uplinkBytes),
    UPLOAD_ROWS - 2,
  );

/** What is usual after one more row, the last of `rows`. */
export const learn = (usual: Usual, rows: readonly SessionRow[]): Usual => {
  const row = rows.at(-1);
  if (row === undefined) return usual;
  const kilobits = kilobitsIn(row);
  const stream = streamIn(row);
  return {
    sentRows: usual.sentRows + (kilobits === null ? 0 : 1),
    sentKilobits: usual.sentKilobits + (kilobits ?? 0),
    internetFloorMs: least(usual.internetFloorMs, row.internet.rttMs),
    ingestFloorMs: least(usual.ingestFloorMs, row.ingestRttMs),
    mostUplinkBytes: most(usual.mostUplinkBytes, recentUplink(rows)),
    uplinkRows: usual.uplinkRows + (row.uplinkBytes === null ? 0 : 1),
    uplinkBytes: usual.uplinkBytes + (row.uplinkBytes ?? 0),
    streamingSinceMs: stream === null ? null : (usual.streamingSinceMs ?? row.atMs),
    hasSent: stream !== null && (usual.hasSent || (kilobits !== null && kilobits >= FLAT_KILOBITS)),
    wasStreaming: row.obs?.obs === 'answered' ? stream !== null : usual.wasStreaming,
  };
};

/** True for a stream of which something should have been sent by now. */
export const hasBegun = ({ streamingSinceMs, hasSent }: Usual, nowMs: number): boolean =>
  streamingSinceMs !== null && (hasSent || nowMs - streamingSinceMs >= BEGINNING_MS);

/** What was sent in the mean of all seconds (kbit/s); 0 where nothing was. */
export const sentKilobits = ({ sentRows, sentKilobits: sum }: Usual): number => (sentRows === 0 ? 0 : sum / sentRows);

/** The usual bitrate (kbit/s); null until a minute of it was seen. */
export const usualKilobits = ({ sentRows, sentKilobits }: Usual): number | null =>
  sentRows < LEAST_USUAL_ROWS ? null : sentKilobits / sentRows;

/** The usual upload of the whole computer (bytes a second); null until a minute of it was seen. */
export const usualUplink = ({ uplinkRows, uplinkBytes }: Usual): number | null =>
  uplinkRows < LEAST_USUAL_ROWS ? null : uplinkBytes / uplinkRows;
