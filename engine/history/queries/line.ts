// Answers for RTT, loss and jitter.
import type { DatabaseSync } from 'node:sqlite';
import type { Line, StripAsk } from '../../../contract/history.ts';

/** The line over the time asked about. */
export const answerLine = (_db: DatabaseSync, { fromMs, toMs }: StripAsk, _nowMs: number): Line => ({
  fromMs,
  toMs,
  stepMs: 0,
  rows: [],
});
