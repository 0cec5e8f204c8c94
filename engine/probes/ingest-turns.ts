// Which door of a LIVE server is asked next while a stream runs there: one at a time, the stream's own nearly always. Pure.
import type { Door } from './ingest-doors.ts';

/** What became of a door so far; times by the monotonic clock, -Infinity for never. */
export type DoorPast = {
  firstAskedMs: number;
  askedMs: number;
  /** Knocks in a row that failed, and when the first of them was. */
  failures: number;
  failingSinceMs: number;
  /** The address that greeted last. */
  greetedAt: string | null;
};

/** A door that was never asked. */
export const unasked: DoorPast = {
  ...{ firstAskedMs: -Infinity, askedMs: -Infinity },
  ...{ failures: 0, failingSinceMs: -Infinity, greetedAt: null },
};

/**
 * The doors that no stream goes through are asked this often: their answers are kept for a little longer, and each time costs the
 * stream's own door its turn.
 */
const OTHERS_MS = 8 * 60_000;
/** One knock may have been bad luck, and two tell a server that is gone: now it helps to know whether another door is open. */
const FAILURES = 2;

/** The door whose turn it is; the stream's own is the first of `doors`. */
export const doorInTurn = (doors: readonly Door[], pastOf: (door: Door) => DoorPast, nowMs: number): Door | null => {
  const [own, ...others] = doors;
  const [other] = others.toSorted((a, b) => pastOf(a).askedMs - pastOf(b).askedMs);
  if (!own || !other) return own ?? null;
  const { firstAskedMs, failures, failingSinceMs } = pastOf(own);
  if (firstAskedMs === -Infinity) return own;
  const isDue = failures === 0 && nowMs - Math.max(pastOf(other).askedMs, firstAskedMs) >= OTHERS_MS;
  const wouldTell = failures >= FAILURES && pastOf(other).askedMs < failingSinceMs;
  return isDue || wouldTell ? other : own;
};

/** What is known of a door after a knock: where it greeted, null where it did not. */
export const afterKnock = (past: DoorPast, askedMs: number, greetedAt: string | null): DoorPast => ({
  firstAskedMs: past.firstAskedMs === -Infinity ? askedMs : past.firstAskedMs,
  askedMs,
  failures: greetedAt === null ? past.failures + 1 : 0,
  failingSinceMs: greetedAt === null && past.failures > 0 ? past.failingSinceMs : askedMs,
  greetedAt: greetedAt ?? past.greetedAt,
});

/** The addresses in the order in which they are tried: the one that greeted last goes first. */
export const inOrder = (addresses: readonly string[], { greetedAt }: DoorPast): string[] =>
  addresses.toSorted((a, b) => Number(b === greetedAt) - Number(a === greetedAt));
