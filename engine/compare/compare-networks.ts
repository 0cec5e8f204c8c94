// Two networks compared: the very look of every check, over one and then over the other, in turns within the same minutes, each
// with a judge of its own. TikTok is asked twice over each network at the most; the second time only where they differ or
// something is in doubt, since a fault that ends in between is no difference of networks.
import type { CompareReport, Side } from '../../contract/compare.ts';
import { isoTime } from '../deps/clock.ts';
import type { NetworkState } from '../os/os.ts';
import { version } from '../probes/user-agent.ts';
import { isOwnProxy } from './bound-os.ts';
import type { CompareEdges, CompareInputs } from './compare-inputs.ts';
import { conclude } from './judge/conclude.ts';
import { isSameRouter } from './judge/networks.ts';
import { createVantage } from './vantage.ts';
import type { Vantage } from './vantage.ts';

/** Looks over each network at the most: TikTok shall not be asked more often than that. */
export const MAX_LOOKS = 2;

/** A look that has not ended by then is cut short; the slowest faults are judged within it. */
const LOOK_MS = 25_000;

const differ = ([a, b]: readonly [Vantage, Vantage]): boolean =>
  a.isInDoubt() || b.isInDoubt() || a.code() !== b.code();

const lookFrom = async (
  edges: CompareEdges,
  vantages: readonly [Vantage, Vantage],
  at: 0 | 1,
  signal: AbortSignal,
): Promise<void> => {
  const over = new AbortController();
  const within = AbortSignal.any([signal, over.signal]);
  const late = edges.clock.sleep(LOOK_MS, within).then(() => over.abort());
  await vantages[at].look(within);
  over.abort();
  await late;
};

const takeTurns = async (
  edges: CompareEdges,
  { via, signal, onProgress }: CompareInputs,
  vantages: readonly [Vantage, Vantage],
): Promise<void> => {
  const names: [string, string] = [via[0].name, via[1].name];
  for (let look = 1; look <= MAX_LOOKS; look += 1) {
    for (const side of [0, 1] as const) {
      if (signal.aborted) return;
      onProgress({ via: names, side, look, looks: MAX_LOOKS });
      await lookFrom(edges, vantages, side, signal);
    }
    if (!differ(vantages)) return;
  }
};

/** Compares two networks, and says what that comes to; ends within two minutes, and never throws for trouble with the network. */
export const compareNetworks = async (edges: CompareEdges, inputs: CompareInputs): Promise<CompareReport> => {
  const { clock, os } = edges;
  const [startedAt, startedMs] = [clock.now(), clock.monotonicMs()];
  const state: NetworkState = (await os.networkState(inputs.signal)) ?? { interfaces: [], routes: [] };
  const [a, b] = inputs.via;
  const vantages = await Promise.all([
    createVantage(edges, inputs, { network: a, other: b, state }),
    createVantage(edges, inputs, { network: b, other: a, state }),
  ]);
  try {
    await takeTurns(edges, inputs, vantages);
  } finally {
    for (const vantage of vantages) vantage.close();
  }
  const sides: [Side, Side] = [vantages[0].side(), vantages[1].side()];
  const sameRouter = isSameRouter(state, a.name, b.name);
  const hasOwnProxy = isOwnProxy(await os.proxy(inputs.signal));
  return {
    schema: 1,
    version,
    at: isoTime(startedAt),
    durationMs: Math.round(clock.monotonicMs() - startedMs),
    conclusion: conclude({ sides, sameRouter, hasOwnProxy }),
    sides,
  };
};
