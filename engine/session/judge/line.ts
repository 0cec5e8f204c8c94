// How the line is in these seconds: its two ends by their echoes, the LIVE server by its handshakes, the upload by its counter.
// What was not measured is unknown, and accuses nobody.
import { isLateRtt, isSlowRouter } from '../../diagnosis/line-limits.ts';
import type { SessionRow } from '../../../contract/session.ts';
import { answersInSilence, endIn, passesInSilence, silentMsIn } from './ends.ts';
import type { End } from './ends.ts';
import { BLOATED_MS, BLOATED_TIMES, BUSY_PERCENT, CHATTER_BYTES, FULL_SHARE, UPLOAD_MS } from './limits.ts';
import { isFlowing, lastOf, streamIn } from './seconds.ts';
import { recentUplink } from './usual.ts';
import type { Usual } from './usual.ts';

/** The line as a whole; null where it is not known. */
export type Line = {
  router: End;
  internet: End;
  /** The router answered while the internet was silent: what is wrong then lies beyond it. */
  answersInSilence: boolean;
  /** The internet answered while the router was silent. */
  passesInSilence: boolean;
  /** For how long the internet has been asked in vain (ms). */
  silentMs: number;
  isRouterSlow: boolean;
  /** Answers of the internet take much longer than they did at best in this session. */
  isBloated: boolean;
  /** Nothing is wrong with it up to the internet, as far as was measured, and enough was. */
  isFine: boolean;
  /** A stream passes it at this moment, so that silence of its ends means nothing. */
  isFlowing: boolean;
  ingest: { state: 'fine' | 'slow' | 'failing' | 'unknown'; rttMs: number | null };
  /** Whether the computer sends as much as it ever did in this session; null: not known. */
  isFull: boolean | null;
  /** What the computer sends (bytes a second), and how much of it is not OBS’s, from 0 to 1. */
  uplinkBytes: number | null;
  othersShare: number | null;
};

const isBloatedRtt = (rttMs: number | null, floorMs: number | null): boolean =>
  rttMs !== null && floorMs !== null && rttMs >= BLOATED_TIMES * floorMs && rttMs - floorMs >= BLOATED_MS;

// A computer without time to spare is late itself when it looks at what came.
const isBusy = ({ cpuPercent }: SessionRow): boolean => cpuPercent !== null && cpuPercent >= BUSY_PERCENT;

/** A fault counts when it was seen twice: the last two handshakes decide. */
const ingestIn = (rows: readonly SessionRow[], { ingestFloorMs }: Usual): Line['ingest'] => {
  const last = rows.filter(({ ingestWell }) => ingestWell !== null).slice(-2);
  const stateOf = (row: SessionRow): Line['ingest']['state'] => {
    const { ingestWell, ingestRttMs } = row;
    if (ingestWell === false) return 'failing';
    if (!isLateRtt(ingestRttMs, ingestFloorMs)) return 'fine';
    return isBusy(row) ? 'unknown' : 'slow';
  };
  const states = last.map(stateOf);
  const rttMs = last.findLast(({ ingestRttMs }) => ingestRttMs !== null)?.ingestRttMs ?? null;
  if (states.at(-1) === 'fine') return { state: 'fine', rttMs };
  if (states.length < 2 || states.includes('fine') || states.includes('unknown')) return { state: 'unknown', rttMs };
  return { state: states.every((state) => state === 'failing') ? 'failing' : 'slow', rttMs };
};

const othersIn = (rows: readonly SessionRow[]): number | null => {
  let [all, own] = [0, 0];
  for (const row of lastOf(rows, UPLOAD_MS)) {
    const bytes = streamIn(row)?.bytes ?? null;
    if (bytes === null || row.uplinkBytes === null) continue;
    all += row.uplinkBytes;
    own += bytes;
  }
  return all === 0 ? null : Math.max(0, (all - own) / all);
};

/** The line in these rows, the last of which is now. */
export const lineIn = (rows: readonly SessionRow[], usual: Usual): Line => {
  const [router, internet] = [endIn(rows, 'router'), endIn(rows, 'internet')];
  const uplinkBytes = recentUplink(rows);
  const isBloated = isBloatedRtt(internet.rttMs, usual.internetFloorMs);
  // A router that is slow to answer for itself, and quick to pass on, is fine.
  const isRouterSlow = isSlowRouter(router.rttMs) && (internet.rttMs ?? 0) >= (router.rttMs ?? 0);
  const isFull =
    uplinkBytes === null || usual.mostUplinkBytes === null
      ? null
      : uplinkBytes >= CHATTER_BYTES && uplinkBytes >= FULL_SHARE * usual.mostUplinkBytes;
  return {
    router,
    internet,
    answersInSilence: answersInSilence(rows),
    passesInSilence: passesInSilence(rows),
    silentMs: silentMsIn(rows, 'internet'),
    isRouterSlow,
    isBloated,
    isFine: internet.state === 'fine' && !isBloated && !isRouterSlow,
    isFlowing: isFlowing(rows),
    ingest: ingestIn(rows, usual),
    isFull,
    uplinkBytes,
    othersShare: othersIn(rows),
  };
};
