// The monitor: looks when it is time, looks at once when something changed, and keeps the one truth that every shell
// shows. It runs the same under the command line, Electron and the tests.
import type { Catalog, Region } from '../contract/catalog.ts';
import type { ObsServer } from '../contract/obs.ts';
import type { OutsideState } from '../contract/outside.ts';
import type { PhoneState } from '../contract/phone.ts';
import type { Reading } from '../contract/reading.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import type { Verdict, VerdictCode } from '../contract/verdict.ts';
import { createMemoryBaseline } from './baseline/baseline.ts';
import { createChangeTeller } from './change-teller.ts';
import type { Clock } from './deps/clock.ts';
import type { EngineEdges } from './deps.ts';
import { createJudge } from './judge.ts';
import type { Judge, JudgeListener } from './judge.ts';
import { outsideState } from './outside/state.ts';
import { createPause } from './pause.ts';
import type { Pause, Rest } from './pause.ts';
import { createPhone } from './phone/phone.ts';
import type { Phone } from './phone/phone.ts';
import type { JudgeEvent } from './replay/recording.ts';
import type { EchoTold } from './schedule/echo-watch.ts';
import { targetsFor } from './schedule/look.ts';
import { createWatchLoop } from './schedule/watch-loop.ts';
import type { LoopListener, WatchLoop } from './schedule/watch-loop.ts';

/** A whole look takes about this long: asking again sooner brings nothing new and only costs TikTok's patience. */
const CHECK_AGAIN_GAP_MS = 5000;

/** What a shell hears: the present state first, then its changes, the end of each look, and each new verdict. */
export type EngineEvent =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'round'; snapshot: Snapshot }
  /** `sharpens` names the codes that this verdict knows better: the same cause, said more exactly. */
  | { type: 'verdict'; verdict: Verdict; sharpens: readonly VerdictCode[] }
  | { type: 'outside'; outside: OutsideState }
  | { type: 'phone'; phone: PhoneState }
  | { type: 'reading'; reading: Reading }
  | { type: 'echo'; echo: EchoTold }
  /** This machine's own network is another one, or lost a part of itself. */
  | { type: 'network' }
  /** Nobody watched from this moment (epoch ms) until now. */
  | { type: 'gap'; sinceMs: number };

/** The running monitor. */
export type Engine = {
  /** Watches until `stop`; resolves when everything has ended. */
  start: () => Promise<void>;
  stop: () => void;
  snapshot: () => Snapshot;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Looks again at once, at everything. */
  checkAgain: () => void;
  /** Asks those outside whom the user allows, also while all is well. */
  askOthers: () => void;
  /** Ends the asking of others that is under way. */
  stopAsking: () => void;
  /** How those outside fare, and what they said. */
  outside: () => OutsideState;
  /** What somebody says of TikTok on a phone. */
  phone: Pick<Phone, 'answer' | 'forget' | 'state'>;
  /** The region that TikTok named on this network; null as long as it has not. */
  region: () => Region | null;
  /** The user goes LIVE, or has ended: while LIVE a look comes every ten seconds. */
  setLive: (isLive: boolean) => void;
  /** The user wants nothing watched for a while, or everything again. */
  setPaused: (isPaused: boolean) => void;
  /** A fix begins, or has ended: what is seen of a network in the middle of a change is no news. */
  setFixing: (isFixing: boolean) => void;
  /** A pre-flight begins to load the line, or has ended that: what a full line answers meanwhile is no news either. */
  setLoading: (isLoading: boolean) => void;
  /** The user has changed what is settled at once: how discreet the screen is. */
  useSettings: (settings: Settings) => void;
  /** The machine is about to sleep: from here on nobody watches. */
  slept: () => void;
  /** The machine woke up: what was on its way is void, and the network may be another one. */
  woke: () => void;
};

/** What an engine works with, already checked; `record` hears everything that is judged. */
export type EngineInputs = {
  catalog: Catalog;
  settings: Settings;
  /** Who outside may be asked at the moment; whoever the settings allow, unless told. */
  consent?: () => Promise<Settings['outside']>;
  record?: (event: JudgeEvent) => void;
  /** Where OBS sends to at the moment; null while that is not known. */
  obsServer?: () => ObsServer | null;
};

/** Does `work` when it is asked to, unless that is too soon after the last time. */
const atMostEvery = (gapMs: number, clock: Clock, work: () => void): (() => void) => {
  let lastMs = -Infinity;
  return () => {
    const nowMs = clock.monotonicMs();
    if (nowMs - lastMs < gapMs) return;
    lastMs = nowMs;
    work();
  };
};

