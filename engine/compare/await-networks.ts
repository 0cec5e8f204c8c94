// Waits until a comparison is possible, as when somebody turns a phone's hotspot on.
import type { Network } from '../../contract/compare.ts';
import type { Clock } from '../deps/clock.ts';
import type { CompareEdges } from './compare-inputs.ts';
import { choosePair, findNetworks } from './find-networks.ts';

/** Between two looks at the list of networks: quick enough for who waits at a screen, and next to nothing in work. */
const LOOK_EVERY_MS = 2000;

/** A network that has just appeared has an address before its router lets anything through. */
const SETTLE_MS = 2000;

/**
 * Two networks that can both be used, the one in use first, as soon as there are and `mayBegin` says so; null once the signal
 * fires.
 */
export const awaitNetworks = async (
  edges: Pick<CompareEdges, 'os' | 'details'> & { clock: Clock },
  signal: AbortSignal,
  mayBegin: () => boolean = () => true,
): Promise<readonly [Network, Network] | null> => {
  const { clock, os } = edges;
  const findPair = async (): Promise<readonly [Network, Network] | null> => {
    const pair = choosePair(await findNetworks(edges, signal), []);
    return pair.ok ? pair.value : null;
  };
  while (!signal.aborted) {
    if (mayBegin() && (await findPair())) {
      await clock.sleep(SETTLE_MS, signal);
      // One that has gone again, or that a LIVE has overtaken, is waited for anew.
      const settled = mayBegin() ? await findPair() : null;
      if (settled && !signal.aborted) return settled;
    }
    await clock.sleep(Math.max(LOOK_EVERY_MS, os.networkPauseMs ?? 0), signal);
  }
  return null;
};
