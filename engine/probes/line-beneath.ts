// How far packets get on the lines below a tunnel. Silence there may also be the VPN's own firewall, which lets nothing past
// a tunnel that broke (a "kill switch"); what it swallows proves nothing. So "no further than the router" needs a router
// that says so of a packet to the outside, and "nothing" a router that this machine is free to ask.
import type { FactsOf } from '../../contract/reading.ts';
import { gatewayAddress } from '../os/gateway-address.ts';
import type { DefaultRoute, PingEvent } from '../os/os.ts';
import { isOwnAddress } from '../os/own-address.ts';
import { anchorAddress } from './anchor-probe.ts';
import { firstThat } from './first-that.ts';
import type { LookContext } from './look-context.ts';
import { PING_BYTES, type Alive } from './pings.ts';
import { encodeQuery } from './resolve/dns-message.ts';

/** What the readings say about the line below a tunnel. */
export type Beneath = FactsOf<'tunnel'>['beneath'];

/** Three requests a quarter of a second apart: one that gets lost, or waits for Wi-Fi to wake up, is no silence. */
const REQUESTS = { count: 3, intervalMs: 250, waitMs: 1000 } as const;
/** As long as a whole series of requests takes. */
const POKE_MS = 1500;
const DNS_PORT = 53;

type Heard = { alive: Alive; errors: readonly PingEvent[] };

const pingOver = async (
  context: LookContext,
  device: string,
  { address, hopLimit }: { address: string; hopLimit: number | null },
  signal: AbortSignal,
): Promise<Heard> => {
  const heard = new AbortController();
  const errors: PingEvent[] = [];
  const onEvent = (event: PingEvent): void => {
    if (event.type === 'reply') heard.abort();
    // What this machine itself says of its packets is nobody's sign of life.
    else if (event.from !== null && !isOwnAddress(context.network, event.from)) errors.push(event);
  };
  // The first reply is enough.
  const ending = AbortSignal.any([signal, heard.signal]);
  const end = await context.os.ping({ address, ...REQUESTS, hopLimit, device, onEvent, signal: ending });
  const replied = heard.signal.aborted;
  if (end.type === 'sent') context.net.countTraffic(Math.max(end.sent, 1) * PING_BYTES, replied ? PING_BYTES : 0);
  if (replied) return { alive: 'yes', errors };
  return { alive: end.type === 'unavailable' || signal.aborted ? 'unknown' : 'no', errors };
};

type Poke = 'answers' | 'forbidden' | 'silent';

/** A question to the router's port for DNS: anything that comes back is a life, and a firewall of this machine's own says so. */
const poke = async ({ net }: LookContext, address: string, signal: AbortSignal): Promise<Poke> => {
  const { query } = encodeQuery('localhost', 'A');
  const limit = { timeoutMs: POKE_MS, signal };
  const result = await net.datagram({ address, port: DNS_PORT }, query, () => true, limit);
  if (result.type === 'answer' || result.fault.kind === 'refused') return 'answers';
  return result.fault.kind === 'prohibited' ? 'forbidden' : 'silent';
};

type Router = { address: string; heard: Promise<Heard>; dying: Promise<Heard>; poked: Promise<Poke> };

const askRouter = (context: LookContext, line: DefaultRoute, signal: AbortSignal): Router | null => {
  const { gateway, device, family } = line;
  const [anchor] = context.catalog.anchors;
  if (gateway === null || !anchor) return null;
  const address = gatewayAddress({ ...line, gateway });
  return {
    address: gateway,
    heard: pingOver(context, device, { address, hopLimit: null }, signal),
    dying: pingOver(context, device, { address: anchorAddress(anchor, family), hopLimit: 1 }, signal),
    poked: poke(context, address, signal),
  };
};

/** What silence of all anchors means on a line. */
const behindSilence = async (router: Router | null, anchors: readonly Heard[]): Promise<Beneath> => {
  if (!router || anchors.some(({ alive }) => alive === 'unknown')) return 'unknown';
  const [heard, dying, poked] = await Promise.all([router.heard, router.dying, router.poked]);
  const outside = [dying, ...anchors].flatMap(({ errors }) => errors);
  // A router of IPv6 speaks from another address than the one that it is reached by; its own word is "time exceeded".
  const bySomebody = ({ from, ...event }: PingEvent): boolean =>
    from === router.address || (event.type === 'error' && event.reason === 'ttl-exceeded');
  if (outside.some(bySomebody)) return 'router';
  return heard.alive === 'no' && poked === 'silent' ? 'nothing' : 'unknown';
};

const askOne = async (context: LookContext, line: DefaultRoute, signal: AbortSignal): Promise<Beneath> => {
  const answered = new AbortController();
  const within = AbortSignal.any([signal, answered.signal]);
  const router = askRouter(context, line, within);
  const anchors = context.catalog.anchors.map((anchor) =>
    pingOver(context, line.device, { address: anchorAddress(anchor, line.family), hopLimit: null }, within),
  );
  const reached = await firstThat(anchors, ({ alive }) => alive === 'yes');
  const beneath = reached ? 'internet' : await behindSilence(router, await Promise.all(anchors));
  answered.abort();
  return beneath;
};

/** What several lines say together: the farthest that is known, and nothing unless all of them say so. */
const together: readonly Beneath[] = ['internet', 'router', 'unknown', 'nothing'];

/** Pings the routers of these lines and the anchors, past any tunnel, and says how far that got. */
export const askLines = async (
  context: LookContext,
  lines: readonly DefaultRoute[],
  signal: AbortSignal,
): Promise<Beneath> => {
  const told = lines.map((line) => askOne(context, line, signal));
  if ((await firstThat(told, (beneath) => beneath === 'internet')) !== null) return 'internet';
  const all = await Promise.all(told);
  return together.find((beneath) => all.includes(beneath)) ?? 'unknown';
};
