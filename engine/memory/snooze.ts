// Until when nothing is told. The history knows, since `tokwatch snooze` of another process writes it there; where that does not
// answer, what was set here counts.
import { MINUTE_MS } from '../../contract/durations.ts';
import { MOST_SNOOZE_MINUTES } from '../../contract/alert.ts';
import { isoTime } from '../deps/clock.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { History } from '../history/history.ts';

/** A history that is busy for longer is not waited for. */
const ANSWER_MS = 2000;

/** The snooze; moments are epoch milliseconds. */
export type Snooze = {
  /** Until when it lasts; null when it does not. */
  until: () => Promise<number | null>;
  /** Sets its end; null ends it now. */
  set: (untilMs: number | null) => Promise<void>;
};

/** A snooze that lasts longer was set under another time, since none can: it would keep quiet without end. */
const isPossible = (untilMs: number, nowMs: number): boolean =>
  untilMs > nowMs && untilMs - nowMs <= MOST_SNOOZE_MINUTES * MINUTE_MS;

/** The snooze of one data directory. */
export const createSnooze = (clock: Clock, history: Pick<History, 'ask'>): Snooze => {
  let ownMs: number | null = null;
  // What was set here and is not written yet counts, whatever the history says; it is written as soon as that can be.
  let isUnwritten = false;
  const write = async (): Promise<void> => {
    const asked = ownMs;
    const until = asked === null ? null : isoTime(asked);
    const answer = await inTime(clock, ANSWER_MS, history.ask('snooze', { until }));
    if (ownMs === asked) isUnwritten = answer?.ok !== true;
  };
  const read = async (): Promise<void> => {
    const answer = await inTime(clock, ANSWER_MS, history.ask('snoozedUntil', null));
    if (answer?.ok && !isUnwritten) ownMs = answer.value === null ? null : Date.parse(answer.value);
  };
  return {
    until: async () => {
      await (isUnwritten ? write() : read());
      return ownMs !== null && isPossible(ownMs, clock.now()) ? ownMs : null;
    },
    set: async (untilMs) => {
      ownMs = untilMs;
      isUnwritten = true;
      await write();
    },
  };
};
