// When judging must wait. After sleep, on another network, under another time, or when this very program stood still, what
// was seen says nothing: silence may be ours. Old results are dropped, and judgement is held until the machine has an
// address and a route and looks agree. Pure.
import type { NetworkState } from '../os/os.ts';
import { isUsableAddress } from '../os/parse/address.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import { SLEEP_GAP_MS } from './cadence.ts';

/** Why judgement is held. */
export type HoldReason = 'wake' | 'network-change' | 'clock-jump' | 'stall';

/** A pause as it was meant and as it was, by the wall clock and by the one that nobody sets; all in milliseconds. */
export type Pause = { meantMs: number; wallMs: number; monotonicMs: number };

/** A clock that is set by more than this is another time; a time server's small corrections are not. */
const CLOCK_STEP_MS = 1000;
/** Timers so late fire before the answers that already wait are read: what they call silence was our own. */
const STALL_MS = 500;

/** Why a pause that went like this holds the judgement; null when it was as it should be. */
export const holdReason = ({ meantMs, wallMs, monotonicMs }: Pause): HoldReason | null => {
  const setMs = wallMs - monotonicMs;
  const lateMs = monotonicMs - meantMs;
  if (lateMs >= SLEEP_GAP_MS || setMs >= SLEEP_GAP_MS) return 'wake';
  if (Math.abs(setMs) > CLOCK_STEP_MS) return 'clock-jump';
  return lateMs > STALL_MS ? 'stall' : null;
};

const reach = (network: NetworkState): number =>
  usableFamilies(network).length > 0 ? 2 : network.interfaces.some(({ up, carrier }) => up && carrier) ? 1 : 0;

/** A machine that reaches less far than before has a fault that it knows itself; anything else is another network. */
export const networkHold = (before: NetworkState, now: NetworkState): HoldReason | null =>
  reach(now) < reach(before) ? null : 'network-change';

// Another access point or another network means a moment without the old one, mostly without an address. The waits fit into
// the bounds for saying so, 2 s without a link or a route and 3 s without an address; where the system does not tell of
// changes, with the pause between two reads.
const toldWaitsMs = { link: 1200, address: 2400, route: 1200 } as const;
const readWaitsMs = { link: 450, address: 1300, route: 450 } as const;

const hasAddress = ({ interfaces }: NetworkState): boolean =>
  interfaces.some(
    ({ up, carrier, addresses }) => up && carrier && addresses.some(({ address }) => isUsableAddress(address)),
  );

/**
 * How long a machine that reaches less far than before is given before that counts, in milliseconds; 0 when it does not.
 * `isTold` where the system tells of changes at once.
 */
export const roamingWaitMs = (before: NetworkState, now: NetworkState, isTold: boolean): number => {
  if (reach(now) >= reach(before)) return 0;
  const waitsMs = isTold ? toldWaitsMs : readWaitsMs;
  if (reach(now) === 0) return waitsMs.link;
  return hasAddress(now) ? waitsMs.route : waitsMs.address;
};

/** How a look ended: whether there was an address and a route, and which layers had faults. */
export type LookEnd = { hasWayOut: boolean; faultyLayers: string };

/** Getting an address takes seconds; one that has not come after this is a fault. */
const ADDRESS_MS = 15_000;
/** Looks that will not agree are judged as they are after this. */
const LONGEST_MS = 30_000;
// Each look asks everything that fails twice. A sleep or a jump also leaves connections and name servers behind that come
// back by themselves; a network that was changed in the open is there or it is not.
const agreeingLooks: Record<HoldReason, number> = { 'network-change': 1, wake: 2, 'clock-jump': 2, stall: 2 };

/** True when judging may go on after these looks, the first one first, `heldMs` after the hold began. */
export const holdEnds = (reason: HoldReason, heldMs: number, looks: readonly LookEnd[]): boolean => {
  const needed = agreeingLooks[reason];
  const last = looks.slice(-needed);
  if (heldMs >= LONGEST_MS) return true;
  if (!last.every(({ hasWayOut }) => hasWayOut)) return heldMs >= ADDRESS_MS;
  return last.length === needed && new Set(last.map(({ faultyLayers }) => faultyLayers)).size === 1;
};
