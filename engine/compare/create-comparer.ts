// Comparing as a shell offers it: one comparison at a time, started by a word and told as it goes on.
import type { Catalog } from '../../contract/catalog.ts';
import type { CompareProgress, CompareState, Network } from '../../contract/compare.ts';
import { fail, ok } from '../../contract/result.ts';
import type { Result } from '../../contract/result.ts';
import type { Settings } from '../../contract/settings.ts';
import { surface } from '../deps/surface.ts';
import { compareNetworks } from './compare-networks.ts';
import type { CompareEdges } from './compare-inputs.ts';
import { choosePair, findNetworks, isComparable } from './find-networks.ts';

/** A comparison asks TikTok twice over each network at the most; nobody asks it more often than once in so many ms. */
const GAP_MS = 60_000;

const cannotCompare = fail('not-found', 'One of the two networks cannot be looked at. The list of networks says why.');

const alreadyRunning = fail('already-running', 'A comparison is going on. Wait for its end, or end it.');

const tooSoon = (waitMs: number): ReturnType<typeof fail> =>
  fail('too-many', `TikTok was asked for a comparison just now. Compare again in ${Math.ceil(waitMs / 1000)} s.`);

/** Compares on request. */
export type Comparer = {
  networks: () => Promise<Network[]>;
  /** Starts a comparison and does not wait for its end. */
  run: (via: readonly [string, string], settings: Settings) => Promise<Result<undefined>>;
  /** Ends the one that is going on, without a report. */
  cancel: () => void;
  /** Calls back with the present state and every change; returns the end of the subscription. */
  subscribe: (listener: (state: CompareState) => void) => () => void;
};

/** A comparer that has compared nothing; `signal` ends what it has under way. */
export const createComparer = (edges: CompareEdges, catalog: Catalog, signal?: AbortSignal): Comparer => {
  const listeners = new Set<(state: CompareState) => void>();
  let state: CompareState = { running: null, report: null };
  let current: AbortController | null = null;
  let lastMs = -Infinity;
  const change = (part: Partial<CompareState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener(state);
  };
  const compare = async (
    via: readonly [Network, Network],
    settings: Settings,
    mine: AbortController,
  ): Promise<void> => {
    const ending = signal ? AbortSignal.any([signal, mine.signal]) : mine.signal;
    const onProgress = (running: CompareProgress): void => change({ running });
    const inputs = { catalog, settings, via, signal: ending, onProgress };
    const report = await compareNetworks(edges, inputs).finally(() => (current = null));
    change(ending.aborted ? { running: null } : { running: null, report });
  };
  return {
    networks: () => findNetworks(edges, signal),
    run: async (via, settings) => {
      if (current) return alreadyRunning;
      const waitMs = GAP_MS - (edges.clock.monotonicMs() - lastMs);
      if (waitMs > 0) return tooSoon(waitMs);
      const mine = new AbortController();
      current = mine;
      const pair = choosePair(await findNetworks(edges, signal), via);
      if (!pair.ok || !pair.value || !isComparable(pair.value)) {
        current = null;
        return pair.ok ? cannotCompare : pair;
      }
      lastMs = edges.clock.monotonicMs();
      compare(pair.value, settings, mine).catch(surface);
      return ok(undefined);
    },
    cancel: () => current?.abort(),
    subscribe: (listener) => {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
  };
};
