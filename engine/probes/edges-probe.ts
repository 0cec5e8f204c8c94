// Every edge of a content network on its own. Whoever fetches something tries one after the other and never learns which
// of them is dead; a person notices it as a video that begins late.
import { isIPv6 } from 'node:net';
import type { Target } from '../../contract/catalog.ts';
import type { FactsOf, Fault, PhasesMs, Reading } from '../../contract/reading.ts';
import { lookTwice } from './attempts.ts';
import { interleave } from './dial.ts';
import { bodyIdleMs } from './limits.ts';
import type { LookContext } from './look-context.ts';
import { makeReading } from './make-reading.ts';
import { openHost } from './open-host.ts';
import { isSpecialAddress } from './resolve/special-address.ts';
import { userAgent } from './user-agent.ts';

/** Content networks answer with two to eight addresses; a few of them show whether the network is whole. */
const MAX_EDGES = 6;
/** Whatever comes back shows that the edge is alive. */
const MAX_BODY_BYTES = 2048;

type EdgeFacts = FactsOf<'edge'>;
type Seen = { outcome: EdgeFacts['outcome']; fault: Fault | null; phasesMs: Partial<PhasesMs> };

// A connection that goes silent after the handshake stalls; one that never comes about is as dead as it looks.
const outcomeOf = ({ kind, stage }: Fault): EdgeFacts['outcome'] => {
  const isCut = kind === 'reset' || kind === 'closed';
  if (kind === 'cancelled') return 'unknown';
  if (stage === 'request' || stage === 'body') return kind === 'timeout' ? 'stalls' : isCut ? 'reset' : 'unknown';
  if (stage === 'tls') return kind === 'timeout' ? 'timeout' : isCut ? 'reset' : 'unknown';
  if (kind === 'timeout' || kind === 'refused' || kind === 'reset') return kind;
  return 'unreachable';
};

const ask = async (context: LookContext, target: Target, address: string, signal: AbortSignal): Promise<Seen> => {
  const source = { from: 'truth', attempt: 1, addresses: [address] } as const;
  const opened = await openHost(context, target, source, signal);
  if (opened.type === 'fault') return { ...opened, outcome: outcomeOf(opened.fault) };
  const limits = context.limits();
  const request = {
    host: target.host,
    path: target.path,
    headers: { 'user-agent': userAgent, accept: '*/*' },
    upgrade: false,
    maxBodyBytes: MAX_BODY_BYTES,
    idleMs: bodyIdleMs(limits),
  };
  const reply = await context.net.request(opened.socket, request, { timeoutMs: limits.requestMs, signal });
  const { phasesMs } = opened;
  if (reply.type === 'fault') return { outcome: outcomeOf(reply.fault), fault: reply.fault, phasesMs };
  return { outcome: 'answers', fault: null, phasesMs: { ...phasesMs, ttfb: reply.ttfbMs, total: reply.tookMs } };
};

const readEdge = async (
  context: LookContext,
  target: Target,
  address: string,
  attempt: number,
  signal: AbortSignal,
): Promise<Reading> => {
  const startedAt = context.clock.now();
  const { outcome, fault, phasesMs } = await ask(context, target, address, signal);
  return makeReading(context.clock, {
    probe: 'tiktok.edge',
    layer: 'tiktok',
    target: `${target.host} at ${address}`,
    attempt,
    startedAt,
    status: outcome === 'answers' ? 'ok' : 'fault',
    fault,
    phasesMs,
    detail: outcome,
    facts: { kind: 'edge', host: target.host, feature: target.feature, address, outcome },
  });
};

/** Asks each address of a content host on its own, both families together at most six; every dead one is asked twice. */
export const probeEdges = async (context: LookContext, target: Target): Promise<void> => {
  const { addresses } = await context.names.system(target.host, 1);
  const usable = addresses.filter(
    (address) => !isSpecialAddress(address) && context.families.includes(isIPv6(address) ? 6 : 4),
  );
  const edges = interleave(usable).slice(0, MAX_EDGES);
  await Promise.all(
    edges.map((address) =>
      context.paced((leave) =>
        lookTwice(context, (attempt, signal) => readEdge(context, target, address, attempt, signal).finally(leave)),
      ),
    ),
  );
};
