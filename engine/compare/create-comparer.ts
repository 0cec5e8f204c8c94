// Comparing as a shell offers it: one comparison at a time, started by a word or by a second network that appears, and told as it
// goes on. While somebody is LIVE nothing is taken of the line unless he wants it.
import type { Catalog } from '../../contract/catalog.ts';
import type { CompareAsk, CompareEnd, CompareProgress, CompareState, Network } from '../../contract/compare.ts';
import { HOUR_MS } from '../../contract/durations.ts';
import { message } from '../../contract/message.ts';
import { failWith } from '../../contract/refusal.ts';
import { ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { isoTime } from '../deps/clock.ts';
import { surface } from '../deps/surface.ts';
import { createTelling } from '../deps/telling.ts';
import { awaitNetworks } from './await-networks.ts';
import { compareNetworks, MAX_LOOKS } from './compare-networks.ts';
import type { CompareEdges } from './compare-inputs.ts';
import { choosePair, findNetworks, isComparable } from './find-networks.ts';

/** A comparison asks TikTok twice over each network at the most; nobody asks it more often than once in so many ms. */
const GAP_MS = 60_000;

/** Who has not got a second network by then has gone to do something else. */
const WAIT_MS = HOUR_MS;

const cannotCompare = failWith('not-found', message('compare.refused.cannot'));

const alreadyRunning = failWith('already-running', message('compare.refused.running'));

const whileLive = failWith('not-ready', message('compare.refused.live'));

const tooSoon = (waitMs: number): ReturnType<typeof failWith> =>
  failWith('too-many', message('compare.refused.too-soon', { seconds: Math.ceil(waitMs / 1000) }));

/** Compares on request. */
export type Comparer = {
  networks: () => Promise<Network[]>;
  /** Starts a comparison and does not wait for its end; a wait for a second network is over with it. */
  run: (ask: Pick<CompareAsk, 'via'> & Partial<CompareAsk>, settings: Settings) => Promise<Result<undefined>>;
  /** Starts one as soon as a second network can be used, and no LIVE is on. */
  await: (settings: Settings) => Result<undefined>;
  /** Ends the one that is going on or waited for, without a report. */
  cancel: () => void;
  /** The user goes LIVE, or has ended: what takes of the line ends, unless he wanted it all the same. */
  setLive: (isLive: boolean) => void;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: CompareState) => void) => () => void;
};

/** What is under way; `end` is why it shall end without a report. */
type Job = { abort: AbortController; kind: 'waiting' | 'comparing'; despiteLive: boolean; end: CompareEnd | null };

const newJob = (kind: Job['kind'], despiteLive: boolean): Job => ({
  abort: new AbortController(),
  kind,
  despiteLive,
  end: null,
});

const endFor = (job: Job, end: CompareEnd): void => {
  job.end ??= end;
  job.abort.abort();
};

type Desk = {
  edges: CompareEdges;
  catalog: Catalog;
  change: (part: Partial<CompareState>) => void;
  signal?: AbortSignal | undefined;
};

const endingOf = ({ abort }: Job, signal?: AbortSignal): AbortSignal =>
  signal ? AbortSignal.any([signal, abort.signal]) : abort.signal;

const compare = async (
  { edges, catalog, change, signal }: Desk,
  via: readonly [Network, Network],
  settings: Settings,
  job: Job,
): Promise<void> => {
  const ending = endingOf(job, signal);
  const onProgress = (running: CompareProgress): void => {
    if (!ending.aborted) change({ running });
  };
  const running: CompareProgress = { via: [via[0].name, via[1].name], side: 0, look: 1, looks: MAX_LOOKS };
  change({ running, awaiting: null, ended: null });
  let over: Partial<CompareState> = {};
  try {
    const report = await compareNetworks(edges, { catalog, settings, via, signal: ending, onProgress });
    over = ending.aborted ? { ended: job.end } : { report, ended: null };
  } finally {
    change({ running: null, ...over });
  }
};

