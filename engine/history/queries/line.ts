// Answers for RTT, loss and jitter.
import type { DatabaseSync } from 'node:sqlite';
import { lineEnds } from '../../../contract/history.ts';
import type { Line, StripAsk } from '../../../contract/history.ts';
import { onGrid, pointOf } from '../roll-ups/line-sums.ts';
import type { LineSums } from '../roll-ups/line-sums.ts';
import { planFor } from '../roll-ups/plan.ts';
import type { Segment } from '../roll-ups/plan.ts';
import { cellMsFor, tierFor } from '../roll-ups/scale.ts';
import { stepOf } from '../roll-ups/tiers.ts';
import { readShelf } from './shelf.ts';

// Added up where they lie, which is far quicker than handing over every minute. Numbers are handed to SQLite as REAL.
const sumsIn = (db: DatabaseSync, { tier, fromMs, toMs }: Segment, lineEnd: number, cellMs: number): LineSums[] =>
  db
    .prepare(
      `SELECT at_ms / CAST(:cell AS INTEGER) * CAST(:cell AS INTEGER) AS atMs, sum(sent) AS sent, sum(lost) AS lost, sum(rtt_sum_us) AS rttSumUs,
         min(least_rtt_us) AS leastRttUs, max(most_rtt_us) AS mostRttUs,
         sum(jitter_sum_us) AS jitterSumUs, sum(jitters) AS jitters
       FROM line WHERE tier = :tier AND line_end = :end AND at_ms > :from AND at_ms < :to GROUP BY 1 ORDER BY 1`,
    )
    .all({ cell: cellMs, tier, end: lineEnd, from: fromMs - stepOf(tier), to: toMs }) as LineSums[];

/** The line over the time asked about; the first step may begin a little earlier. */
export const answerLine = (db: DatabaseSync, ask: StripAsk, nowMs: number): Line => {
  const { fromMs, toMs } = ask;
  const past = { fromMs, toMs: Math.min(toMs, nowMs) };
  const tier = tierFor(ask, 1);
  const stepMs = cellMsFor(ask, tier);
  const segments = planFor(past, tier, readShelf(db, 'line', past), 1);
  const rows = lineEnds.map((to, lineEnd) => {
    const sums = segments.flatMap((segment) => sumsIn(db, segment, lineEnd, stepMs));
    return { to, points: onGrid(sums, stepMs).map(pointOf) };
  });
  return { fromMs, toMs, stepMs, rows };
};
