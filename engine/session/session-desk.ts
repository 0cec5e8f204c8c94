// LIVE sessions as a shell offers them: the one that goes on, and those of before.
import { message, say } from '../../contract/message.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { LiveState, Session, SessionLog } from '../../contract/session.ts';
import type { SessionFilter } from '../history/history.ts';
import { attendSessions } from './attend-sessions.ts';
import type { AttendInputs } from './attend-sessions.ts';
import { createKeeping } from './keep-session.ts';
import type { SessionParts } from './run-session.ts';

/** What a desk works with. */
export type SessionDeskInputs = Omit<SessionParts, 'link' | 'engine'> & AttendInputs;

/** The sessions of one running monitor. */
export type SessionDesk = {
  state: () => LiveState;
  subscribe: (listener: (state: LiveState) => void) => () => void;
  /** Puts the user's words into the session that goes on. */
  mark: (text: string) => Result<undefined>;
  list: (filter: SessionFilter) => Promise<Result<Session[]>>;
  log: (id: number) => Promise<Result<SessionLog>>;
  remove: (id: number) => Promise<Result<undefined>>;
  /** Closes what was left open, follows OBS and keeps the log; ends with the signal, and the session with it. */
  attend: (signal: AbortSignal) => Promise<void>;
};

const none = fail('not-found', say(message('session.none')));

const nothingLive: LiveState = { obs: { link: 'off' }, session: null, row: null, health: null, closed: null };

/** Makes the desk of a monitor. */
export const createSessionDesk = (inputs: SessionDeskInputs): SessionDesk => {
  const { history } = inputs;
  const listeners = new Set<(state: LiveState) => void>();
  let state = nothingLive;
  const change = (part: Partial<LiveState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener(state);
  };
  const keeping = createKeeping(inputs, change);
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
    mark: (text) => {
      const current = keeping.current();
      if (!current) return fail('not-ready', say(message('session.not-live')));
      current.going.recorder.happen('marker', message('session.marker', { text }));
      return ok(undefined);
    },
    list: (filter) => history.ask('sessions', filter),
    log: async (id) => {
      const found = await history.ask('session', { id });
      if (!found.ok) return found;
      return found.value === null ? none : ok(found.value);
    },
    remove: async (id) => {
      if (state.session?.id === id) return fail('not-ready', say(message('session.goes-on')));
      const removed = await history.ask('removeSession', { id });
      if (!removed.ok) return removed;
      if (removed.value && state.closed?.id === id) change({ closed: null });
      return removed.value ? ok(undefined) : none;
    },
    attend: (signal) => attendSessions(inputs, keeping, change, signal),
  };
};
