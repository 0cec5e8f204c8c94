// LIVE sessions as a shell offers them. Whether the user is LIVE is said in one place, the engine: a stream of OBS's says it there,
// too, and a session lasts as long as it is so.
import type { Exported } from '../../contract/export.ts';
import { message, say } from '../../contract/message.ts';
import type { ObsState } from '../../contract/obs.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { LiveState, Session, SessionEnd, SessionLog, SessionStart } from '../../contract/session.ts';
import type { SessionReportAsk } from '../../contract/session-report.ts';
import type { Trends } from '../../contract/trends.ts';
import { isoTime } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import type { Engine } from '../engine.ts';
import type { Circumstances } from '../exports/export-data.ts';
import type { SessionFilter } from '../history/history.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';
import type { Programs } from '../os/programs.ts';
import { attendEncoders } from './encoders/attend-encoders.ts';
import { followStream, noStream } from './follow-obs.ts';
import type { StreamNews } from './follow-obs.ts';
import { closeLeftOpen } from './left-open.ts';
import { runSession } from './run-session.ts';
import type { Going, SessionParts } from './run-session.ts';
import { logOf, removeSession, renameSession, reportOf, trendsIn } from './session-shelf.ts';

/** How often OBS that is gone is thought about. */
const TICK_MS = 1000;

/** Opens a link to OBS that tells its state, until the signal. */
export type OpenObs = (onState: (state: ObsState) => void, signal: AbortSignal) => Pick<ObsLink, 'look' | 'state'>;

/** What a desk works with; `openObs` is null where nobody looks at OBS. */
export type SessionDeskInputs = Omit<SessionParts, 'link' | 'engine'> & {
  engine: Pick<Engine, 'subscribe' | 'snapshot' | 'setLive'>;
  openObs: OpenObs | null;
  /** Whether a stream of OBS's begins and ends a session by itself. */
  mayFollow: () => Promise<boolean>;
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
  log: (id: number) => Promise<Result<SessionLog>>;
  rename: (id: number, title: string) => Promise<Result<undefined>>;
  remove: (id: number) => Promise<Result<undefined>>;
  report: (ask: SessionReportAsk) => Promise<Result<Exported>>;
  trends: () => Promise<Result<Trends>>;
  /** Closes what was left open, follows OBS and keeps the log; ends with the signal, and the session with it. */
  attend: (signal: AbortSignal) => Promise<void>;
};

type Current = { going: Going; end: (why: SessionEnd) => void };

/** Begins and ends the one session. */
const createKeeping = (inputs: SessionDeskInputs, change: (part: Partial<LiveState>) => void) => {
  const { clock } = inputs;
  let current: Current | null = null;
  return {
    current: () => current,
    begin: (start: SessionStart, obs: ObsState, link: Pick<ObsLink, 'look'>): void => {
      const ending = new AbortController();
      let why: SessionEnd = 'by-hand';
      const up = obs.link === 'up' ? obs : null;
      const begun = {
        ...{ startedAt: isoTime(clock.now()), endedAt: null, start, end: null, title: '', summary: null },
        ...{ obsVersion: up?.version ?? null, server: up?.server ?? null },
      };
      const going = runSession({ ...inputs, link }, begun, {
        onRow: (row) => change({ row, session: going.recorder.session() }),
        why: () => why,
        signal: ending.signal,
      });
      const mine: Current = {
        going,
        end: (because) => {
          why = because;
          current = null;
          change({ session: null, row: null, health: null });
          ending.abort();
        },
      };
      current = mine;
      change({ session: going.recorder.session() });
      going.over.catch(surface);
    },
  };
};

const nobody: Pick<ObsLink, 'look' | 'state'> = { look: () => Promise.resolve('away'), state: () => ({ link: 'off' }) };

/** Makes the desk of a monitor. */
export const createSessionDesk = (inputs: SessionDeskInputs): SessionDesk => {
  const { clock, engine, history, openObs } = inputs;
  const listeners = new Set<(state: LiveState) => void>();
  let state: LiveState = { obs: { link: 'off' }, session: null, row: null, health: null, encoder: null };
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
    log: (id) => logOf(history, id),
    rename: async (id, title) => {
      const renamed = await renameSession(history, id, title);
      if (!renamed.ok || state.session?.id !== id) return renamed;
      keeping.current()?.going.recorder.amend({ title });
      change({ session: { ...state.session, title } });
      return renamed;
    },
    remove: (id) => {
      if (state.session?.id !== id) return removeSession(history, id);
      return Promise.resolve(fail('not-ready', say(message('session.goes-on'))));
    },
    report: async (ask) => reportOf(history, ask, await inputs.circumstances()),
    trends: async () => trendsIn(history, (await inputs.circumstances()).zone),
    attend: async (signal) => {
      const current = () => keeping.current()?.going.recorder ?? null;
      await Promise.all([
        attend(inputs, { keeping, change, openObs, clock, engine }, signal),
        attendEncoders(inputs, { change, current }, signal),
      ]);
    },
  };
};

type Attending = Pick<SessionDeskInputs, 'openObs' | 'clock' | 'engine'> & {
  keeping: ReturnType<typeof createKeeping>;
  change: (part: Partial<LiveState>) => void;
};

const attend = async (
  { history, mayFollow }: SessionDeskInputs,
  { keeping, change, openObs, clock, engine }: Attending,
  signal: AbortSignal,
): Promise<void> => {
  await closeLeftOpen(history);
  let stream = noStream;
  let why: SessionEnd = 'by-hand';
  let start: SessionStart = 'by-hand';
  const link = openObs?.((obs) => follow(obs), signal) ?? nobody;
  const hearNews = async (news: Exclude<StreamNews, null>): Promise<void> => {
    if (!(await mayFollow())) return;
    const isLive = news === 'began';
    // What the user began by hand the user ends.
    if (!isLive && keeping.current()?.going.recorder.session().start === 'by-hand') return;
    if (news === 'began') start = 'obs';
    else why = news;
    engine.setLive(isLive);
  };
  const follow = (obs: ObsState): void => {
    change({ obs });
    const next = followStream(stream, obs, clock.monotonicMs());
    stream = next.stream;
    if (next.news !== null) hearNews(next.news).catch(surface);
  };
  const unsubscribe = engine.subscribe((event) => {
    if (event.type !== 'snapshot') return;
    const current = keeping.current();
    if (event.snapshot.live && !current) keeping.begin(start, link.state(), link);
    if (!event.snapshot.live && current) current.end(why);
    [start, why] = ['by-hand', 'by-hand'];
  });
  while (!signal.aborted) {
    await clock.sleep(TICK_MS, signal);
    if (!signal.aborted) follow(link.state());
  }
  unsubscribe();
  const last = keeping.current();
  last?.end('quit');
  await last?.going.over;
};
