// How the line is in these seconds: its two ends by their echoes, the LIVE server by its handshakes, the upload by its counter.
// What was not measured is unknown, and accuses nobody.
import { CLEAN_LOSS, HEAVY_LOSS, isLateRtt, isSlowRouter } from '../../diagnosis/line-limits.ts';
import type { SessionRow } from '../../../contract/session.ts';
import {
  BLOATED_MS,
  BLOATED_TIMES,
  CHATTER_BYTES,
  FULL_SHARE,
  LEAST_ECHOES,
  LEAST_LOST,
  SILENT_ECHOES,
  UPLOAD_MS,
} from './limits.ts';
import { isFlowing, lastOf, quantile, streamIn } from './seconds.ts';
import { recentUplink } from './usual.ts';
import type { Usual } from './usual.ts';

/** An end of the line. `poor` is neither fine nor bad enough to be called so; `silent` answered before and does not now. */
export type End = { state: 'fine' | 'poor' | 'lossy' | 'silent' | 'unknown'; loss: number; rttMs: number | null };

/** The line as a whole; null where it is not known. */
export type Line = {
  router: End;
  internet: End;
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

type Which = 'router' | 'internet';

const rttIn = (rows: readonly SessionRow[], which: Which): number | null =>
  quantile(
    lastOf(rows, 2 * UPLOAD_MS).flatMap((row) => row[which].rttMs ?? []),
    0.5,
  );

const endIn = (rows: readonly SessionRow[], which: Which): End => {
  let [sent, lost, lostInARow] = [0, 0, 0];
  for (const row of rows) {
    const end = row[which];
    if (end.sent === null || end.lost === null || end.sent === 0) continue;
    const lostHere = Math.min(end.lost, end.sent);
    sent += end.sent;
    lost += lostHere;
    lostInARow = lostHere === end.sent ? lostInARow + lostHere : 0;
  }
  // Losses at the very end may be the beginning of silence, and are no loss before an echo comes back again.
  const lostBetween = lost - lostInARow;
  const loss = lostBetween === 0 ? 0 : lostBetween / (sent - lostInARow);
  const rttMs = rttIn(rows, which);
  // An end that never answered may just not take part in the test.
  if (sent < LEAST_ECHOES || lost === sent) return { state: 'unknown', loss: 0, rttMs };
  if (lostInARow >= SILENT_ECHOES) return { state: 'silent', loss, rttMs };
  if (lostBetween >= LEAST_LOST && loss >= HEAVY_LOSS) return { state: 'lossy', loss, rttMs };
  return { state: (lostBetween <= 1 || loss < CLEAN_LOSS) && lostInARow < 2 ? 'fine' : 'poor', loss, rttMs };
};

const isBloatedRtt = (rttMs: number | null, floorMs: number | null): boolean =>
  rttMs !== null && floorMs !== null && rttMs >= BLOATED_TIMES * floorMs && rttMs - floorMs >= BLOATED_MS;

/** A fault counts when it was seen twice: the last two handshakes decide. */
const ingestIn = (rows: readonly SessionRow[], { ingestFloorMs }: Usual): Line['ingest'] => {
  const last = rows.filter(({ ingestWell }) => ingestWell !== null).slice(-2);
  const stateOf = ({ ingestWell, ingestRttMs }: SessionRow): Line['ingest']['state'] => {
    if (ingestWell === false) return 'failing';
    return isLateRtt(ingestRttMs, ingestFloorMs) ? 'slow' : 'fine';
  };
  const states = last.map(stateOf);
  const rttMs = last.at(-1)?.ingestRttMs ?? null;
  if (states.at(-1) === 'fine') return { state: 'fine', rttMs };
  if (states.length < 2 || states.includes('fine')) return { state: 'unknown', rttMs };
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
