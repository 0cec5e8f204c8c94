// What the engine asks of an operating system. One file per system implements it; parsing lives in parse/ and is pure.
import type { Family } from '../../contract/reading.ts';

/**
 * A network interface other than loopback. `carrier` is a live link: cable in, Wi-Fi associated, tunnel open. A `tunnel`
 * wraps packets into packets of another interface, as a VPN does; it is told by its kind where the system says it, else by name.
 */
export type Interface = {
  name: string;
  up: boolean;
  carrier: boolean;
  tunnel: boolean;
  addresses: ReadonlyArray<{ family: Family; address: string }>;
};

/**
 * A default route; `gateway` has no zone (see gatewayAddress) and is null for point-to-point links and tunnels.
 * Lower `metric` wins; `overridingMetric` is a way that narrower routes or rules put before every default route.
 */
export type DefaultRoute = {
  family: Family;
  gateway: string | null;
  device: string;
  metric: number;
  /** What programs take as the zone of a link-local gateway, where that is not the name of its device. */
  zone?: string;
};

/** The metric of a VPN that takes all traffic without a default route: by two half routes or by a routing rule. */
export const overridingMetric = -1;

/** What the system itself knows about its network at one moment, without sending anything. */
export type NetworkState = {
  interfaces: readonly Interface[];
  routes: readonly DefaultRoute[];
  /** Default routes that only programs bound to their device use; macOS keeps them for the lines below a VPN. */
  boundRoutes?: readonly DefaultRoute[];
};

/** The neighbour table's word on an address of the local link; `failed` means that it was asked for and did not answer. */
export type NeighbourState = 'reachable' | 'failed' | 'unknown';

/**
 * One echo request's outcome, in the order in which they came back; `sequence` counts from 1. `too-large` was no packet for a
 * link on the way: a router says so, or (`from` null) this machine itself.
 */
export type PingEvent =
  | { type: 'reply'; sequence: number; rttMs: number; from: string }
  | { type: 'too-large'; sequence: number; from: string | null }
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
  /** The interface that the requests must leave by, whatever the routes say; null or absent for the system's choice. */
  device?: string | null;
  /** Bytes that each request carries beyond its headers; the system's own 56 or 32 when left out. */
  payloadBytes?: number;
  /** The request must arrive in one piece or not at all. */
  dontFragment?: boolean;
  onEvent: (event: PingEvent) => void;
  signal?: AbortSignal | undefined;
};

/**
 * How a ping run ended: how many requests were sent, or that this system has no usable ping. Bound to a device it is also
 * unavailable where the system forbids it, or would drop the replies.
 */
export type PingEnd = { type: 'sent'; sent: number } | { type: 'unavailable' };

/** Bytes that each interface other than loopback has carried since it came up, by its name. */
export type InterfaceCounters = ReadonlyMap<string, { sentBytes: number; receivedBytes: number }>;

/** What a system says a device is: its medium, and its driver in lower case; null for what it does not say. */
export type DeviceHint = { medium: 'wifi' | 'cable' | 'mobile' | 'phone' | null; driver: string | null };

/**
 * How the Wi-Fi of one interface is: signal in dBm (-50 is good, -80 poor) and the rate at which it sends, in Mbit/s. The address of
 * its access point, to be compared alone, is behind a function: nothing that keeps or tells the rest can hold it.
 */
export type WifiState = { signalDbm: number | null; rateMbitS: number | null; accessPoint: (() => string) | null };

/** What a proxy wants to hear before it serves. */
export type ProxyCredentials = { user: string; password: string };

/** A proxy that programs are told to use, and the hosts that they go to without it, as the setting spells them. */
export type ProxyServer = {
  source: 'environment' | 'system';
  scheme: 'http' | 'https' | 'socks4' | 'socks5';
  /** A name or an address, without brackets. */
  host: string;
  port: number;
  bypass: readonly string[];
  /** Behind a function, so that no log, report or message that holds the rest can hold them; null for none. */
  credentials: (() => ProxyCredentials) | null;
};

/** The proxy setting in force. A `pac` script decides per request; it is recognised and never fetched or run. */
export type ProxySettings = ProxyServer | { source: 'system'; scheme: 'pac' };

/** The operating system behind one small interface. Nothing here throws for network trouble, and everything ends in time. */
export type Os = {
  networkState: (signal?: AbortSignal) => Promise<NetworkState | null>;
  /** How long to pause between two reads of the state, in milliseconds, where one is dear; absent where it costs next to nothing. */
  networkPauseMs?: number;
  /**
   * Calls `onChange` whenever links, addresses or routes may have changed; ends with its signal, or earlier when it cannot
   * tell any more. Absent where the system does not tell: there the state has to be read again and again.
   */
  networkChanges?: (onChange: () => void, signal: AbortSignal) => Promise<void>;
  neighbour: (address: string, device: string, signal?: AbortSignal) => Promise<NeighbourState>;
  /** DNS resolvers in use, best first: an address, with its zone if link-local; `address:port` when not port 53. */
  resolvers: () => Promise<readonly string[]>;
  /** Names that the hosts file answers, lower case, to their addresses. */
  hostsFile: () => Promise<ReadonlyMap<string, readonly string[]>>;
  ping: (options: PingOptions) => Promise<PingEnd>;
  /** The shortest interval between two requests to `address` that ping keeps here, in milliseconds; absent where it keeps any. */
  leastPingIntervalMs?: (address: string) => number;
  /** The system's own setting, since browsers go by it; variables where it names none; null where neither does. */
  proxy: (signal?: AbortSignal) => Promise<ProxySettings | null>;
  /** Null where the system does not count, or does not say. */
  counters: (signal?: AbortSignal) => Promise<InterfaceCounters | null>;
  /**
   * True where the system lets a program reach its own network only with the user's permission, and tells one without it at once that
   * there is no way; absent elsewhere.
   */
  guardsLocalNetwork?: true;
  /** Null for an interface that is no Wi-Fi, is not connected, or whose state cannot be had cheaply. */
  wifi: (device: string, signal?: AbortSignal) => Promise<WifiState | null>;
};
