// The signs of life that a router may give, and the neighbour table's word where it gives none.
import type { FactsOf } from '../../contract/reading.ts';
import { gatewayAddress } from '../os/gateway-address.ts';
import type { DefaultRoute, PingEvent } from '../os/os.ts';
import { isOwnAddress } from '../os/own-address.ts';
import { isSafeAddress } from '../os/parse/address.ts';
import { anchorAddress } from './anchor-probe.ts';
import { firstThat } from './first-that.ts';
import type { LookContext } from './look-context.ts';
import type { Net } from '../deps/net.ts';
import { PING_BYTES } from './pings.ts';
import { emptyAnswer } from './resolve/dns-message.ts';
import { queryResolver } from './resolve/query-resolver.ts';

/** One sign: given, not given, or not waited for. */
export type Sign = FactsOf<'gateway'>['icmp'];
/** A default route that leads over a router. */
export type Gateway = DefaultRoute & { gateway: string };

/** Ports that a home router is likely to answer or refuse on its inner side. */
const ROUTER_PORTS = [53, 80, 443] as const;
/** On a local link an answer takes milliseconds; Wi-Fi in power save takes up to 0.3 s. */
const SIGN_MS = 1200;
/** A router that says nothing for itself may still forward: asked once the other signs are late. In a calm look only its echo is not. */
const FORWARD_AFTER_MS = 300;
const FORWARD_WAIT_MS = 700;
/** A system that forbids a connection says so within a millisecond; nobody on the wire is that quick and the wire says something else. */
const FORBIDDEN_MS = 100;

const isAnsweredMeanwhile = async ({ scope, clock }: LookContext, signal: AbortSignal): Promise<boolean> => {
  if (scope.calm) await clock.sleep(FORWARD_AFTER_MS, signal);
  return scope.calm !== undefined && signal.aborted;
};

type Tried = Awaited<ReturnType<Net['connect']>>;

// What a system says that guards its own network, instead of asking it.
const isForbidden = (tried: Tried): boolean =>
  tried.type === 'fault' && tried.fault.code === 'EHOSTUNREACH' && tried.afterMs < FORBIDDEN_MS;

const tcpSign = async (context: LookContext, address: string, tried: Tried[], signal: AbortSignal): Promise<Sign> => {
  if (!isSafeAddress(address) || (await isAnsweredMeanwhile(context, signal))) return 'unknown';
  const tries = ROUTER_PORTS.map(async (port): Promise<Sign> => {
    const result = await context.net.connect({ address, port }, { timeoutMs: SIGN_MS, signal });
    tried.push(result);
    if (result.type === 'connected') result.socket.destroy();
    return result.type === 'connected' || result.fault.kind === 'refused' ? 'yes' : 'no';
  });
  return (await firstThat(tries, (sign) => sign === 'yes')) ?? 'no';
};

const dnsSign = async (context: LookContext, address: string, signal: AbortSignal): Promise<Sign> => {
  if (!isSafeAddress(address) || (await isAnsweredMeanwhile(context, signal))) return 'unknown';
  const asked = await queryResolver(context, address, 'localhost', 'A', { timeoutMs: SIGN_MS, signal });
  const silent = [emptyAnswer('timeout').outcome, emptyAnswer('unreachable').outcome];
  return silent.includes(asked.answer.outcome) ? 'no' : 'yes';
};

const diedOfAge = (event: PingEvent): event is PingEvent & { type: 'error' } =>
  event.type === 'error' && event.reason === 'ttl-exceeded';

// A packet to the outside that may pass no router at all comes back as "time exceeded" from the first one that lives.
const forwardSign = async (context: LookContext, { family }: Gateway, signal: AbortSignal): Promise<Sign> => {
  await context.clock.sleep(FORWARD_AFTER_MS, signal);
  const [anchor] = context.catalog.anchors;
  if (signal.aborted || !anchor) return 'unknown';
  let heard = false;
  const end = await context.os.ping({
    address: anchorAddress(anchor, family),
    count: 2,
    intervalMs: 200,
    waitMs: FORWARD_WAIT_MS,
    hopLimit: 1,
    // This machine itself says "unreachable" of a router that does not exist, on Windows in words of any language.
    onEvent: (event) => (heard ||= diedOfAge(event) && !isOwnAddress(context.network, event.from)),
    signal,
  });
  if (end.type === 'unavailable') return 'unknown';
  context.net.countTraffic(end.sent * PING_BYTES, heard ? PING_BYTES : 0);
  return heard ? 'yes' : 'no';
};

/** Waits for the first sign of life, or until all were waited for in vain. */
export const gatherSigns = async (
  context: LookContext,
  route: Gateway,
  signal: AbortSignal,
): Promise<FactsOf<'gateway'>> => {
  const address = gatewayAddress(route);
  const icmp = context.pings.replyWithin(address, SIGN_MS);
  const answered = new AbortController();
  const within = AbortSignal.any([signal, answered.signal]);
  const own = context.scope.calm ? within : signal;
  const tried: Tried[] = [];
  const signs = {
    icmp,
    tcp: tcpSign(context, address, tried, own),
    dns: dnsSign(context, address, own),
    forwards: forwardSign(context, route, within),
  };
  const sign = await firstThat(Object.values(signs), (one) => one === 'yes');
  answered.abort();
  const ready = async (sign: Promise<Sign>): Promise<Sign> => Promise.race([sign, Promise.resolve<Sign>('unknown')]);
  // The neighbour table is asked only for the proof that nobody is there; on some systems that takes a while.
  const neighbour = sign === null ? await context.os.neighbour(route.gateway, route.device, signal) : 'unknown';
  const { family } = route;
  const told = [ready(signs.icmp), ready(signs.tcp), ready(signs.dns), ready(signs.forwards)] as const;
  const [icmpSign, tcp, dns, forwards] = await Promise.all(told);
  const barred =
    context.os.guardsLocalNetwork === true &&
    sign === null &&
    // A router that is gone is not found by the system either.
    neighbour !== 'failed' &&
    tried.length === ROUTER_PORTS.length &&
    tried.every(isForbidden);
  const facts = { kind: 'gateway', family, icmp: icmpSign, tcp, dns, forwards, neighbour } as const;
  return barred ? { ...facts, barred } : facts;
};
