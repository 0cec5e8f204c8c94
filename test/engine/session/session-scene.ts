// A desk of sessions on a stage: a real history on a real disk, a clock that is moved by hand, and a watch, an OBS, a computer and
// fixes that say what they are told to say.
import { expect, onTestFinished } from 'vitest';
import type { FixesState } from '../../../contract/fix.ts';
import type { ObsState } from '../../../contract/obs.ts';
import type { Snapshot } from '../../../contract/report.ts';
import { defaultSettings } from '../../../contract/settings.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { LiveState, SessionLog } from '../../../contract/session.ts';
import type { Verdict } from '../../../contract/verdict.ts';
import { surface } from '../../../engine/deps/surface.ts';
import type { EngineEvent } from '../../../engine/engine.ts';
import type { History } from '../../../engine/history/history.ts';
import type { News } from '../../../engine/incidents/news.ts';
import type { Programs } from '../../../engine/os/programs.ts';
import type { ObsAct } from '../../../engine/obs/acts/acts.ts';
import type { Sight } from '../../../engine/session/network-news.ts';
import { createSessionDesk } from '../../../engine/session/session-desk.ts';
import type { SessionDesk } from '../../../engine/session/session-desk.ts';
import { freshDirectory } from '../../headless/tokwatch.ts';
import { snapshotOf } from '../../renderer/support/stories.ts';
import { circumstances } from '../exports/evening.ts';
import { historyIn, valueOf } from '../history/history-in.ts';
import { createHandClock } from '../support/hand-clock.ts';
import type { HandClock } from '../support/hand-clock.ts';
import { createCountingObs } from './counting-obs.ts';

/** What there is to do on the stage. */
export type Scene = {
  desk: SessionDesk;
  clock: HandClock;
  history: History;
  state: () => LiveState;
  setLive: (live: boolean) => void;
  isLive: () => boolean;
  tell: (event: EngineEvent) => void;
  /** The watch has settled this, and says so. */
  settles: (verdict: Verdict) => void;
  obs: (state: ObsState) => void;
  /** OBS streams from here on and sends so many bytes a second; null while it is not there. */
  sends: (bytesPerSecond: number | null) => void;
  sees: (sight: Sight) => void;
  fixes: (state: Partial<FixesState>) => void;
  uplink: (bytesPerSecond: number) => void;
  /** What OBS was asked to do. */
  asked: readonly ObsAct[];
  /** What is being told aloud, or was and is not taken back. */
  announced: News[];
  stop: () => Promise<void>;
};

/** When OBS is said to have been linked. */
export const at = '2026-11-21T12:00:00.000Z';

/** OBS, linked. */
export const up = (streaming: boolean, more: Partial<Extract<ObsState, { link: 'up' }>> = {}): ObsState => ({
  ...{ link: 'up', since: at, version: '31.0.2', streaming, reconnecting: false, again: null },
  server: { protocol: 'rtmps', host: 'push.example', port: 443 },
  ...more,
});

/** OBS, lost in the middle of a stream. */
export const gone = (how: 'broke' | 'quit'): ObsState => ({
  ...{ link: 'apart', why: 'ended', since: at },
  lost: { how, at, whileStreaming: true },
});

const nothingToFix: FixesState = { offers: [], running: null, past: [], router: null, routerPage: null };

const createWatch = () => {
  let snapshot: Snapshot = snapshotOf('ok');
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const setLive = (live: boolean): void => {
    snapshot = { ...snapshot, live };
    tell({ type: 'snapshot', snapshot });
  };
  return {
    tell,
    listeners,
    settles: (verdict: Verdict) => {
      snapshot = { ...snapshot, verdict };
      tell({ type: 'verdict', verdict, sharpens: [] });
    },
    engine: {
      snapshot: () => snapshot,
      setLive,
      subscribe: (listener: (event: EngineEvent) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
};

const createTeller = <T>(first: T) => {
  let state = first;
  const listeners = new Set<(state: T) => void>();
  return {
    tell: (part: Partial<T>) => {
      state = { ...state, ...part };
      listeners.forEach((listener) => listener(state));
    },
    subscribe: (listener: (state: T) => void) => {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
  };
};

type Setting = { directory?: string; live?: Partial<Settings['live']>; programs?: Programs };

/** Sets the stage; a `directory` may hold what an earlier program left there, and `live` may change on the way. */
export const scene = async ({ directory = freshDirectory(), live = {}, programs }: Setting = {}): Promise<Scene> => {
  const clock = createHandClock();
  const history = await historyIn(directory);
  const { engine, listeners, tell, settles } = createWatch();
  const [stream, fixes] = [createCountingObs(), createTeller(nothingToFix)];
  let obs: ObsState = { link: 'off' };
  let hearObs: (state: ObsState) => void = () => undefined;
  let sight: Sight | null = null;
  let uplinkBytes = 300_000;
  const announced: News[] = [];
  const desk = createSessionDesk({
    ...{ clock, engine, history, fixes, live: () => Promise.resolve({ ...defaultSettings.live, ...live }) },
    ...{ circumstances: () => Promise.resolve(circumstances), programs },
    machine: {
      take: () => Promise.resolve({ uplinkBytes, wifiDbm: -52, cpuPercent: 31 }),
      sight: () => sight,
      lookAgain: () => undefined,
    },
    openObs: (onState) => {
      hearObs = onState;
      return { look: stream.look, act: stream.act, acting: stream.acting, state: () => obs };
    },
    announce: (news) => {
      announced.push(news);
      return () => void announced.splice(announced.indexOf(news), 1);
    },
  });
  const ending = new AbortController();
  const attending = desk.attend(ending.signal);
  attending.catch(surface);
  let state: LiveState | null = null;
  desk.subscribe((next) => (state = next));
  const stop = async (): Promise<void> => {
    ending.abort();
    await attending;
  };
  onTestFinished(stop);
  // What was left open is closed by now.
  await history.ask('sessions', { limit: 1 });
  await expect.poll(() => listeners.size).toBeGreaterThan(0);
  return {
    ...{ desk, clock, history, tell, settles, stop, announced, setLive: engine.setLive, sends: stream.sends },
    ...{ state: () => state!, isLive: () => engine.snapshot().live, fixes: fixes.tell },
    obs: (next) => {
      obs = next;
      hearObs(next);
    },
    asked: stream.asked,
    sees: (next) => {
      sight = next;
    },
    uplink: (bytes) => {
      uplinkBytes = bytes;
    },
  };
};

/** Lets so many seconds pass, each with time for the disk. */
export const pass = async ({ clock, state }: Scene, seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second += 1) {
    const before = state().row?.atMs;
    await clock.advance(1000);
    if (state().session) await expect.poll(() => state().row?.atMs, { interval: 2 }).not.toBe(before);
  }
};

/** The latest session as it is kept. */
export const kept = async ({ history }: Pick<Scene, 'history'>): Promise<SessionLog> => {
  const [session] = await valueOf(history.ask('sessions', { limit: 1 }));
  return (await valueOf(history.ask('session', { id: session!.id })))!;
};

/** Ends what goes on, and waits until it is kept. */
export const ended = async (live: Scene): Promise<SessionLog> => {
  live.setLive(false);
  await expect.poll(async () => (await kept(live)).session.summary).not.toBeNull();
  return kept(live);
};
