// Until when nothing is told. The history knows, since `tokwatch snooze` of another process writes it there; where that does not
// answer, what was set here counts.
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import type { History } from '../history/history.ts';
import { inTime } from './in-time.ts';

/** A history that is busy for longer is not waited for. */
const ANSWER_MS = 2000;

/** The snooze; moments are epoch milliseconds. */
export type Snooze = {
  /** Until when it lasts; null when it does not. */
  until: () => Promise<number | null>;
  /** Sets its end; null ends it now. */
  set: (untilMs: number | null) => Promise<void>;
};

/** The snooze of one data directory. */
export const createSnooze = (clock: Clock, history: Pick<History, 'ask'>): Snooze => {
  let ownMs: number | null = null;
  return {
    until: async () => {
      const answer = await inTime(clock, ANSWER_MS, history.ask('snoozedUntil', null));
      if (answer?.ok) ownMs = answer.value === null ? null : Date.parse(answer.value);
      return ownMs !== null && ownMs > clock.now() ? ownMs : null;
    },
    set: async (untilMs) => {
      ownMs = untilMs;
      const until = untilMs === null ? null : isoTime(untilMs);
      await inTime(clock, ANSWER_MS, history.ask('snooze', { until }));
    },
  };
};
