// How often each source was asked, and how it fared: none is asked more than it may be, nor while it rests. A source that
// fails is left alone for longer each time.
import { HOUR_MS } from '../../contract/durations.ts';
import type { OutsideSourceId } from '../../contract/outside-sources.ts';
import type { Clock } from '../deps/clock.ts';
import type { Answered, OutsideSource, Trouble } from './source.ts';

/** A limit that does not say when it ends. */
const LIMITED_MS = 15 * 60_000;
/** A pause that a source asks for is kept, within reason. */
const LEAST_REST_MS = 60_000;
const MOST_REST_MS = 6 * HOUR_MS;
/** A source that fails rests this long, and twice as long each further time, up to the most. */
const FAILED_MS = 60_000;
const MOST_FAILED_MS = 30 * 60_000;
/** A fault that comes and goes is not asked about each time. */
const LEAST_PAUSE_MS = 4 * 60_000;
/** Somebody who presses the button again at once gets the answer that is there; so does a question about another host. */
const BUTTON_MS = 30_000;

/** Why somebody is asked: on suspicion, because the user wants it, or because the question is another one than before. */
export type Why = 'suspicion' | 'user' | 'another-question';

/** How a source has fared; moments are epoch milliseconds. */
export type Health = {
  askedAt: number | null;
  answeredAt: number | null;
  /** Why it did not answer the last time; null where it did, or was never asked. */
  trouble: Trouble['why'] | null;
  /** Until when it is left alone: it failed, asked for a pause, or was asked as often as it may be in an hour; else null. */
  restsUntil: number | null;
};

/** The accounts of all sources. */
export type Ledger = {
  /** True when a source may be asked now; who has a reason to ask anew is not held back by an answer that is still fresh. */
  mayAsk: (source: OutsideSource, why: Why) => boolean;
  noteAsked: (source: OutsideSource) => void;
  noteAnswer: (source: OutsideSource, answered: Answered) => void;
  /** What was heard counts no more; what was spent still does. */
  forgetAnswers: () => void;
  healthOf: (id: OutsideSourceId) => Health;
};

type Account = {
  perHour: number;
  health: Health;
  askedMs: number[];
  freshUntilMs: number;
  restUntilMs: number;
  failures: number;
};

const never: Health = { askedAt: null, answeredAt: null, trouble: null, restsUntil: null };

const restOf = ({ why, restMs }: Trouble, failures: number): number => {
  if (why === 'not-asked' || why === 'nobody') return 0;
  if (why === 'limited') return Math.min(MOST_REST_MS, Math.max(LEAST_REST_MS, restMs ?? LIMITED_MS));
  return Math.min(MOST_FAILED_MS, FAILED_MS * 2 ** (failures - 1));
};

const opened = (): Account => ({
  perHour: Infinity,
  health: never,
  askedMs: [],
  freshUntilMs: 0,
  restUntilMs: 0,
  failures: 0,
});

const write = (account: Account, { freshMs }: OutsideSource, answered: Answered, clock: Clock): void => {
  const isHeard = answered.type === 'heard';
  // Who said nothing has not answered yet; who has nothing to say here has.
  const isAnswer = isHeard || answered.why === 'nobody' || answered.why === 'not-asked';
  account.failures = isHeard ? 0 : account.failures + 1;
  const restMs = isHeard ? 0 : restOf(answered, account.failures);
  account.freshUntilMs = isAnswer ? clock.monotonicMs() + freshMs : 0;
  account.restUntilMs = clock.monotonicMs() + restMs;
  // Nothing was sent, so nothing was spent.
  if (!isHeard && answered.why === 'not-asked') account.askedMs.pop();
  account.health = {
    ...account.health,
    answeredAt: isHeard ? clock.now() : account.health.answeredAt,
    trouble: isHeard ? null : answered.why,
    restsUntil: restMs > 0 ? clock.now() + restMs : null,
  };
};

// Who was asked as often as may be in an hour rests until the first of these askings is an hour old.
const healthIn = ({ health, askedMs, perHour }: Account, clock: Clock): Health => {
  const firstMs = askedMs.length >= perHour ? askedMs[askedMs.length - perHour] : undefined;
  if (firstMs === undefined) return health;
  const leftMs = firstMs + HOUR_MS - clock.monotonicMs();
  return leftMs <= 0 ? health : { ...health, restsUntil: Math.max(clock.now() + leftMs, health.restsUntil ?? 0) };
};

/** Accounts in which nothing is written yet. */
export const createLedger = (clock: Clock): Ledger => {
  const accounts = new Map<OutsideSourceId, Account>();
  const accountOf = (id: OutsideSourceId): Account => {
    const account = accounts.get(id) ?? opened();
    accounts.set(id, account);
    return account;
  };
  return {
    mayAsk: ({ id, perHour }, why) => {
      const account = accountOf(id);
      const nowMs = clock.monotonicMs();
      account.askedMs = account.askedMs.filter((askedMs) => nowMs - askedMs < HOUR_MS);
      if (nowMs < account.restUntilMs || account.askedMs.length >= perHour) return false;
      const sinceMs = nowMs - (account.askedMs.at(-1) ?? -Infinity);
      return why === 'suspicion' ? sinceMs >= LEAST_PAUSE_MS && nowMs >= account.freshUntilMs : sinceMs >= BUTTON_MS;
    },
    noteAsked: ({ id, perHour }) => {
      const account = accountOf(id);
      account.perHour = perHour;
      account.askedMs.push(clock.monotonicMs());
      account.health = { ...account.health, askedAt: clock.now() };
    },
    noteAnswer: (source, answered) => write(accountOf(source.id), source, answered, clock),
    forgetAnswers: () => accounts.forEach((account) => (account.freshUntilMs = 0)),
    healthOf: (id) => healthIn(accountOf(id), clock),
  };
};
