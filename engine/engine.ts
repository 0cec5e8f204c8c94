// The monitor: looks when it is time, looks at once when something changed, and keeps the one truth that every shell
// shows. It runs the same under the command line, Electron and the tests.
import type { Catalog } from '../contract/catalog.ts';
import type { Snapshot } from '../contract/report.ts';
import type { Settings } from '../contract/settings.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { EngineEdges } from './deps.ts';
import { createJudge } from './judge.ts';
import { HORIZON_MS, nextLookMs } from './schedule/cadence.ts';
import { createHeartbeat } from './schedule/heartbeat.ts';
import { lookOnce, targetsFor } from './schedule/look.ts';

/** A quiet look needs no loss figures, only signs of life. */
const QUIET_SAMPLES = 3;
/** Shells redraw at most this often, however many readings come in. */
const CHANGE_MS = 50;

/** What a shell hears: the present state first, then its changes, the end of each look, and each new verdict. */
export type EngineEvent =
  | { type: 'snapshot'; snapshot: Snapshot }
  | { type: 'round'; snapshot: Snapshot }
  | { type: 'verdict'; verdict: Verdict };

export type Engine = {
  /** Watches until `stop`; resolves when everything has ended. */
  start: () => Promise<void>;
  stop: () => void;
  snapshot: () => Snapshot;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (event: EngineEvent) => void) => () => void;
  /** Looks again at once. */
  checkAgain: () => void;
};

/** Makes an engine that has not started; `catalog` and `settings` are already checked. */
export const createEngine = (edges: EngineEdges, inputs: { catalog: Catalog; settings: Settings }): Engine => {
  const { clock, net } = edges;
  const stopped = new AbortController();
  const listeners = new Set<(event: EngineEvent) => void>();
  const tell = (event: EngineEvent): void => listeners.forEach((listener) => listener(event));
  const snapshot = (): Snapshot => judge.snapshot(net.traffic());
  let changeIsComing = false;
  const onChange = (): void => {
    if (changeIsComing) return;
    changeIsComing = true;
    void clock.sleep(CHANGE_MS, stopped.signal).then(() => {
      changeIsComing = false;
      tell({ type: 'snapshot', snapshot: snapshot() });
    });
  };
  const judge = createJudge(clock, targetsFor(inputs.catalog, inputs.settings).length, {
    onChange,
    onVerdict: (verdict) => tell({ type: 'verdict', verdict }),
  });

  let [wakeUp, startOver] = [new AbortController(), new AbortController()];
  const lookSoon = (): void => wakeUp.abort();
  const scope = { samples: QUIET_SAMPLES, tiktok: true };

  const watch = async (): Promise<void> => {
    let faultyLooks = 0;
    while (!stopped.signal.aborted) {
      [wakeUp, startOver] = [new AbortController(), new AbortController()];
      judge.forgetBefore(clock.now() - HORIZON_MS);
      const within = AbortSignal.any([stopped.signal, startOver.signal]);
      await lookOnce(edges, { ...inputs, scope }, judge.take, within);
      if (stopped.signal.aborted) return;
      if (startOver.signal.aborted) continue;
      tell({ type: 'round', snapshot: snapshot() });
      const { doubted, current } = judge.settled();
      const code = current?.code ?? 'unknown';
      faultyLooks = code === 'ok' ? 0 : faultyLooks + 1;
      const waitMs = nextLookMs({ doubted, code, faultyLooks, random: edges.random() });
      await clock.sleep(waitMs, AbortSignal.any([stopped.signal, wakeUp.signal]));
    }
  };
  const heartbeat = createHeartbeat(edges, inputs.catalog.anchors, {
    onNetworkChange: () => {
      // What was seen on another network says nothing about this one.
      judge.forgetBefore(clock.now());
      startOver.abort();
      lookSoon();
    },
    onLifeChange: lookSoon,
  });

  return {
    start: async () => {
      await Promise.all([watch(), heartbeat(stopped.signal)]);
    },
    stop: () => stopped.abort(),
    snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      listener({ type: 'snapshot', snapshot: snapshot() });
      return () => void listeners.delete(listener);
    },
    checkAgain: lookSoon,
  };
};
