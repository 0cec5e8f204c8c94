// What this computer says of itself, second by second: what its line carries, how busy it is, how well its Wi-Fi hears. Asked only
// where that costs next to nothing; what is not known is null.
import type { SessionRow } from '../../contract/session.ts';
import type { Clock } from '../deps/clock.ts';
import { inTime } from '../deps/on-time.ts';
import type { Os } from '../os/os.ts';
import { lineRoutes } from '../os/tunnels.ts';

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

/** A row must not wait for a system that hangs. */
const ANSWER_MS = 500;
/** The line in use and the signal of the Wi-Fi change slowly, and asking costs more. */
const SLOW_MS = 10_000;

const percentOf = (before: ReturnType<ProcessorTimes>, now: ReturnType<ProcessorTimes>): number | null => {
  const totalMs = now.totalMs - before.totalMs;
  return totalMs <= 0 ? null : Math.min(100, Math.max(0, Math.round((100 * (now.busyMs - before.busyMs)) / totalMs)));
};

/** Makes a sampler; what needs a sample before it is null in the first second. */
export const createMachineEar = ({ os, clock, processors }: MachineEdges): (() => Promise<MachineSecond>) => {
  const isCheap = os.networkPauseMs === undefined;
  let times = processors();
  let sent: { device: string; bytes: number } | null = null;
  let slow: { atMs: number; device: string | null; wifiDbm: number | null } | null = null;

  const lookSlowly = async (): Promise<void> => {
    if (slow && clock.monotonicMs() - slow.atMs < SLOW_MS) return;
    const atMs = clock.monotonicMs();
    const state = await os.networkState();
    const device = (state && lineRoutes(state)[0]?.device) ?? null;
    const wifi = device === null ? null : await os.wifi(device);
    slow = { atMs, device, wifiDbm: wifi?.signalDbm ?? null };
  };
  const uplink = async (): Promise<number | null> => {
    const device = slow?.device ?? null;
    const bytes = device === null ? undefined : (await os.counters())?.get(device)?.sentBytes;
    const before = sent;
    sent = device === null || bytes === undefined ? null : { device, bytes };
    if (!sent || before?.device !== sent.device || sent.bytes < before.bytes) return null;
    return sent.bytes - before.bytes;
  };
  const ask = async (): Promise<number | null> => {
    await lookSlowly();
    return uplink();
  };
  return async () => {
    const before = times;
    times = processors();
    const uplinkBytes = isCheap ? await inTime(clock, ANSWER_MS, ask()) : null;
    return { uplinkBytes: uplinkBytes ?? null, wifiDbm: slow?.wifiDbm ?? null, cpuPercent: percentOf(before, times) };
  };
};
