// The last minutes of a session that goes on, as something that can be drawn. Pure.
import { MINUTE_MS, SECOND_MS } from '../../../contract/durations.ts';
import type { Lane } from '../../../contract/replay/lanes.ts';
import type { Session, SessionRow } from '../../../contract/session.ts';
import { drawnOf } from '../replay/replay.svelte.ts';
import type { Drawn } from '../replay/replay.svelte.ts';

/** So much is drawn; a session that has just begun gets the shorter of the two, and grows into the longer. */
const [SHORTEST_MS, LONGEST_MS] = [MINUTE_MS, 5 * MINUTE_MS] as const;

/** A row may come so late without being missed. */
const LATE_MS = 2.5 * SECOND_MS;

const isoTime = (epochMs: number): string => new Date(epochMs).toISOString();

/** The lanes that are worth their room while one is LIVE. */
const shown: ReadonlySet<Lane['name']> = new Set([
  'report.lane.bitrate',
  'report.lane.uplink',
  'report.lane.dropped',
  'report.lane.rtt',
]);

/** What is drawn of the last minutes; where rows are missing there is a gap, up to the present moment. Null without any row. */
export const recentOf = (
  session: Session,
  rows: readonly SessionRow[],
  nowMs: number,
  zone: string,
): (Drawn & { rows: readonly SessionRow[] }) | null => {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const endMs = Math.max(last.atMs, nowMs - LATE_MS);
  const lengthMs = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, endMs - Date.parse(session.startedAt)));
  const fromMs = endMs - Math.floor(lengthMs / SECOND_MS) * SECOND_MS;
  const recent = rows.filter(({ atMs }) => atMs > fromMs);
  const part = { ...session, startedAt: isoTime(fromMs), endedAt: isoTime(endMs), summary: null };
  const drawn = drawnOf({ session: part, rows: recent, events: [] }, zone);
  const lanes = drawn.lanes.filter(
    ({ name, empty }) => shown.has(name) && (name !== 'report.lane.dropped' || empty === null),
  );
  return { ...drawn, lanes, rows: recent };
};

/** Bytes a second that Tokwatch itself sent and received; null where no row says so. */
export const ownBytesOf = (rows: readonly SessionRow[]): number | null => {
  const told = rows.flatMap(({ ownBytes }) => ownBytes ?? []);
  return told.length === 0 ? null : told.reduce((sum, bytes) => sum + bytes, 0) / told.length;
};
