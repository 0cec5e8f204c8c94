// What the campaign keeps. It must survive JSON.
import type { SessionKill } from '../../engine/session/kills/kill-session.ts';

/** The kills in order, all in one data directory. */
export type SessionKillsResult = { seed: number; kills: SessionKill[] };
