// A light finger on the wrist: every two seconds the network's own state and one anchor. It never judges; it only says
// that something changed, and then a real look follows.
import type { Anchor } from '../../contract/catalog.ts';
import { anchorAddress } from '../probes/anchor-probe.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { PING_BYTES } from '../probes/pings.ts';
import { usableFamilies } from '../probes/network-probe.ts';
import type { NetworkState } from '../os/os.ts';

/** What a pulse felt: the network was set up differently, or the anchor's life changed. */
export type Pulse = { network: string; alive: boolean | null };

const REPLY_MS = 1000;
/** A single lost packet is normal life and must not set off a look; a second request goes out soon after the first. */
const REQUESTS = 2;
const REQUEST_INTERVAL_MS = 300;
const HTTPS_PORT = 443;

/** A text that changes when routes change, or the links and addresses of the interfaces that lead out. */
export const networkMark = ({ interfaces, routes }: NetworkState): string => {
  const waysOut = interfaces.filter(({ name }) => routes.some(({ device }) => device === name));
  return JSON.stringify([waysOut.length > 0 ? waysOut : interfaces, routes]);
};

const isAlive = async (edges: ProbeEdges, address: string, signal: AbortSignal): Promise<boolean> => {
  const heard = new AbortController();
  const onEvent = ({ type }: { type: string }): void => {
    if (type === 'reply') heard.abort();
  };
  const end = await edges.os.ping({
    address,
    count: REQUESTS,
    intervalMs: REQUEST_INTERVAL_MS,
    waitMs: REPLY_MS,
    hopLimit: null,
    onEvent,
    // The first reply is enough; the second request is then never sent.
    signal: AbortSignal.any([signal, heard.signal]),
  });
  const replied = heard.signal.aborted;
  edges.net.countTraffic(replied ? PING_BYTES : REQUESTS * PING_BYTES, replied ? PING_BYTES : 0);
  if (replied || end.type === 'sent') return replied;
  const connected = await edges.net.connect({ address, port: HTTPS_PORT }, { timeoutMs: REPLY_MS, signal });
  if (connected.type === 'connected') connected.socket.destroy();
  return connected.type === 'connected';
};

/**
 * Feels the pulse once; `alive` is null when there is no way out to feel it through. Null when the system could not say
 * how its network is set up: not to know is no change.
 */
export const feelPulse = async (edges: ProbeEdges, anchor: Anchor, signal: AbortSignal): Promise<Pulse | null> => {
  const network = await edges.os.networkState(signal);
  if (!network) return null;
  const [family] = usableFamilies(network);
  const alive = family === undefined ? null : await isAlive(edges, anchorAddress(anchor, family), signal);
  return { network: networkMark(network), alive };
};
