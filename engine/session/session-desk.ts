// LIVE sessions as a shell offers them: the one that goes on, and those of before.
import type { Exported } from '../../contract/export.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import { notLive } from '../../contract/session.ts';
import type { LiveState, Session, SessionLog, SessionLogAsk } from '../../contract/session.ts';
import type { SessionReportAsk } from '../../contract/session-report.ts';
import type { Trends } from '../../contract/trends.ts';
import type { Circumstances } from '../exports/export-data.ts';
import { createTelling } from '../deps/telling.ts';
import type { SessionFilter } from '../history/history.ts';
import type { Programs } from '../os/programs.ts';
import { attendSessions } from './attend-sessions.ts';
import type { AttendInputs } from './attend-sessions.ts';
import { attendEncoders } from './encoders/attend-encoders.ts';
import { createKeeping } from './keep-session.ts';
import type { SessionParts } from './run-session.ts';
import { logOf, removeSession, renameSession, reportOf, trendsIn } from './session-shelf.ts';

/** What a desk works with. */
export type SessionDeskInputs = Omit<SessionParts, 'link' | 'engine'> &
  AttendInputs & {
    /** Which programs run; without it nobody looks for an encoder. */
    programs?: Programs | undefined;
    /** Where and when a report is made, and what is private here. */
    circumstances: () => Promise<Circumstances>;
  };

/** The sessions of one running monitor. */
export type SessionDesk = {
  state: () => LiveState;
  subscribe: (listener: (state: LiveState) => void) => () => void;
  /** Puts the user's words into the session that goes on. */
  mark: (text: string) => Result<undefined>;
  list: (filter: SessionFilter) => Promise<Result<Session[]>>;
  log: (id: number, since?: Omit<SessionLogAsk, 'id'>) => Promise<Result<SessionLog>>;
  rename: (id: number, title: string) => Promise<Result<undefined>>;
  remove: (id: number) => Promise<Result<undefined>>;
  report: (ask: SessionReportAsk) => Promise<Result<Exported>>;
  trends: () => Promise<Result<Trends>>;
  /** Closes what was left open, follows OBS and keeps the log; ends with the signal, and the session with it. */
  attend: (signal: AbortSignal) => Promise<void>;
};

/** Makes the desk of a monitor. */
export const createSessionDesk = (inputs: SessionDeskInputs): SessionDesk => {
  const { history } = inputs;
  const telling = createTelling(notLive);
  const { state, subscribe } = telling;
  const change = (part: Partial<LiveState>): void => telling.change({ ...state(), ...part });
  const keeping = createKeeping(inputs, change);
  return {
    ...{ state, subscribe },
    mark: (text) => {
      const current = keeping.current();
      if (!current) return failWith('not-ready', message('session.not-live'));
      current.going.recorder.happen('marker', message('session.marker', { text }));
      return ok(undefined);
    },
    list: (filter) => history.ask('sessions', filter),
    log: (id, since) => logOf(history, id, since),
    rename: async (id, title) => {
      const renamed = await renameSession(history, id, title);
      const { session } = state();
      if (!renamed.ok || session?.id !== id) return renamed;
      keeping.current()?.going.recorder.amend({ title });
      change({ session: { ...session, title } });
      return renamed;
    },
    remove: async (id) => {
      if (state().session?.id === id) return failWith('not-ready', message('session.goes-on'));
      if (keeping.unkept().includes(id)) return failWith('not-ready', message('session.unkept'));
      const removed = await removeSession(history, id);
      if (removed.ok && state().closed?.id === id) change({ closed: null });
      return removed;
    },
    report: async (ask) => reportOf(history, ask, await inputs.circumstances()),
    trends: async () => trendsIn(history, (await inputs.circumstances()).zone),
    attend: async (signal) => {
      const current = () => keeping.current()?.going.recorder ?? null;
      await Promise.all([
        attendSessions(inputs, keeping, { state, change }, signal),
        attendEncoders({ ...inputs, obs: () => state().obs }, { change, current }, signal),
      ]);
    },
  };
};
