// What is usual on a network: the median RTT to the anchors over the last hour. Slow is only what is slower than usual, or
// a satellite user would be told every day that the line is bad. Each network has a usual of its own.
import { HOUR_MS } from '../../contract/durations.ts';

/** Remembers what is usual, per network. */
export type BaselineStore = {
  /** The usual RTT to the anchors in milliseconds; null while too little is known. */
  usualRttMs: (network: string) => number | null;
  /** Notes one RTT at a moment (epoch ms). */
  note: (network: string, rttMs: number, at: number) => void;
};

/** One RTT and its moment (epoch ms). */
export type Sample = { at: number; rttMs: number };

/** Samples older than this are forgotten: an evening's congestion is tomorrow's usual for nobody. */
/** Fewer samples, or over less time, may be one bad moment. */
const LEAST_SAMPLES = 30;
const LEAST_SPAN_MS = 600_000;
/** An hour of beats to one place; more make the median no better. */
const MOST_SAMPLES = 1800;
/** The median of an hour hardly moves within this; working it out at each beat would be most of the program's work. */
const KNOWN_MS = 30_000;
/** More networks than a person uses in an hour. */
const MOST_NETWORKS = 8;

/** The samples that count at a moment, in order. */
export const countingAt = (samples: readonly Sample[], at: number): readonly Sample[] =>
  samples.filter((sample) => at - sample.at < HOUR_MS && sample.at <= at).slice(-MOST_SAMPLES);

/** The median RTT of the samples, in milliseconds; null for too few of them or too short a time. */
export const usualOf = (samples: readonly Sample[]): number | null => {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || samples.length < LEAST_SAMPLES || last.at - first.at < LEAST_SPAN_MS) return null;
  return samples.map(({ rttMs }) => rttMs).toSorted((a, b) => a - b)[Math.floor(samples.length / 2)] ?? null;
};

/** A baseline that lives as long as the program. */
export const createMemoryBaseline = (now: () => number): BaselineStore => {
  const networks = new Map<string, readonly Sample[]>();
  const known = new Map<string, { at: number; usual: number | null }>();
  return {
    usualRttMs: (network) => {
      const at = now();
      const last = known.get(network);
      if (last && at >= last.at && at - last.at < KNOWN_MS) return last.usual;
      const usual = usualOf(countingAt(networks.get(network) ?? [], at));
      known.set(network, { at, usual });
      return usual;
    },
    note: (network, rttMs, at) => {
      const samples = [...countingAt(networks.get(network) ?? [], at), { at, rttMs }];
      // Taken out and put in again: the network that was left longest ago goes first.
      networks.delete(network);
      networks.set(network, samples);
      if (networks.size <= MOST_NETWORKS) return;
      const [longestAgo] = networks.keys();
      networks.delete(longestAgo!);
      known.delete(longestAgo!);
    },
  };
};
