// Answers for the status strips.
import type { DatabaseSync } from 'node:sqlite';
import type { Strip, StripAsk } from '../../../contract/history.ts';

/** The status strips over the time asked about. */
export const answerStrip = (_db: DatabaseSync, { fromMs, toMs }: StripAsk, _nowMs: number): Strip => ({
  fromMs,
  toMs,
  stepMs: 0,
  rows: [],
});
