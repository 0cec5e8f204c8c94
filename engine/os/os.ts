// What the engine asks of an operating system. One file per system implements it; parsing lives in parse/ and is pure.
import type { Family } from '../../contract/reading.ts';

/** A network interface other than loopback. `carrier` is a live link: cable in, Wi-Fi associated, tunnel open. */
export type Interface = {
  name: string;
  up: boolean;
  carrier: boolean;
  addresses: ReadonlyArray<{ family: Family; address: string }>;
};

/**
 * A default route; `gateway` has no zone (its link is `device`) and is null for point-to-point links and tunnels.
 * Lower `metric` wins; `overridingMetric` is a way that narrower routes or rules put before every default route.
 */
export type DefaultRoute = { family: Family; gateway: string | null; device: string; metric: number };

/** The metric of a VPN that takes all traffic without a default route: by two half routes or by a routing rule. */
export const overridingMetric = -1;

/** What the system itself knows about its network at one moment, without sending anything. */
export type NetworkState = { interfaces: readonly Interface[]; routes: readonly DefaultRoute[] };

/** The neighbour table's word on an address of the local link; `failed` means that it was asked for and did not answer. */
export type NeighbourState = 'reachable' | 'failed' | 'unknown';

/** One echo request's outcome, in the order in which they came back; `sequence` counts from 1. */
export type PingEvent =
  | { type: 'reply'; sequence: number; rttMs: number; from: string }
  | { type: 'error'; sequence: number; reason: 'ttl-exceeded' | 'unreachable' | 'prohibited'; from: string };

/** What to ping and how; an `address` that is not an IP address throws. Each outcome is told as it comes. */
export type PingOptions = {
  address: string;
  count: number;
  intervalMs: number;
  /** How long to wait for the last reply. */
  waitMs: number;
  /** Time to live; null for the system's own. */
  hopLimit: number | null;
  onEvent: (event: PingEvent) => void;
  signal?: AbortSignal | undefined;
};

/** How a ping run ended: how many requests were sent, or that this system has no usable ping. */
export type PingEnd = { type: 'sent'; sent: number } | { type: 'unavailable' };

/** The operating system behind one small interface. Nothing here throws for network trouble, and everything ends in time. */
export type Os = {
  networkState: (signal?: AbortSignal) => Promise<NetworkState | null>;
  neighbour: (address: string, device: string, signal?: AbortSignal) => Promise<NeighbourState>;
  /** DNS resolvers in use, best first: an address, with its zone if link-local; `address:port` when not port 53. */
  resolvers: () => Promise<readonly string[]>;
  /** Names that the hosts file answers, lower case, to their addresses. */
  hostsFile: () => Promise<ReadonlyMap<string, readonly string[]>>;
  ping: (options: PingOptions) => Promise<PingEnd>;
};
