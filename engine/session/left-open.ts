// Sessions that a program of before did not close: they end with their last second.
import type { Session } from '../../contract/session.ts';
import { isoTime } from '../deps/clock.ts';
import type { History } from '../history/history.ts';

/** More were never open at once: there is one at a time. */
const MOST = 100;
const SECOND_MS = 1000;

/** Closes them as ended unexpectedly; says which. */
export const closeLeftOpen = async (history: Pick<History, 'ask'>): Promise<readonly Session[]> => {
  const open = await history.ask('sessions', { limit: MOST, open: true });
  if (!open.ok) return [];
  const closed: Session[] = [];
  for (const session of open.value) {
    const last = await history.ask('lastSecond', { id: session.id });
    if (!last.ok) continue;
    const endedAt = last.value === null ? session.startedAt : isoTime(last.value + SECOND_MS);
    const ended: Session = { ...session, endedAt, end: 'unexpected' };
    const kept = await history.ask('keepSession', { session: ended, rows: [], events: [] });
    if (kept.ok) closed.push(ended);
  }
  return closed;
};
