// The history that there is where none can be kept: it remembers nothing, and says why.
import type { Message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import type { HistoryState } from '../../contract/history.ts';
import type { History } from './history.ts';

/** A history that is off; `because` is told to whoever asks, `at` is when that was found (ISO 8601 UTC). */
export const noHistory = (because: Message, at: string): History => {
  const state: HistoryState = {
    ...{ state: 'off', since: null, sizeBytes: 0, capBytes: 0 },
    notices: [{ at, message: because }],
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listener(state);
      return () => undefined;
    },
    write: () => Promise.resolve(false),
    ask: () => Promise.resolve(failWith('no-history', because)),
    setCap: () => undefined,
    close: () => Promise.resolve(),
  };
};
