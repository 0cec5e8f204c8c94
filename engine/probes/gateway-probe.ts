// Is the router alive? Any sign of life counts: an echo reply, an open or refused TCP port, a DNS reply, or word that a
// packet died of age at it. Many routers drop pings, so silence alone proves nothing; a failed neighbour entry does.
import type { FactsOf, FaultKind, Reading } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { DefaultRoute } from '../os/os.ts';
import { lookTwice } from './attempts.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { probeNetwork } from './network-probe.ts';
import { gatherSigns } from './router-signs.ts';
import type { Gateway, Sign } from './router-signs.ts';

const words: Record<Sign, string> = { yes: 'answers', no: 'silent', unknown: 'not known' };

const describe = ({ icmp, tcp, dns, forwards, neighbour }: FactsOf<'gateway'>): string =>
  `ping ${words[icmp]}, TCP ${words[tcp]}, DNS ${words[dns]}, forwarding ${words[forwards]}, neighbour ${neighbour}`;

const kindOf = ({ barred, neighbour }: FactsOf<'gateway'>): FaultKind => {
  if (barred) return 'prohibited';
  return neighbour === 'failed' ? 'unreachable' : 'timeout';
};

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
  const alive = [facts.icmp, facts.tcp, facts.dns, facts.forwards].includes('yes');
  // A cable that was pulled out a moment ago silences the router too; the machine's own word goes first.
  if (!alive) await probeNetwork(context, signal);
  return makeReading(context.clock, {
    probe: 'router.gateway',
    layer: 'router',
    target: `router (IPv${route.family})`,
    attempt,
    startedAt,
    status: alive ? 'ok' : 'fault',
    fault: alive ? null : fault(kindOf(facts), 'connect'),
    phasesMs: alive ? { total: context.clock.monotonicMs() - startedMs } : {},
    detail: describe(facts),
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
