// The pre-flight as a shell offers it: what it would do, one at a time that is told as it goes on, and its report. A load goes
// only where the user's word has sent it, ends when a LIVE begins, and lets the watch rest: a line that is full on purpose is no
// outage, and what is measured on it would be told as one. Before and after the load the watch goes on.
import type { Catalog } from '../../contract/catalog.ts';
import { message } from '../../contract/message.ts';
import type { MessageId, MessageParam } from '../../contract/message.ts';
import type {
  PreflightAsk,
  PreflightPlan,
  PreflightProgress,
  PreflightReport,
  PreflightState,
} from '../../contract/preflight.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Failure, Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import { createTelling } from '../deps/telling.ts';
import type { Telling } from '../deps/telling.ts';
import type { Engine } from '../engine.ts';
import { whyUntried, withObsServer } from '../probes/live-server.ts';
import type { History } from '../history/history.ts';
import type { EngineEdges } from '../deps.ts';
import type { ObsDesk, ObsSight } from '../obs/obs-desk.ts';
import { chooseBitrate } from './judge/choose-bitrate.ts';
import type { PastSession } from './judge/usual.ts';
import { unknownMachine } from './machine/machine.ts';
import { pastSessions } from './past-sessions.ts';
import { LOAD_MS, planPreflight } from './plan-preflight.ts';
import type { Planned } from './plan-preflight.ts';
import type { PreflightInputs, WantedLoad } from './preflight-inputs.ts';
import { takePreflight } from './take-preflight.ts';

/** Each looks at all of TikTok once; nobody does so more often than once in so many ms, who ends one and begins another included. */
const GAP_MS = 20_000;

/** What a desk works with; `take` takes a pre-flight, and `signal` ends the one under way when the program ends. */
export type PreflightDeskInputs = {
  clock: { now: () => number; monotonicMs: () => number };
  catalog: Catalog;
  settings: () => Promise<Settings>;
  engine: Pick<Engine, 'snapshot' | 'subscribe' | 'setLoading'>;
  history: Pick<History, 'ask'>;
  obs: ObsSight;
  take: (inputs: PreflightInputs) => Promise<PreflightReport>;
  signal?: AbortSignal | undefined;
};

/** The pre-flights of one running monitor. */
export type PreflightDesk = {
  plan: (kilobitsPerSecond: number | null) => Promise<Result<PreflightPlan>>;
  /** Begins one and does not wait for its end; refuses a load that is not what the user has agreed to. */
  run: (ask: PreflightAsk) => Promise<Result<undefined>>;
  /** Ends the one that goes on, without a report. */
  cancel: () => void;
  /** OBS has changed what it does. */
  noteObs: () => void;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: PreflightState) => void) => () => void;
};

const refusal = (
  code: Failure['code'],
  id: MessageId,
  params: Record<string, MessageParam> = {},
): { ok: false; error: Failure } => failWith(code, message(id, params));

type Drawn = Planned & { settings: Settings; past: readonly PastSession[] | null; live: boolean } & Pick<
    PreflightInputs,
    'untried'
  >;

/** A stream of OBS's is a LIVE, whether or not it is followed. */
const isLive = ({ engine, obs }: PreflightDeskInputs): boolean => engine.snapshot().live || obs.isStreaming();

const draw = async (inputs: PreflightDeskInputs, user: number | null): Promise<Result<Drawn>> => {
  const [present, past, obs] = await Promise.all([
    inputs.settings(),
    pastSessions(inputs.history),
    user === null ? inputs.obs.bitrate() : null,
  ]);
  const live = isLive(inputs);
  const server = inputs.obs.server();
  const [settings, untried] = [withObsServer(present, server), whyUntried(present, server)];
  const planned = planPreflight(chooseBitrate({ user, obs, past }), { catalog: inputs.catalog, settings, live });
  return planned.ok ? ok({ ...planned.value, settings, past, live, untried }) : planned;
};

// The user's word holds for exactly what was named: that host, and no more bytes.
const wantedLoad = (
  { plan: { load: named }, target, live }: Drawn,
  agreed: PreflightAsk['load'],
): WantedLoad | null => {
  if (agreed === null) return { type: 'none', why: target === null ? 'no-target' : 'quick' };
  // In the middle of a LIVE nothing is sent, and the report says so.
  if (live) return { type: 'none', why: 'no-consent' };
  if (named.state === 'none' || target === null) return null;
  return named.host === agreed.host && named.bytes <= agreed.bytes ? { type: 'to', target, durationMs: LOAD_MS } : null;
};

