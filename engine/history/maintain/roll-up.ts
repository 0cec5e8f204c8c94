// Rolls up what was recorded: minutes from spans, quarters of an hour from minutes, days from quarters. What is owed stands in
// the file (migrations/0001-begin.ts), so that a change of the past, however late it comes, is rolled up again.
import type { DatabaseSync } from 'node:sqlite';
import { lineEnds } from '../../../contract/history.ts';
import type { Period } from '../../../contract/history.ts';
import { inBuckets } from '../roll-ups/buckets.ts';
import { isTime } from '../roll-ups/periods.ts';
import { wholeSince } from '../roll-ups/plan.ts';
import { toSharesText } from '../roll-ups/shares-text.ts';
import type { Slice } from '../roll-ups/slices.ts';
import { DAY_MS, MINUTE_MS } from '../../../contract/durations.ts';
import { coarserThan, finerThan, stepOf } from '../roll-ups/tiers.ts';
import type { BucketTier } from '../roll-ups/tiers.ts';
import { readShelf } from '../queries/shelf.ts';
import type { Kind } from '../queries/shelf.ts';
import { bucketSlicesIn, spanSlicesIn } from '../queries/slices-in.ts';
import { inTransaction } from '../sqlite/transaction.ts';
import { nextDue, owe, settle } from './due.ts';
import type { Due } from './due.ts';

/** A span may be shortened for as long as evidence counts (165 s, HORIZON_MS of the schedule), and a batch may come late. */
const SETTLED_MS = 5 * MINUTE_MS;

/** How much is done at once: a few hundred buckets, which is some milliseconds of work. */
const SLICE_MS: Readonly<Record<BucketTier, number>> = { 1: 360 * MINUTE_MS, 2: DAY_MS, 3: 8 * DAY_MS };

// Where the finer was removed, what was made of it is all there is: it stays as it is.
const computable = (db: DatabaseSync, kind: Kind, tier: BucketTier, parts: readonly Period[]): Period[] => {
  const sinceMs = wholeSince(readShelf(db, kind, { fromMs: 0, toMs: 0 }), finerThan(tier));
  return parts.map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, sinceMs), toMs })).filter(isTime);
};

const finerSlicesIn = (db: DatabaseSync, tier: BucketTier, part: Period): Slice[] => {
  const finer = finerThan(tier);
  return finer === 0 ? spanSlicesIn(db, part) : bucketSlicesIn(db, finer, part);
};

// Buckets that nobody watched after all are emptied, not removed: only what was kept too long is removed.
const rollUpShares = (db: DatabaseSync, tier: BucketTier, part: Period): void => {
  const empty = db.prepare("UPDATE shares SET watched_ms = 0, shares = '' WHERE tier = ? AND at_ms >= ? AND at_ms < ?");
  const write = db.prepare(
    `INSERT INTO shares (tier, at_ms, watched_ms, shares) VALUES (?, ?, ?, ?)
     ON CONFLICT (tier, at_ms) DO UPDATE SET watched_ms = excluded.watched_ms, shares = excluded.shares`,
  );
  empty.run(tier, part.fromMs, part.toMs);
  for (const { fromMs, watchedMs, shares } of inBuckets(finerSlicesIn(db, tier, part), stepOf(tier)))
    if (watchedMs > 0) write.run(tier, fromMs, watchedMs, toSharesText(shares, watchedMs));
};

// All of them by number, since that is how the rows are found.
const everyEnd = lineEnds.map((_end, index) => index).join();

/** Minutes of the line are written as they are measured; only what is coarser is rolled up. */
const rollUpLine = (db: DatabaseSync, tier: BucketTier, { fromMs, toMs }: Period): void => {
  const stepMs = stepOf(tier);
  db.prepare(
    `INSERT OR REPLACE INTO line
       (tier, line_end, at_ms, sent, lost, rtt_sum_us, least_rtt_us, most_rtt_us, jitter_sum_us, jitters)
     SELECT :tier, line_end, at_ms / ${stepMs} * ${stepMs}, sum(sent), sum(lost), sum(rtt_sum_us),
       min(least_rtt_us), max(most_rtt_us), sum(jitter_sum_us), sum(jitters)
     FROM line WHERE tier = :finer AND line_end IN (${everyEnd}) AND at_ms >= :from AND at_ms < :to GROUP BY 2, 3`,
  ).run({ tier, finer: finerThan(tier), from: fromMs, to: toMs });
};

const rollUpDue = (db: DatabaseSync, due: Due): void => {
  const { tier, parts } = due;
  const coarser = coarserThan(tier);
  for (const part of computable(db, 'shares', tier, parts)) rollUpShares(db, tier, part);
  if (tier !== 1) for (const part of computable(db, 'line', tier, parts)) rollUpLine(db, tier, part);
  if (coarser) for (const part of parts) owe(db, { ...part, tier: coarser });
  settle(db, due);
};

/**
 * Rolls up one small piece of what is owed, and tells whether there is more. Each bucket is computed from everything that is
 * in it, so that doing it again changes nothing; one that may still change waits.
 */
export const rollUp = (db: DatabaseSync, nowMs: number): boolean => {
  const settledMs = nowMs - SETTLED_MS;
  const due = nextDue(db, settledMs, SLICE_MS);
  if (due === null) return false;
  inTransaction(db, () => rollUpDue(db, due));
  return nextDue(db, settledMs, SLICE_MS) !== null;
};
