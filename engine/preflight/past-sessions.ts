import type { History } from '../history/history.ts';
import type { PastSession } from './judge/usual.ts';

/** What was longer ago was on another line, or with other settings. */
const LATEST = 50;

/** The latest sessions that have a summary; null where there is no history to look into. */
export const pastSessions = async (history: Pick<History, 'ask'>): Promise<readonly PastSession[] | null> => {
  const kept = await history.ask('sessions', { limit: LATEST });
  return kept.ok ? kept.value.flatMap(({ summary }) => summary ?? []) : null;
};