/** What is under way, and when the last one began (monotonic ms). */
type Present = { job: AbortController | null; lastMs: number };

const go = async (
  { catalog, clock, engine, take, signal: leaving }: PreflightDeskInputs,
  { state, change }: Telling<PreflightState>,
  { drawn, load, job }: { drawn: Drawn; load: WantedLoad; job: AbortController },
): Promise<void> => {
  const signal = leaving ? AbortSignal.any([leaving, job.signal]) : job.signal;
  const since = isoTime(clock.now());
  const onProgress = (progress: PreflightProgress): void => {
    if (signal.aborted) return;
    if (progress.doing === 'sending') engine.setLoading(true);
    change({ ...state(), going: { since, progress } });
  };
  const { settings, past, live, untried, plan } = drawn;
  let over: Partial<PreflightState> = {};
  try {
    const report = await take({
      catalog,
      settings,
      bitrate: plan.bitrate,
      load,
      live,
      untried,
      past,
      signal,
      onProgress,
    });
    if (!signal.aborted) over = { report };
  } finally {
    engine.setLoading(false);
    change({ ...state(), going: null, ...over });
  }
};

const beginning =
  (inputs: PreflightDeskInputs, now: Present, telling: Telling<PreflightState>): PreflightDesk['run'] =>
  async ({ kilobitsPerSecond, load: agreed }) => {
    const { clock, engine } = inputs;
    if (now.job) return refusal('already-running', 'preflight.running');
    if (engine.snapshot().fixing) return refusal('not-ready', 'preflight.busy');
    const waitMs = GAP_MS - (clock.monotonicMs() - now.lastMs);
    if (waitMs > 0) return refusal('too-many', 'preflight.too-soon', { seconds: Math.ceil(waitMs / 1000) });
    const job = new AbortController();
    now.job = job;
    const leave = (): void => {
      if (now.job === job) now.job = null;
    };
    const drawn = await draw(inputs, kilobitsPerSecond ?? null);
    const load = drawn.ok ? wantedLoad(drawn.value, agreed) : null;
    if (!drawn.ok || !load) {
      leave();
      return drawn.ok ? refusal('not-ready', 'preflight.other-plan') : drawn;
    }
    now.lastMs = clock.monotonicMs();
    go(inputs, telling, { drawn: drawn.value, load, job }).finally(leave).catch(surface);
    return ok(undefined);
  };

/** Makes the desk of a monitor. */
export const createPreflightDesk = (inputs: PreflightDeskInputs): PreflightDesk => {
  const telling = createTelling<PreflightState>({ going: null, report: null });
  const now: Present = { job: null, lastMs: -Infinity };
  let wasLive = isLive(inputs);
  // Whoever is LIVE already when one begins has no load in it; only a LIVE that begins ends one.
  const noteLive = (): void => {
    const live = isLive(inputs);
    if (live && !wasLive) now.job?.abort();
    wasLive = live;
  };
  inputs.engine.subscribe((event) => {
    if (event.type === 'snapshot') noteLive();
  });
  return {
    plan: async (kilobitsPerSecond) => {
      const drawn = await draw(inputs, kilobitsPerSecond);
      return drawn.ok ? ok(drawn.value.plan) : drawn;
    },
    run: beginning(inputs, now, telling),
    cancel: () => now.job?.abort(),
    noteObs: noteLive,
    subscribe: telling.subscribe,
  };
};

/** Makes the desk over `edges`. */
export const openPreflightDesk = (
  { clock, net, os, machine = unknownMachine }: EngineEdges,
  { obs, ...needs }: Omit<PreflightDeskInputs, 'clock' | 'take' | 'obs'> & { obs: ObsDesk },
): PreflightDesk => {
  const take: PreflightDeskInputs['take'] = (inputs) => takePreflight({ clock, net, os, machine }, inputs);
  const desk = createPreflightDesk({ ...needs, obs, clock, take });
  obs.onState(desk.noteObs);
  return desk;
};
