// Follows OBS and what the user says, for as long as the program runs. Whether the user is LIVE is said in one place, the engine: a
// stream of OBS's says it there, too, and a session lasts as long as it is so.
import { message } from '../../contract/message.ts';
import type { ObsState } from '../../contract/obs.ts';
import type { LiveState, SessionEnd, SessionStart } from '../../contract/session.ts';
import { surface } from '../deps/surface.ts';
import type { Engine } from '../engine.ts';
import type { Settings } from '../../contract/settings.ts';
import type { News } from '../incidents/news.ts';
import type { ObsLink } from '../obs/start-obs-link.ts';
import { followStream, noStream } from './follow-obs.ts';
import type { StreamNews } from './follow-obs.ts';
import type { Keeping } from './keep-session.ts';
import { attendRules } from './rules/attend-rules.ts';
import type { SessionParts } from './run-session.ts';

/** How often OBS that is gone is thought about. */
const TICK_MS = 1000;

/** Opens a link to OBS that tells its state, until the signal. */
export type OpenObs = (
  onState: (state: ObsState) => void,
  signal: AbortSignal,
) => Pick<ObsLink, 'look' | 'state' | 'act' | 'acting'>;

/** What attending needs; `openObs` is null where nobody looks at OBS. */
export type AttendInputs = Pick<SessionParts, 'clock' | 'history' | 'announce'> & {
  engine: Pick<Engine, 'subscribe' | 'snapshot' | 'setLive'>;
  openObs: OpenObs | null;
  /** The settings of LIVE, read anew each time. */
  live: () => Promise<Settings['live']>;
};

const nobody: ReturnType<OpenObs> = {
  ...{ look: () => Promise.resolve('away'), state: () => ({ link: 'off' }) },
  ...{ act: () => Promise.resolve('away'), acting: () => Promise.resolve(null) },
};

const cutOff: News = {
  ...{ occasion: 'cut-off', group: 'live-cut-off', urgency: 'low' },
  ...{ title: message('session.cut-off'), body: message('session.todo.cut-off') },
};

/** What is shown of it all, and how that changes. */
export type Shown = { state: () => LiveState; change: (part: Partial<LiveState>) => void };

// What is asked first is answered first: no session that begins meanwhile is taken for one of before.
const closeLeftOpen = async (
  { history, announce }: AttendInputs,
  keeping: Keeping,
  change: Shown['change'],
): Promise<void> => {
  const closed = await history.ask('closeLeftOpen', null);
  const last = closed.ok ? closed.value.at(-1) : undefined;
  if (last === undefined) return;
  if (keeping.current() === null) change({ closed: last });
  announce(cutOff);
};

/** Closes what was left open, follows OBS and keeps the log; ends with the signal, and the session with it. */
export const attendSessions = async (
  inputs: AttendInputs,
  keeping: Keeping,
  { state, change }: Shown,
  signal: AbortSignal,
): Promise<void> => {
  const { clock, engine, openObs, live } = inputs;
  const closing = closeLeftOpen(inputs, keeping, change);
  let stream = noStream;
  let why: SessionEnd = 'by-hand';
  let start: SessionStart = 'by-hand';
  const link = openObs?.((obs) => follow(obs), signal) ?? nobody;
  const current = () => keeping.current()?.going.recorder ?? null;
  const considerRules = attendRules(inputs, link, { change, current });
  const hearNews = async (news: Exclude<StreamNews, null>): Promise<void> => {
    if (!(await live()).followObs) return;
    const isLive = news === 'began';
    // What the user began by hand the user ends.
    if (!isLive && keeping.current()?.going.recorder.session().start === 'by-hand') return;
    if (news === 'began') start = 'obs';
    else why = news;
    engine.setLive(isLive);
  };
  const follow = (obs: ObsState): void => {
    change({ obs });
    keeping.current()?.going.obs(obs);
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
    if (signal.aborted) break;
    follow(link.state());
    considerRules(state);
  }
  unsubscribe();
  keeping.current()?.end('quit');
  await Promise.all([keeping.leave(), closing]);
};
