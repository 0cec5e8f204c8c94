// Looks again and again: when it is time, at once when something changed, and from the start when the network is another.
// Beside the looks, links that fell silent are looked at alone, and a suspected line is measured; neither waits for a look
// that is under way.
import type { Region } from '../../contract/catalog.ts';
import type { EngineEdges } from '../deps.ts';
import { unlessAborted } from '../deps/unless-aborted.ts';
import type { Judge } from '../judge.ts';
import { nextLookMs } from './cadence.ts';
import type { Cadence } from './cadence.ts';
import type { EchoTold } from './echo-watch.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { HeartbeatCalls } from './heartbeat.ts';
import { heavyAgain } from './heavy-again.ts';
import type { HoldReason } from './held.ts';
import { ingestFails, lineWasBad, planLook, questionsFailing, wayWasBad } from './look-plan.ts';
import type { LookSummary } from './look-summary.ts';
import type { LookInputs } from './open-look.ts';
import { noteVerdict, watchOthers } from './outside-watch.ts';
import type { Others } from './outside-watch.ts';
import { measureLine } from './quality-watch.ts';
import { nothingOfTikTok } from './rotation.ts';
import { lookNow, measureSoon, openWatch, startOver, take, usualRttMs } from './watch.ts';
import type { Watch, WatchInputs } from './watch.ts';

/** A network that has just changed often changes once more; looking at each step would never end. */
const SETTLE_MS = 300;
/** Between two looks at the near links alone: what flickers must not be looked at without end. */
const NEAR_PAUSE_MS = 1000;
/** A line that answered this quickly a moment ago is given little time when it falls silent. */
const QUICK_LINE_MS = 150;
/** A running watch, as the engine sees it. */
export type WatchLoop = {
  /** Ends with its signal. */
  run: (signal: AbortSignal) => Promise<void>;
  /** Ends the wait for the next look, which asks everything, also what costs more. */
  lookSoon: () => void;
  /** Drops what was seen and what is on its way, and begins anew: this is another network, or another time. */
  startOver: (reason: HoldReason) => void;
  /** How closely is watched from now on. */
  setCadence: (cadence: Cadence) => void;
  /** Asks those outside whom the user allows, also while all is well. */
  askOthers: () => void;
  /** Ends the asking that is under way. */
  stopAsking: () => void;
  /** The region that TikTok named on the present network; null as long as it has not. */
  region: () => Region | null;
  others: Pick<Others, 'outside'>;
};

const planNext = (watch: Watch): Partial<LookInputs> => {
  const { judge, rotation, inputs } = watch;
  const { doubted, current } = judge.settled();
  const readings = judge.readings();
  const state = { ...watch, doubted, code: current?.code ?? null, ingestFails: ingestFails(readings) };
  const { all, ...plan } = planLook(inputs.catalog, state);
  const { asides, scope } = plan;
  const isCalm = scope.calm !== undefined;
  const purpose = all
    ? ({ ask: 'all', asides } as const)
    : ({ ask: 'due', failing: questionsFailing(readings), cadence: watch.cadence, isCalm, asides } as const);
  Object.assign(watch, { askAll: false, deep: false, looks: watch.looks + 1 });
  const again = heavyAgain(readings, { code: current?.code ?? null, cadence: watch.cadence }, watch.edges.clock.now());
  const before = { again, wayWasBad: wayWasBad(readings), lineWasBad: lineWasBad(readings) };
  return { ...plan, ...before, choose: (targets) => rotation.choose(targets, purpose) };
};

const noteEnd = (watch: Watch, summary: LookSummary): void => {
  watch.hold.noteLook(summary);
  const { doubted, current } = watch.judge.settled();
  watch.faultyLooks = current?.code === 'ok' ? 0 : watch.faultyLooks + 1;
  watch.doubtfulLooks = doubted ? watch.doubtfulLooks + 1 : 0;
  noteVerdict(watch.others, watch.judge);
  const isUnwell = doubted || current?.code !== 'ok';
  const isToMeasure = isUnwell && watch.nearIsWell && lineWasBad(watch.judge.readings());
  if (isToMeasure && !watch.isMeasuring) measureSoon(watch, 'suspicion');
};

const pauseMs = ({ judge, hold, edges, faultyLooks, doubtfulLooks, cadence }: Watch, tookMs: number): number => {
  const { doubted, current } = judge.settled();
  const code = current?.code ?? 'unknown';
  const isDoubted = doubted || hold.isHeld();
  return nextLookMs({ doubted: isDoubted, code, faultyLooks, doubtfulLooks, cadence, tookMs, random: edges.random() });
};

// What a look that was cut off has begun ends a moment later; the next one does not wait for it.
const lookUntil = async (watch: Watch, isOver: AbortSignal, signal: AbortSignal): Promise<LookSummary | null> => {
  const looking = lookNow(watch, planNext(watch), AbortSignal.any([signal, isOver]));
  const summary = await unlessAborted(looking, isOver);
  if (!isOver.aborted) return summary;
  watch.leftovers = Promise.all([watch.leftovers, looking]).then(() => undefined);
  return null;
};

