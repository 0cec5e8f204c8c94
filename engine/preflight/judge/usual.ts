// The user's own past, as far as it went well.
import type { Usual } from '../../../contract/preflight.ts';
import type { SessionSummary } from '../../../contract/session.ts';

/** A session says something about the line once it was as long as a short LIVE. */
const LEAST_MS = 600_000;
/** Above this share of frames that the network had no room for, viewers notice. */
const MOST_DROPPED = 0.01;

/** What of a past session is read here. */
export type PastSession = Pick<SessionSummary, 'durationMs' | 'failingMs' | 'dropped' | 'meanKilobitsPerSecond'>;

const wentWell = ({ durationMs, failingMs, dropped, meanKilobitsPerSecond }: PastSession): boolean =>
  durationMs >= LEAST_MS &&
  failingMs === 0 &&
  meanKilobitsPerSecond !== null &&
  dropped !== null &&
  dropped < MOST_DROPPED;

/** The middle bitrate of the sessions that went well; null when none did, or none is known. */
export const usualOf = (past: readonly PastSession[] | null): Usual | null => {
  const rates = (past ?? [])
    .filter(wentWell)
    .flatMap(({ meanKilobitsPerSecond }) => meanKilobitsPerSecond ?? [])
    .toSorted((a, b) => a - b);
  const middle = rates[Math.floor(rates.length / 2)];
  return middle === undefined ? null : { sessions: rates.length, kilobitsPerSecond: Math.round(middle) };
};
