// LIVEs in which something goes wrong: what OBS and the line show of it, second by second, and how the real judge finds that the stream
// fares.
import { MINUTE_MS } from '../../../contract/durations.ts';
import type { Snapshot } from '../../../contract/report.ts';
import type { LiveState, SessionRow } from '../../../contract/session.ts';
import type { VerdictCode } from '../../../contract/verdict.ts';
import { healthOf } from '../../../engine/session/judge/follow.ts';
import { goingOn, liveWith, streaming } from './session-stories.ts';

type End = SessionRow['router'];

const unmeasured: End = { sent: null, lost: null, rttMs: null };
const lost = (end: End): End => (end.sent === null ? end : { ...end, lost: end.sent, rttMs: null });

/** OBS fills its queue for as long as TCP does not give up, and then tries to reconnect. */
const GIVES_UP_MS = 20_000;

/** A second of a stream that ended for so long: nothing gets through. */
const cutOff = (row: SessionRow, forMs: number): SessionRow => {
  const { obs } = row;
  const reconnecting = forMs >= GIVES_UP_MS;
  const queue = Math.min(1, forMs / 2000);
  return {
    ...row,
    ...{ ingestRttMs: null, ingestWell: row.ingestWell === null ? null : false },
    ...{ uplinkBytes: 300, ownBytes: 170 },
    obs: obs && {
      ...{ ...obs, reconnecting, bytes: 0, kilobitsPerSecond: 0, congestion: reconnecting ? null : queue },
      ...(reconnecting
        ? { sentFrames: null, droppedFrames: null }
        : { sentFrames: 30, droppedFrames: queue < 1 ? 0 : 30 }),
    },
  };
};

type Effect = (row: SessionRow, forMs: number) => SessionRow;

const offline: Effect = (row, forMs) => ({
  ...cutOff(row, forMs),
  ...{ router: unmeasured, internet: unmeasured, ingestWell: null, wifiDbm: null },
});
const withoutRouter: Effect = (row, forMs) => ({
  ...cutOff(row, forMs),
  ...{ router: lost(row.router), internet: lost(row.internet) },
});
const withoutInternet: Effect = (row, forMs) => ({ ...cutOff(row, forMs), internet: lost(row.internet) });
/** A connection that stands goes on; a new one does not come about. */
const withoutDoors: Effect = (row) => ({ ...row, ingestRttMs: null, ingestWell: null });
/** Of seven packets one is lost, and the queue grows each time. */
const lossy: Effect = (row, forMs) => {
  const second = Math.floor(forMs / 1000);
  const { obs, internet } = row;
  return {
    ...row,
    internet: second % 14 < 2 ? lost(internet) : internet,
    obs: obs && { ...obs, congestion: second % 8 < 3 ? 0.6 : 0.2, droppedFrames: second % 8 < 2 ? 3 : 0 },
  };
};

/** What each verdict does to a stream that runs; the others do nothing to it. */
const effects: Partial<Record<VerdictCode, Effect>> = {
  'device.link-down': offline,
  'device.no-address': offline,
  'device.no-route': offline,
  'router.down': withoutRouter,
  'internet.down': withoutInternet,
  'internet.captive-portal': withoutInternet,
  'internet.loss': lossy,
  'dns.down': withoutDoors,
  'dns.tiktok-blocked': withoutDoors,
  'path.ip-blocked': cutOff,
  'path.sni-blocked': withoutDoors,
  'tiktok.unreachable': cutOff,
};

/** A verdict is settled so long after what it is about has begun. */
const SETTLED_MS = 10_000;

/** The seconds of the LIVE that goes on, in which this went wrong three minutes ago; nothing did where all is well. */
export const rowsIn = ({ at, verdict }: Snapshot): readonly SessionRow[] => {
  const effect = effects[verdict.code];
  const sinceMs = verdict.severity === 'ok' ? Infinity : Date.parse(at) - 3 * MINUTE_MS;
  return goingOn.rows.map((row): SessionRow => {
    const forMs = row.atMs - sinceMs;
    if (forMs < 0) return row;
    return { ...(effect?.(row, forMs) ?? row), code: forMs < SETTLED_MS ? 'ok' : verdict.code };
  });
};

/** That LIVE at its last second. */
export const liveIn = (snapshot: Snapshot, parts: Partial<LiveState> = {}): LiveState => {
  const rows = rowsIn(snapshot);
  const row = rows.at(-1) ?? null;
  const obs = { ...streaming, reconnecting: row?.obs?.reconnecting ?? false };
  return liveWith(healthOf(rows, snapshot.verdict), { obs, row, ...parts });
};

/** The same seconds, in the last minutes of which the watch was paused: OBS is heard, and the line is not measured. */
export const unwatchedRows = (minutes: number): readonly SessionRow[] => {
  const sinceMs = (goingOn.rows.at(-1)?.atMs ?? 0) - minutes * MINUTE_MS;
  const unwatched = {
    ...{ router: unmeasured, internet: unmeasured },
    ingestRttMs: null,
    ingestWell: null,
    code: null,
  };
  return goingOn.rows.map((row) => (row.atMs < sinceMs ? row : { ...row, ...unwatched }));
};

/** The LIVE that goes on while nobody watches the line. */
export const unwatchedFor = (minutes: number): LiveState => {
  const rows = unwatchedRows(minutes);
  return liveWith(healthOf(rows, null), { row: rows.at(-1) ?? null });
};
