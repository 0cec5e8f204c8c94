// Waits until a comparison is possible, as when somebody turns a phone's hotspot on.
import type { Network } from '../../contract/compare.ts';
import type { Clock } from '../deps/clock.ts';
import type { CompareEdges } from './compare-inputs.ts';
import { choosePair, findNetworks } from './find-networks.ts';

/** Between two looks at the list of networks: quick enough for who waits at a screen, and next to nothing in work. */
const LOOK_EVERY_MS = 2000;

/** A network that has just appeared has an address before its router lets anything through. */
const SETTLE_MS = 2000;

/** Two networks that can both be used, the one in use first, as soon as there are; null once the signal fires. */
export const awaitNetworks = async (
  edges: Pick<CompareEdges, 'os' | 'details'> & { clock: Clock },
  signal: AbortSignal,
): Promise<readonly [Network, Network] | null> => {
  const { clock, os } = edges;
  while (!signal.aborted) {
    const pair = choosePair(await findNetworks(edges, signal), []);
    if (pair.ok && pair.value) {
      await clock.sleep(SETTLE_MS, signal);
      return signal.aborted ? null : pair.value;
    }
    await clock.sleep(Math.max(LOOK_EVERY_MS, os.networkPauseMs ?? 0), signal);
  }
  return null;
};