/** When nobody watches: the machine sleeps, the user wants a pause, a fix or a load is under way. Afterwards everything begins anew. */
const absences = (
  clock: Clock,
  judge: Judge,
  loop: WatchLoop,
  pause: Pause,
): Pick<Engine, 'slept' | 'woke' | 'setPaused' | 'setFixing' | 'setLoading'> => {
  let asleepSinceMs: number | null = null;
  let restsSinceMs = 0;
  const setRest = (why: Rest, isWanted: boolean): void => {
    if (isWanted === pause.isOn(why)) return;
    if (!pause.isOn()) {
      restsSinceMs = clock.now();
      judge.notWatchedFrom(restsSinceMs);
    }
    if (isWanted) pause.begin(why);
    else pause.end(why);
    if (!pause.isOn()) judge.notWatchedSince(restsSinceMs);
    loop.startOver('wake');
  };
  return {
    slept: () => {
      asleepSinceMs = clock.now();
    },
    woke: () => {
      if (asleepSinceMs !== null) judge.notWatchedSince(asleepSinceMs);
      asleepSinceMs = null;
      loop.startOver('wake');
    },
    setPaused: (isPaused) => setRest('user', isPaused),
    setFixing: (isFixing) => setRest('fix', isFixing),
    setLoading: (isLoading) => setRest('load', isLoading),
  };
};

type Present = { settings: Settings; isLive: boolean };

const isDiscreet = ({ settings: { streamer }, isLive }: Present): boolean =>
  streamer.mode === 'always' || (streamer.mode === 'while-live' && isLive);

/** What the user changes while it runs. */
const changesOf = (
  present: Present,
  loop: WatchLoop,
  onChange: () => void,
): Pick<Engine, 'setLive' | 'useSettings'> => ({
  setLive: (isLive) => {
    present.isLive = isLive;
    loop.setCadence(isLive ? 'live' : 'quiet');
    onChange();
  },
  useSettings: (settings) => {
    present.settings = settings;
    onChange();
  },
});

/** Everything that the judge takes in, reading by reading. */
const readingsIn = (event: JudgeEvent): readonly Reading[] => {
  if (event.type === 'reading') return [event.reading];
  return event.type === 'together' ? event.readings : [];
};

/** Whom the judge tells: the engine's listeners, and a recording. */
const listenerFor = (
  tell: (event: EngineEvent) => void,
  onChange: () => void,
  record: EngineInputs['record'],
): JudgeListener => ({
  onChange,
  onVerdict: (verdict, sharpens) => tell({ type: 'verdict', verdict, sharpens }),
  onGap: (sinceMs) => tell({ type: 'gap', sinceMs }),
  onEvent: (event) => {
    record?.(event);
    for (const reading of readingsIn(event)) tell({ type: 'reading', reading });
  },
});

const outsideOf = ({ others: { outside } }: WatchLoop, judge: Judge, nowMs: number): OutsideState =>
  outsideState(outside.healthOf, judge.readings(), { nowMs, asking: outside.isAsking() });

/** Makes an engine that has not started. */
export const createEngine = (edges: EngineEdges, inputs: EngineInputs): Engine => {
  const stopped = new AbortController();
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const present: Present = { settings: inputs.settings, isLive: false };
  const pause = createPause();
  const { clock } = edges;
  const onChange = createChangeTeller(clock, () => tellPresent(), stopped.signal);
  const targets = targetsFor(inputs.catalog, inputs.settings);
  const judge = createJudge(clock, targets.length, listenerFor(tell, onChange, inputs.record));
  const phone = createPhone(clock, judge, targets, (state) => tell({ type: 'phone', phone: state }));
  const snapshot = (): Snapshot => ({
    ...judge.snapshot(edges.net.traffic()),
    ...{ paused: pause.isOn('user'), fixing: pause.isOn('fix') || pause.isOn('load') },
    ...{ live: present.isLive, discreet: isDiscreet(present) },
  });
  const tellPresent = (): void => {
    phone.review();
    tell({ type: 'snapshot', snapshot: snapshot() });
  };
  const watchers: LoopListener = {
    onRound: () => tell({ type: 'round', snapshot: snapshot() }),
    onOthers: () => tell({ type: 'outside', outside: outside() }),
    onEcho: (echo) => tell({ type: 'echo', echo }),
    onNetwork: () => tell({ type: 'network' }),
  };
  const baseline = edges.baseline ?? createMemoryBaseline(clock.now);
  const consent = inputs.consent ?? (() => Promise.resolve(inputs.settings.outside));
  const loop = createWatchLoop(edges, { ...inputs, baseline, consent }, judge, watchers);
  const outside = (): OutsideState => outsideOf(loop, judge, clock.now());
  return {
    start: () => pause.between(loop.run, stopped.signal),
    stop: () => stopped.abort(),
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ type: 'snapshot', snapshot: snapshot() });
      return () => void listeners.delete(listener);
    },
    checkAgain: atMostEvery(CHECK_AGAIN_GAP_MS, clock, loop.lookSoon),
    askOthers: loop.askOthers,
    stopAsking: loop.stopAsking,
    outside,
    phone,
    region: loop.region,
    ...absences(clock, judge, loop, pause),
    ...changesOf(present, loop, onChange),
  };
};
