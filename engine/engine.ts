// The monitor: looks when it is time, looks at once when something changed, and keeps the one truth that every shell
// shows. It runs the same under the command line, Electron and the tests.
import type { Catalog } from '../contract/catalog.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import type { Verdict } from '../contract/verdict.ts';
import { createChangeTeller } from './change-teller.ts';
import type { EngineEdges } from './deps.ts';
import { createJudge } from './judge.ts';
import { targetsFor } from './schedule/look.ts';
import { createWatchLoop } from './schedule/watch-loop.ts';

/** A quiet look needs no loss figures, only signs of life. */
const QUIET_SCOPE = { samples: 3, tiktok: true };

/** What a shell hears: the present state first, then its changes, the end of each look, and each new verdict. */
export type EngineEvent =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'round'; snapshot: Snapshot }
  | { type: 'verdict'; verdict: Verdict };

/** The running monitor. */
export type Engine = {
  /** Watches until `stop`; resolves when everything has ended. */
  start: () => Promise<void>;
  stop: () => void;
  snapshot: () => Snapshot;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Looks again at once. */
  checkAgain: () => void;
  /** The machine is about to sleep: from here on nobody watches. */
  slept: () => void;
  /** The machine woke up: what was on its way is void, and the network may be another one. */
  woke: () => void;
};

/** Makes an engine that has not started; `catalog` and `settings` are already checked. */
export const createEngine = (edges: EngineEdges, inputs: { catalog: Catalog; settings: Settings }): Engine => {
  const stopped = new AbortController();
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const judge = createJudge(edges.clock, targetsFor(inputs.catalog, inputs.settings).length, {
    onChange: createChangeTeller(edges.clock, () => tell({ type: 'snapshot', snapshot: snapshot() }), stopped.signal),
    onVerdict: (verdict) => tell({ type: 'verdict', verdict }),
  });
  const snapshot = (): Snapshot => judge.snapshot(edges.net.traffic());
  const onRound = (): void => tell({ type: 'round', snapshot: snapshot() });
  let asleepSinceMs: number | null = null;
  const loop = createWatchLoop(edges, { ...inputs, scope: QUIET_SCOPE }, judge, onRound);
  return {
    start: () => loop.run(stopped.signal),
    stop: () => stopped.abort(),
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ type: 'snapshot', snapshot: snapshot() });
      return () => void listeners.delete(listener);
    },
    checkAgain: loop.lookSoon,
    slept: () => {
      asleepSinceMs = edges.clock.now();
    },
    woke: () => {
      if (asleepSinceMs !== null) judge.notWatchedSince(asleepSinceMs);
      asleepSinceMs = null;
      loop.startOver();
    },
  };
};
