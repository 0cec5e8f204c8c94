// A light finger on the wrist: a few echo requests to one place. It never judges; it only says what came back, and then a
// real look follows where something changed.
import type { ProbeEdges } from '../probes/look-context.ts';
import type { Interface, NetworkState } from '../os/os.ts';
import { ipv6Groups, isUsableAddress, splitZone } from '../os/parse/address.ts';
import { keptIntervalMs } from '../probes/pings.ts';
import { medianOf } from '../probes/rtt-figures.ts';

/** What came back from one place; null for the requests where it was felt by TCP. */
export type Felt = { alive: boolean; requests: { sent: number; lost: number } | null; rttMs: number | null };

/** Where to and how: `requests` at most, the first reply ends it unless `all` are wanted. */
export type Echo = { address: string; requests: number; intervalMs: number; replyMs: number; all: boolean };

const HTTPS_PORT = 443;
/** The least that every ping needs to time a reply; a heart that beats all day should not cost more. */
const PAYLOAD_BYTES = 16;
/** With 20 bytes of IP and 8 of ICMP. */
const ECHO_BYTES = 28 + PAYLOAD_BYTES;

// Of an IPv6 address the first half names the network; the other half is this machine's, and most systems make up a new one
// every day (RFC 8981).
const NETWORK_GROUPS = 4;
const placeOf = (address: string): string =>
  ipv6Groups(splitZone(address).address)?.slice(0, NETWORK_GROUPS).join(':') ?? address;

const linkMark = ({ name, up, carrier, tunnel, addresses }: Interface): unknown => {
  const usable = addresses.map(({ address }) => address).filter(isUsableAddress);
  return [name, up, carrier, tunnel, [...new Set(usable.map(placeOf))].toSorted()];
};

/**
 * A text that changes when this may be another network: with the routes, and the links of the interfaces that lead out, their
 * usable IPv4 addresses and IPv6 networks.
 */
export const networkMark = ({ interfaces, routes }: NetworkState): string => {
  const waysOut = interfaces.filter(({ name }) => routes.some(({ device }) => device === name));
  const ways = routes.map(({ family, gateway, device, metric }) => [family, gateway, device, metric]);
  return JSON.stringify([(waysOut.length > 0 ? waysOut : interfaces).map(linkMark), ways]);
};

/** A text that stays the same for one network over days: the ways out, without this machine's own changing addresses. */
export const networkName = ({ routes }: NetworkState): string =>
  [...new Set(routes.map(({ gateway, device }) => `${gateway ?? 'tunnel'} ${device}`))].toSorted().join(', ');

/** Feels one place by a TCP connection: some systems have no usable ping, and some networks drop every echo request. */
export const feelByTcp = async (
  { net }: ProbeEdges,
  { address, replyMs }: Echo,
  signal: AbortSignal,
): Promise<Felt> => {
  const connected = await net.connect({ address, port: HTTPS_PORT }, { timeoutMs: replyMs, signal });
  if (connected.type === 'fault') return { alive: false, requests: null, rttMs: null };
  connected.socket.destroy();
  return { alive: true, requests: null, rttMs: connected.tookMs };
};

/**
 * Feels one place by echo requests, and waits `replyMs` after the last one. Null where there is no usable ping. What was lost before the
 * reply that ended it counts; what was still under way does not.
 */
export const feelByEcho = async (edges: ProbeEdges, asked: Echo, signal: AbortSignal): Promise<Felt | null> => {
  const { address, requests, replyMs, all } = asked;
  const intervalMs = keptIntervalMs(edges.os, address, asked.intervalMs);
  const rttsMs: number[] = [];
  const enough = new AbortController();
  let last = 0;
  const pinged = edges.os.ping({
    address,
    count: requests,
    intervalMs,
    waitMs: replyMs,
    hopLimit: null,
    payloadBytes: PAYLOAD_BYTES,
    onEvent: (event) => {
      if (event.type !== 'reply') return;
      rttsMs.push(event.rttMs);
      last = Math.max(last, event.sequence);
      if (!all || rttsMs.length === requests) enough.abort();
    },
    // Ping itself waits in whole seconds on some systems.
    signal: AbortSignal.any([signal, enough.signal]),
  });
  const late = edges.clock.sleep((requests - 1) * intervalMs + replyMs, AbortSignal.any([signal, enough.signal]));
  const end = await Promise.race([pinged, late]);
  enough.abort();
  if (end?.type === 'unavailable' && rttsMs.length === 0) return null;
  // A ping that ended by itself knows what it sent; one that was stopped here has sent everything, at the interval that it keeps.
  const most = end?.type === 'sent' ? Math.min(requests, Math.max(end.sent, rttsMs.length)) : requests;
  const sent = rttsMs.length > 0 && !all ? last : most;
  edges.net.countTraffic(sent * ECHO_BYTES, rttsMs.length * ECHO_BYTES);
  return { alive: rttsMs.length > 0, requests: { sent, lost: sent - rttsMs.length }, rttMs: medianOf(rttsMs) };
};
