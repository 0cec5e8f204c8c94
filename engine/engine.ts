// The monitor: looks when it is time, looks at once when something changed, and keeps the one truth that every shell
// shows. It runs the same under the command line, Electron and the tests.
import type { Catalog } from '../contract/catalog.ts';
import type { OutsideState } from '../contract/outside.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import type { Verdict } from '../contract/verdict.ts';
import { createMemoryBaseline } from './baseline/baseline.ts';
import { createChangeTeller } from './change-teller.ts';
import type { EngineEdges } from './deps.ts';
import { createJudge } from './judge.ts';
import { outsideState } from './outside/state.ts';
import type { JudgeEvent } from './replay/recording.ts';
import { targetsFor } from './schedule/look.ts';
import { createWatchLoop } from './schedule/watch-loop.ts';

/** A whole look takes about this long: asking again sooner brings nothing new and only costs TikTok's patience. */
const CHECK_AGAIN_GAP_MS = 5000;

/** What a shell hears: the present state first, then its changes, the end of each look, and each new verdict. */
export type EngineEvent =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'round'; snapshot: Snapshot }
  | { type: 'verdict'; verdict: Verdict }
  | { type: 'outside'; outside: OutsideState };

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
  /** How those outside fare, and what they said. */
  outside: () => OutsideState;
  /** The user goes LIVE, or has ended: while LIVE a look comes every ten seconds. */
  setLive: (isLive: boolean) => void;
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
};

/** Makes an engine that has not started. */
export const createEngine = (edges: EngineEdges, inputs: EngineInputs): Engine => {
  const stopped = new AbortController();
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const judge = createJudge(edges.clock, targetsFor(inputs.catalog, inputs.settings).length, {
    onChange: createChangeTeller(edges.clock, () => tell({ type: 'snapshot', snapshot: snapshot() }), stopped.signal),
    onVerdict: (verdict) => tell({ type: 'verdict', verdict }),
    ...(inputs.record && { onEvent: inputs.record }),
  });
  const snapshot = (): Snapshot => judge.snapshot(edges.net.traffic());
  const onRound = (): void => tell({ type: 'round', snapshot: snapshot() });
  let asleepSinceMs: number | null = null;
  let askedAgainMs = -Infinity;
  const baseline = edges.baseline ?? createMemoryBaseline(edges.clock.now);
  const consent = inputs.consent ?? (() => Promise.resolve(inputs.settings.outside));
  const onOthers = (): void => tell({ type: 'outside', outside: outside() });
  const loop = createWatchLoop(edges, { ...inputs, baseline, consent }, judge, { onRound, onOthers });
  const outside = (): OutsideState =>
    outsideState(loop.others.outside.healthOf, judge.readings(), {
      nowMs: edges.clock.now(),
      asking: loop.others.outside.isAsking(),
    });
  return {
    start: () => loop.run(stopped.signal),
    stop: () => stopped.abort(),
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ type: 'snapshot', snapshot: snapshot() });
      return () => void listeners.delete(listener);
    },
    checkAgain: () => {
      const nowMs = edges.clock.monotonicMs();
      if (nowMs - askedAgainMs < CHECK_AGAIN_GAP_MS) return;
      askedAgainMs = nowMs;
      loop.lookSoon();
    },
    askOthers: loop.askOthers,
    outside,
    setLive: (isLive) => loop.setCadence(isLive ? 'live' : 'quiet'),
    slept: () => {
      asleepSinceMs = edges.clock.now();
    },
    woke: () => {
      if (asleepSinceMs !== null) judge.notWatchedSince(asleepSinceMs);
      asleepSinceMs = null;
      loop.startOver('wake');
    },
  };
};
