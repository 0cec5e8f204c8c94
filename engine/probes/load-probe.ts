// How busy is this machine's own line? Somebody who fills it with a download slows down everything, and that is neither
// the provider's nor TikTok's fault. The system's own byte counters tell, without sending anything.
import type { Reading } from '../../contract/reading.ts';
import type { NetworkState } from '../os/os.ts';
import { lineRoutes } from '../os/tunnels.ts';
import type { ProbeEdges } from './look-context.ts';
import { makeReading } from './make-reading.ts';

/** Below this, one packet more or less makes the rate; the next call measures the longer time. */
const SHORTEST_MS = 500;
/** How long a peak counts as what the line carries. */
const PEAK_WINDOW_MS = 600_000;
/** Less than this was no load: it says nothing about what the line can carry. Two low-quality video streams. */
const LEAST_PEAK_KBIT_S = 1000;

/** Measures the machine's own load, from call to call. */
export type LoadMeter = {
  /** The load since the last call, or null when nothing is known: at first, after a change of line, too soon. */
  measure: (network: NetworkState, signal?: AbortSignal) => Promise<Reading | null>;
};

type Sample = { atMs: number; startedAt: number; devices: string; sentBytes: number; receivedBytes: number };
type Rate = { atMs: number; sentKbitS: number; receivedKbitS: number };

/** Beneath a VPN the line carries what the tunnel carries; both would count everything twice. */
const devicesOf = (network: NetworkState): readonly string[] => {
  const lines = lineRoutes(network);
  return [...new Set((lines.length > 0 ? lines : network.routes).map(({ device }) => device))];
};

const takeSample = async (
  { os, net, clock }: ProbeEdges,
  network: NetworkState,
  signal: AbortSignal | undefined,
): Promise<Sample | null> => {
  const counters = await os.counters(signal);
  const devices = devicesOf(network).filter((device) => counters?.has(device));
  if (!counters || devices.length === 0) return null;
  const sum = (of: 'sentBytes' | 'receivedBytes'): number =>
    devices.reduce((total, device) => total + (counters.get(device)?.[of] ?? 0), 0);
  const own = net.traffic();
  return {
    atMs: clock.monotonicMs(),
    startedAt: clock.now(),
    devices: devices.join('\n'),
    sentBytes: sum('sentBytes') - own.bytesSent,
    receivedBytes: sum('receivedBytes') - own.bytesReceived,
  };
};

// Bits per millisecond are kilobits per second. What the program itself sent in the meantime may be counted a moment
// before the interface counts it, so a little below nothing is nothing.
const rateBetween = (before: Sample, after: Sample): Rate => {
  const ms = after.atMs - before.atMs;
  const kbitS = (of: 'sentBytes' | 'receivedBytes'): number =>
    Math.max(0, Math.round(((after[of] - before[of]) * 8) / ms));
  return { atMs: after.atMs, sentKbitS: kbitS('sentBytes'), receivedKbitS: kbitS('receivedBytes') };
};

const peakOf = (rates: readonly Rate[], of: 'sentKbitS' | 'receivedKbitS'): number | null => {
  const peak = Math.max(...rates.map((rate) => rate[of]));
  return peak >= LEAST_PEAK_KBIT_S ? peak : null;
};

/** A meter that remembers counters and the last ten minutes' rates; it has no timer and measures when it is called. */
export const createLoadMeter = (edges: ProbeEdges): LoadMeter => {
  let before: Sample | null = null;
  let rates: readonly Rate[] = [];
  return {
    measure: async (network, signal) => {
      const after = await takeSample(edges, network, signal);
      if (!after) return null;
      const isSameLine = before !== null && before.devices === after.devices;
      if (before && isSameLine && after.atMs - before.atMs < SHORTEST_MS) return null;
      const since = isSameLine ? before : null;
      before = after;
      if (!since) {
        rates = [];
        return null;
      }
      const rate = rateBetween(since, after);
      rates = [...rates.filter(({ atMs }) => after.atMs - atMs <= PEAK_WINDOW_MS), rate];
      const { sentKbitS, receivedKbitS } = rate;
      return makeReading(edges.clock, {
        probe: 'device.load',
        layer: 'device',
        target: 'this machine',
        attempt: 1,
        startedAt: since.startedAt,
        status: 'ok',
        detail: `sends ${sentKbitS} kbit/s and receives ${receivedKbitS} kbit/s besides these checks`,
        facts: {
          kind: 'load',
          sentKbitS,
          receivedKbitS,
          peakSentKbitS: peakOf(rates, 'sentKbitS'),
          peakReceivedKbitS: peakOf(rates, 'receivedKbitS'),
        },
      });
    },
  };
};