const look = async (watch: Watch, onRound: () => void, signal: AbortSignal): Promise<void> => {
  const { clock } = watch.edges;
  while (!signal.aborted) {
    watch.wakeUp = new AbortController();
    const [isOver, wasDeep, startedMs] = [watch.epoch.signal, watch.deep, clock.monotonicMs()];
    const summary = await lookUntil(watch, isOver, signal);
    if (signal.aborted) return watch.leftovers;
    if (summary === null) {
      watch.deep ||= wasDeep;
      await clock.sleep(SETTLE_MS, signal);
      continue;
    }
    noteEnd(watch, summary);
    onRound();
    await clock.sleep(pauseMs(watch, clock.monotonicMs() - startedMs), AbortSignal.any([signal, watch.wakeUp.signal]));
  }
};

const lookNear = async (watch: Watch, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await watch.near.rung(signal);
    if (signal.aborted) return;
    const hurried = watch.lastRttMs !== null && watch.lastRttMs < QUICK_LINE_MS;
    // Its own names are those of the region that is known, if any; TikTok itself is not asked for it now.
    const detected = watch.regions.known(watch.network ?? '') ?? null;
    const scope = { samples: 3, tiktok: true, light: watch.cadence === 'live' };
    const plan = { choose: () => nothingOfTikTok, detected, asides: false, hurried, scope };
    await lookNow(watch, plan, AbortSignal.any([signal, watch.epoch.signal]));
    const { doubted, current } = watch.judge.settled();
    if (doubted || current?.code !== 'ok') watch.wakeUp.abort();
    await watch.edges.clock.sleep(NEAR_PAUSE_MS, signal);
  }
};

const measure = async (watch: Watch, signal: AbortSignal): Promise<void> => {
  const { catalog, settings } = watch.inputs;
  while (!signal.aborted) {
    await watch.line.rung(signal);
    if (signal.aborted) return;
    const inputs = { catalog, settings, load: watch.load, usualRttMs: () => usualRttMs(watch) };
    const within = AbortSignal.any([signal, watch.epoch.signal]);
    watch.isMeasuring = true;
    await measureLine(watch.edges, inputs, watch.measurement, (reading) => take(watch, reading), within);
    watch.isMeasuring = false;
  }
};

const callsOf = (watch: Watch, { onEcho, onNetwork }: Pick<LoopListener, 'onEcho' | 'onNetwork'>): HeartbeatCalls => ({
  onEcho,
  onNetworkChange: (reason) => {
    startOver(watch, reason);
    onNetwork();
  },
  onLifeChange: watch.near.ring,
  onRoaming: (isRoaming) => {
    watch.isRoaming = isRoaming;
  },
  onSuspicion: () => measureSoon(watch, 'suspicion'),
  onRtt: (rttMs) => {
    watch.lastRttMs = rttMs;
    // A line under suspicion is not what is usual.
    if (watch.isMeasuring || watch.network === null) return;
    watch.inputs.baseline.note(watch.network, rttMs, watch.edges.clock.now());
  },
  onNetworkName: (name) => {
    watch.network = name;
  },
  onGap: (reason, since) => {
    if (since !== null) watch.judge.notWatchedSince(since);
    startOver(watch, reason);
  },
});

/**
 * Hears of the end of each whole look, of the beginning and the end of each asking of others, of what the pulse felt, and of each
 * change of this machine's own network.
 */
export type LoopListener = {
  onRound: () => void;
  onOthers: () => void;
  onEcho: (echo: EchoTold) => void;
  onNetwork: () => void;
};

/** Makes a loop that feeds `judge`. */
export const createWatchLoop = (
  edges: EngineEdges,
  inputs: WatchInputs,
  judge: Judge,
  { onRound, onOthers, onEcho, onNetwork }: LoopListener,
): WatchLoop => {
  const watch = openWatch(edges, inputs, judge);
  const beat = createHeartbeat(edges, inputs.catalog, () => usualRttMs(watch), callsOf(watch, { onEcho, onNetwork }));
  return {
    run: async (signal) => {
      measureSoon(watch, 'glance');
      const asking = watchOthers(watch, () => watch.epoch.signal, onOthers, signal);
      const looking = [look(watch, onRound, signal), lookNear(watch, signal), measure(watch, signal)];
      await Promise.all([...looking, beat(signal), asking]);
    },
    lookSoon: () => {
      Object.assign(watch, { askAll: true, deep: true });
      watch.wakeUp.abort();
    },
    startOver: (reason) => startOver(watch, reason),
    setCadence: (cadence) => {
      if (watch.cadence === cadence) return;
      watch.cadence = cadence;
      watch.wakeUp.abort();
    },
    askOthers: () => {
      watch.others.isWantedByUser = true;
      watch.others.bell.ring();
    },
    stopAsking: () => watch.others.stop(),
    region: () => watch.regions.known(watch.network ?? '') ?? null,
    others: watch.others,
  };
};