// Where a wait ends without two networks, it was ended, or its hour is over.
const waitForPair = async (
  { edges, change, signal }: Desk,
  job: Job,
  mayBegin: () => boolean,
): Promise<readonly [Network, Network] | null> => {
  const { clock } = edges;
  const ending = endingOf(job, signal);
  const found = new AbortController();
  const giveUp = (): void => {
    if (!found.signal.aborted) endFor(job, 'gave-up');
  };
  clock
    .sleep(WAIT_MS, AbortSignal.any([ending, found.signal]))
    .then(giveUp)
    .catch(surface);
  change({ awaiting: { until: isoTime(clock.now() + WAIT_MS) }, ended: null });
  const pair = await awaitNetworks(edges, ending, mayBegin);
  found.abort();
  if (!pair) change({ awaiting: null, ended: job.end });
  return pair;
};

/** What is true at the moment. */
type Present = { job: Job | null; isLive: boolean; lastMs: number };

const leftMs = ({ edges }: Desk, { lastMs }: Present): number => GAP_MS - (edges.clock.monotonicMs() - lastMs);

const begin = (
  desk: Desk,
  now: Present,
  job: Job,
  { via, settings }: { via: readonly [Network, Network]; settings: Settings },
): Promise<void> => {
  job.kind = 'comparing';
  now.lastMs = desk.edges.clock.monotonicMs();
  return compare(desk, via, settings, job);
};

const leaveAfter = (work: Promise<void>, now: Present, job: Job): void => {
  work.finally(() => leave(now, job)).catch(surface);
};

const leave = (now: Present, job: Job): void => {
  if (now.job === job) now.job = null;
};

const running =
  (desk: Desk, now: Present): Comparer['run'] =>
  async ({ via, despiteLive = false }, settings) => {
    const { edges, signal } = desk;
    if (now.job?.kind === 'comparing') return alreadyRunning;
    if (now.isLive && !despiteLive) return whileLive;
    if (leftMs(desk, now) > 0) return tooSoon(leftMs(desk, now));
    if (now.job) endFor(now.job, 'cancelled');
    const job = newJob('comparing', despiteLive);
    now.job = job;
    const pair = choosePair(await findNetworks(edges, signal), via);
    if (!pair.ok || !pair.value || !isComparable(pair.value)) {
      leave(now, job);
      return pair.ok ? cannotCompare : pair;
    }
    leaveAfter(begin(desk, now, job, { via: pair.value, settings }), now, job);
    return ok(undefined);
  };

const awaiting =
  (desk: Desk, now: Present): Comparer['await'] =>
  (settings) => {
    if (now.job) return alreadyRunning;
    const job = newJob('waiting', false);
    now.job = job;
    const compareLater = async (): Promise<void> => {
      const via = await waitForPair(desk, job, () => !now.isLive && leftMs(desk, now) <= 0);
      if (via) await begin(desk, now, job, { via, settings });
    };
    leaveAfter(compareLater(), now, job);
    return ok(undefined);
  };

/** A comparer that has compared nothing; `signal` ends what it has under way. */
export const createComparer = (edges: CompareEdges, catalog: Catalog, signal?: AbortSignal): Comparer => {
  const telling = createTelling<CompareState>({ running: null, awaiting: null, report: null, ended: null });
  const change = (part: Partial<CompareState>): void => telling.change({ ...telling.state(), ...part });
  const desk: Desk = { edges, catalog, change, signal };
  const now: Present = { job: null, isLive: false, lastMs: -Infinity };
  return {
    networks: () => findNetworks(edges, signal),
    run: running(desk, now),
    await: awaiting(desk, now),
    cancel: () => {
      if (now.job) endFor(now.job, 'cancelled');
    },
    setLive: (isLive) => {
      now.isLive = isLive;
      if (isLive && now.job?.kind === 'comparing' && !now.job.despiteLive) endFor(now.job, 'live');
    },
    subscribe: telling.subscribe,
  };
};
