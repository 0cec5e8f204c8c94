// Is the router alive? Any sign of life counts: an echo reply, an open or refused TCP port, or a DNS reply. Many routers
// drop pings, so silence alone proves nothing; a failed entry in the neighbour table does.
import type { FactsOf, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { DefaultRoute } from '../os/os.ts';
import { lookTwice } from './attempts.ts';
import { firstThat } from './first-that.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { emptyAnswer } from './resolve/dns-message.ts';
import { queryResolver } from './resolve/query-resolver.ts';

type Sign = FactsOf<'gateway'>['icmp'];
type Gateway = DefaultRoute & { gateway: string };

/** Ports that a home router is likely to answer or refuse on its inner side. */
const ROUTER_PORTS = [53, 80, 443] as const;
/** On a local link an answer takes milliseconds; Wi-Fi in power save takes up to 0.3 s. */
const SIGN_MS = 1200;

const onLink = ({ gateway, device }: Gateway): string => (/^fe80:/i.test(gateway) ? `${gateway}%${device}` : gateway);

const tcpSign = async (context: LookContext, address: string, signal: AbortSignal): Promise<Sign> => {
  const tries = ROUTER_PORTS.map(async (port): Promise<Sign> => {
    const result = await context.net.connect({ address, port }, { timeoutMs: SIGN_MS, signal });
    if (result.type === 'connected') result.socket.destroy();
    return result.type === 'connected' || result.fault.kind === 'refused' ? 'yes' : 'no';
  });
  return (await firstThat(tries, (sign) => sign === 'yes')) ?? 'no';
};

const dnsSign = async (context: LookContext, address: string, signal: AbortSignal): Promise<Sign> => {
  const asked = await queryResolver(context, address, 'localhost', 'A', { timeoutMs: SIGN_MS, signal });
  const silent = [emptyAnswer('timeout').outcome, emptyAnswer('unreachable').outcome];
  return silent.includes(asked.answer.outcome) ? 'no' : 'yes';
};

const gatherSigns = async (context: LookContext, route: Gateway, signal: AbortSignal): Promise<FactsOf<'gateway'>> => {
  const address = onLink(route);
  const icmp = context.pings.replyWithin(address, SIGN_MS);
  const signs = { icmp, tcp: tcpSign(context, address, signal), dns: dnsSign(context, address, signal) };
  const sign = await firstThat(Object.values(signs), (one) => one === 'yes');
  const ready = async (sign: Promise<Sign>): Promise<Sign> => Promise.race([sign, Promise.resolve<Sign>('unknown')]);
  // The neighbour table is asked only for the proof that nobody is there; on some systems that takes a while.
  const neighbour = sign === null ? await context.os.neighbour(route.gateway, route.device, signal) : 'unknown';
  const [icmpSign, tcp, dns] = await Promise.all([ready(signs.icmp), ready(signs.tcp), ready(signs.dns)]);
  return { kind: 'gateway', family: route.family, icmp: icmpSign, tcp, dns, neighbour };
};

const words: Record<Sign, string> = { yes: 'answers', no: 'silent', unknown: 'not known' };

const readGateway = async (
  context: LookContext,
  route: Gateway,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const startedMs = context.clock.monotonicMs();
  const facts = await gatherSigns(context, route, signal);
  // Not the neighbour entry: the system believes in a dead router for seconds.
  const alive = facts.icmp === 'yes' || facts.tcp === 'yes' || facts.dns === 'yes';
  return makeReading(context.clock, {
    probe: 'router.gateway',
    layer: 'router',
    target: `router (IPv${route.family})`,
    attempt,
    startedAt,
    status: alive ? 'ok' : 'fault',
    fault: alive ? null : fault(facts.neighbour === 'failed' ? 'unreachable' : 'timeout', 'connect'),
    phasesMs: alive ? { total: context.clock.monotonicMs() - startedMs } : {},
    detail: `ping ${words[facts.icmp]}, TCP ${words[facts.tcp]}, DNS ${words[facts.dns]}, neighbour ${facts.neighbour}`,
    facts,
  });
};

/** The gateways to look at: the best default route of each family that has one. */
export const gatewaysOf = (routes: readonly DefaultRoute[]): Gateway[] =>
  ([4, 6] as const).flatMap((family) => {
    const best = routes.filter((route) => route.family === family).sort((a, b) => a.metric - b.metric)[0];
    return best?.gateway ? [{ ...best, gateway: best.gateway }] : [];
  });

/** Looks for signs of life of the router in each family. */
export const probeGateways = async (context: LookContext): Promise<void> => {
  await Promise.all(
    gatewaysOf(context.network.routes).map((route) =>
      lookTwice(context, (attempt, signal) => readGateway(context, route, attempt, signal)),
    ),
  );
};
