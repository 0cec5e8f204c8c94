// What one second of a session says. Null is “no data”, and no question is answered from it.
import { SECOND_MS } from '../../../contract/durations.ts';
import type { SessionRow } from '../../../contract/session.ts';
import { CHATTER_BYTES, FLAT_KILOBITS, FLOWING_MS, STREAM_BYTES } from './limits.ts';

/** What OBS told within a second. */
export type ObsSecond = NonNullable<SessionRow['obs']>;

const BITS_PER_BYTE = 8;

const hasFigures = ({ bytes, congestion, reconnecting }: ObsSecond): boolean =>
  bytes !== null || congestion !== null || reconnecting === true;

/** OBS’s figures of a stream that it sends; null when it sends none, or told nothing about it. */
export const streamIn = ({ obs }: SessionRow): ObsSecond | null =>
  obs !== null && obs.obs === 'answered' && obs.streaming === true && hasFigures(obs) ? obs : null;

/** What OBS sent (kbit/s); null where that is not known. Bits in a millisecond are kilobits in a second. */
export const kilobitsIn = (row: SessionRow): number | null => {
  const stream = streamIn(row);
  if (stream === null) return null;
  if (stream.bytes === null || stream.spanMs === null || stream.spanMs <= 0) return stream.kilobitsPerSecond;
  return (stream.bytes * BITS_PER_BYTE) / stream.spanMs;
};

/** What a number of bytes a second comes to (kbit/s). */
export const kilobitsOf = (bytesPerSecond: number): number => (bytesPerSecond * BITS_PER_BYTE) / SECOND_MS;

/** True while OBS tries to get its server back. */
export const isReconnecting = (row: SessionRow): boolean =>
  row.obs !== null && row.obs.obs === 'answered' && row.obs.streaming === true && row.obs.reconnecting === true;

/** True for a second in which OBS says that it streams, and sends nothing; never where the bytes are not known. */
export const isFlat = (row: SessionRow): boolean => {
  const kilobits = kilobitsIn(row);
  return kilobits !== null && kilobits < FLAT_KILOBITS && !isReconnecting(row);
};

/** True when the computer sends next to nothing, Tokwatch’s own not counted; null where that is not known. */
export const isUplinkFlat = ({ uplinkBytes, ownBytes }: SessionRow): boolean | null =>
  uplinkBytes === null ? null : uplinkBytes - (ownBytes ?? 0) < CHATTER_BYTES;

/** The rows of the last so many milliseconds before the last of them. */
export const lastOf = (rows: readonly SessionRow[], ms: number): readonly SessionRow[] => {
  const endMs = rows.at(-1)?.atMs ?? 0;
  let first = rows.length;
  while (first > 0 && rows[first - 1]!.atMs > endMs - ms) first -= 1;
  return rows.slice(first);
};

/** True for a stream that counts neither lost frames nor a queue, such as SRT’s: what it has sent is not known. */
export const isBlind = (stream: ObsSecond): boolean => stream.congestion === null && stream.droppedFrames === null;

const isSending = (row: SessionRow): boolean => {
  const stream = streamIn(row);
  if (stream !== null && !isBlind(stream)) return (kilobitsIn(row) ?? 0) >= FLAT_KILOBITS;
  return row.uplinkBytes !== null && row.uplinkBytes - (row.ownBytes ?? 0) >= STREAM_BYTES;
};

/** True when a stream has gone on for too long to be in buffers only: then the line passes it, whatever echoes say. */
export const isFlowing = (rows: readonly SessionRow[]): boolean => {
  const last = lastOf(rows, FLOWING_MS);
  return last.length >= FLOWING_MS / SECOND_MS && last.every(isSending);
};

/** The mean of what is known; null unless at least `least` values are. */
export const meanKnown = (values: readonly (number | null)[], least: number): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length < Math.max(1, least) ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** The value below which a share of the values lies, from 0 to 1; null when there are none. */
export const quantile = (values: readonly number[], share: number): number | null => {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
};
