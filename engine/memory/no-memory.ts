// A memory that keeps nothing and tells nothing, for a monitor that runs without one.
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { noHistory } from '../history/no-history.ts';
import type { Memory } from './memory.ts';

/** No memory; `at` is since when (ISO 8601 UTC). */
export const noMemory = (at: string): Memory => {
  const history = noHistory(message('history.off'), at);
  const nothing = () => Promise.resolve(failWith('no-history', message('history.off')));
  return {
    history,
    announce: () => () => undefined,
    tell: () => undefined,
    alerts: () => ({ snoozedUntil: null, toldToday: 0 }),
    snooze: nothing,
    take: nothing,
    note: nothing,
    subscribe: () => () => undefined,
    useSettings: () => undefined,
    close: () => Promise.resolve(),
  };
};
