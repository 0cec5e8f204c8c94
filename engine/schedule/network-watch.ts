// Watches how this machine's own network is set up, without sending a packet: at once where the system tells of changes, and
// every now and then in any case.
import type { ProbeEdges } from '../probes/look-context.ts';
import type { NetworkState } from '../os/os.ts';
import { createBell } from './bell.ts';
import type { Bell } from './bell.ts';
import { NETWORK_MS } from './cadence.ts';
import { roamingWaitMs } from './held.ts';
import { networkMark } from './pulse.ts';

/** Whom the watch over the network calls, and when. */
export type NetworkCalls = {
  /** The first state that could be read, and every one that differs from the one before. */
  onNetwork: (now: NetworkState, before: NetworkState | null) => void;
  /** The machine may only be on its way to another network: what it lacks now does not count yet; and that is over. */
  onRoaming: (isRoaming: boolean) => void;
};

/** One change comes as several messages; they are waited for together. */
const TOGETHER_MS = 60;

type Telling = { bell: Bell; doubt: Bell; isTold: boolean; ended: Promise<void> };

const startTelling = ({ os }: ProbeEdges, doubt: Bell, signal: AbortSignal): Telling => {
  const bell = createBell();
  const telling: Telling = { bell, doubt, isTold: os.networkChanges !== undefined, ended: Promise.resolve() };
  if (os.networkChanges) {
    telling.ended = os.networkChanges(bell.ring, signal).then(() => {
      telling.isTold = false;
    });
  }
  return telling;
};

const nextRead = async (
  { clock, os }: ProbeEdges,
  { bell, doubt }: Telling,
  onRoaming: NetworkCalls['onRoaming'],
  signal: AbortSignal,
): Promise<void> => {
  const over = new AbortController();
  const within = AbortSignal.any([signal, over.signal]);
  const rung = bell.rung(within).then(() => {
    // Whoever reads the network before it is read here sees it half changed.
    if (!within.aborted) onRoaming(true);
    return clock.sleep(TOGETHER_MS, within);
  });
  const doubted = doubt.rung(within);
  await Promise.race([clock.sleep(Math.max(NETWORK_MS, os.networkPauseMs ?? 0), within), rung, doubted]);
  over.abort();
  await Promise.all([rung, doubted]);
};

// Lost for a moment only, as on the way to another access point, it is read again before it counts. A change comes in steps,
// and the first of them may look like another loss: with each step the wait is chosen anew, counted from the first.
const outlast = async (
  { clock, os }: ProbeEdges,
  { bell, isTold }: Telling,
  before: NetworkState,
  first: NetworkState,
  onRoaming: NetworkCalls['onRoaming'],
  signal: AbortSignal,
): Promise<NetworkState | null> => {
  const lostAtMs = clock.monotonicMs();
  let now: NetworkState | null = first;
  for (;;) {
    const waitMs: number = roamingWaitMs(before, now ?? first, isTold);
    const leftMs = lostAtMs + waitMs - clock.monotonicMs();
    onRoaming(waitMs > 0);
    if (waitMs === 0 || leftMs <= 0 || signal.aborted) return now;
    const over = new AbortController();
    const within = AbortSignal.any([signal, over.signal]);
    const rung = bell.rung(within);
    await Promise.race([clock.sleep(leftMs, within), rung]);
    over.abort();
    await rung;
    now = await os.networkState(signal);
  }
};

/**
 * Reads the network's state again and again until the signal fires, and at once when `doubt` rings; not to know it for a moment
 * is no change.
 */
export const watchNetwork = async (
  edges: ProbeEdges,
  { onNetwork, onRoaming }: NetworkCalls,
  doubt: Bell,
  signal: AbortSignal,
): Promise<void> => {
  const telling = startTelling(edges, doubt, signal);
  let before: NetworkState | null = null;
  while (!signal.aborted) {
    const now = await edges.os.networkState(signal);
    if (signal.aborted) break;
    const still: NetworkState | null =
      before && now ? await outlast(edges, telling, before, now, onRoaming, signal) : now;
    if (signal.aborted) break;
    onRoaming(false);
    if (still && (before === null || networkMark(still) !== networkMark(before))) onNetwork(still, before);
    before = still ?? before;
    await nextRead(edges, telling, onRoaming, signal);
  }
  await telling.ended;
};
