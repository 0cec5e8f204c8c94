// What this computer says of itself, second by second: what its line carries, how busy it is, how well its Wi-Fi hears, and which
// network it uses. Asked only where that costs next to nothing; what is not known is null.
import type { SessionRow } from '../../contract/session.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { NetworkState, Os, WifiState } from '../os/os.ts';
import { sightOf } from './network-news.ts';
import type { Sight } from './network-news.ts';

/** Time of all processors since the start: in all, and with work (ms). */
export type ProcessorTimes = () => { totalMs: number; busyMs: number };

/** What a sampler asks. */
export type MachineEdges = {
  os: Pick<Os, 'networkState' | 'networkPauseMs' | 'counters' | 'wifi'>;
  clock: Clock;
  processors: ProcessorTimes;
};

/** The part of a row that the computer knows of itself. */
export type MachineSecond = Pick<SessionRow, 'uplinkBytes' | 'wifiDbm' | 'cpuPercent'>;

/** Samples once a second; what needs a sample before it is null in the first one. */
export type MachineEar = {
  take: () => Promise<MachineSecond>;
  /** The network in use as it was seen last; null before that. It is kept and told nowhere. */
  sight: () => Sight | null;
  /** The network may be another one: what was seen of it is forgotten, and it is looked at again with the next second. */
  lookAgain: () => void;
};

/** Knows nothing: for a computer that is not asked. */
export const deafEar: MachineEar = {
  take: () => Promise.resolve({ uplinkBytes: null, wifiDbm: null, cpuPercent: null }),
  sight: () => null,
  lookAgain: () => undefined,
};

/** A row must not wait for a system that hangs. */
const ANSWER_MS = 500;
/** The line in use and the signal of the Wi-Fi change slowly, and asking costs more. */
const SLOW_MS = 10_000;

const percentOf = (before: ReturnType<ProcessorTimes>, now: ReturnType<ProcessorTimes>): number | null => {
  const totalMs = now.totalMs - before.totalMs;
  return totalMs <= 0 ? null : Math.min(100, Math.max(0, Math.round((100 * (now.busyMs - before.busyMs)) / totalMs)));
};

type Seen = { state: NetworkState; wifi: WifiState | null };

/** Looks at the network in use and its Wi-Fi now and then, one look at a time. */
const createSlowLooks = ({ os, clock }: Pick<MachineEdges, 'os' | 'clock'>) => {
  const isDear = os.networkPauseMs !== undefined;
  let seen: Seen | null = null;
  let [dueMs, isAnother] = [-Infinity, true];
  let underWay: Promise<void> | null = null;
  const network = async (): Promise<NetworkState | null> => {
    if (isDear && !isAnother && seen !== null) return seen.state;
    isAnother = false;
    return os.networkState();
  };
  const look = async (): Promise<void> => {
    dueMs = clock.monotonicMs() + SLOW_MS;
    const state = await network();
    if (state === null) return;
    const { device } = sightOf(state, null);
    seen = { state, wifi: device === null ? null : await os.wifi(device) };
  };
  return {
    sight: (): Sight | null => seen && sightOf(seen.state, seen.wifi),
    wifi: () => seen?.wifi ?? null,
    lookAgain: () => {
      [seen, dueMs, isAnother] = [null, -Infinity, true];
    },
    ifDue: async (): Promise<void> => {
      if (clock.monotonicMs() >= dueMs) underWay ??= look().finally(() => (underWay = null));
      await underWay;
    },
  };
};

/** Makes a sampler. Where it is dear to ask for the network, it is asked for only when it changes. */
export const createMachineEar = ({ os, clock, processors }: MachineEdges): MachineEar => {
  const isCheap = os.networkPauseMs === undefined;
  const slow = createSlowLooks({ os, clock });
  let times = processors();
  let sent: { device: string; bytes: number } | null = null;

  const uplink = async (): Promise<number | null> => {
    const device = slow.sight()?.device ?? null;
    const bytes = device === null ? undefined : (await os.counters())?.get(device)?.sentBytes;
    const before = sent;
    sent = device === null || bytes === undefined ? null : { device, bytes };
    if (!sent || before?.device !== sent.device || sent.bytes < before.bytes) return null;
    return sent.bytes - before.bytes;
  };
  const ask = async (): Promise<number | null> => {
    await slow.ifDue();
    return isCheap ? uplink() : null;
  };
  return {
    take: async () => {
      const before = times;
      times = processors();
      const uplinkBytes = (await inTime(clock, ANSWER_MS, ask())) ?? null;
      return { uplinkBytes, wifiDbm: slow.wifi()?.signalDbm ?? null, cpuPercent: percentOf(before, times) };
    },
    sight: slow.sight,
    lookAgain: slow.lookAgain,
  };
};
