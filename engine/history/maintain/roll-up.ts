// Rolls up what was recorded.
import type { DatabaseSync } from 'node:sqlite';

/** Rolls up one small piece and tells whether there is more; doing it again changes nothing. */
export const rollUp = (_db: DatabaseSync, _nowMs: number): boolean => false;
