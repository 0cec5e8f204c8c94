// Watches the resolver in use between two looks: one control name every few seconds, each name in its turn. A second
// datagram goes out soon after the first, so that one lost packet is no trouble.
import type { Catalog } from '../../contract/catalog.ts';
import type { ProbeEdges } from '../probes/look-context.ts';
import { firstThat } from '../probes/first-that.ts';
import { queryResolver } from '../probes/resolve/query-resolver.ts';
import { RESOLVER_MS } from './cadence.ts';

/** A second datagram after this long. */
const AGAIN_MS = 350;
/** A healthy resolver has answered one of two datagrams by then. */
const LATE_MS = 700;
/** An answer that takes longer is none: programs have given up or asked somebody else. */
const LAST_MS = 2500;
/** A slow resolver is compared with its own pace: the slowest of so many answers, and as long again. */
const PACED_BY = 5;

// Words about the name are words of a resolver that works.
const works: readonly string[] = ['answer', 'no-records', 'nxdomain'];

/** How long it took until one of two datagrams was answered, in milliseconds; null when neither was. */
const timeOf = async (
  edges: ProbeEdges,
  resolvers: readonly string[],
  name: string,
  signal: AbortSignal,
): Promise<number | null> => {
  const { clock } = edges;
  const startedMs = clock.monotonicMs();
  const answered = new AbortController();
  const within = AbortSignal.any([signal, answered.signal]);
  const ask = async (delayMs: number, server: string): Promise<number | null> => {
    await clock.sleep(delayMs, within);
    if (within.aborted) return null;
    const { answer } = await queryResolver(edges, server, name, 'A', { timeoutMs: LAST_MS - delayMs, signal: within });
    return works.includes(answer.outcome) ? clock.monotonicMs() - startedMs : null;
  };
  const [first, second = first] = resolvers;
  const tookMs = await firstThat([ask(0, first!), ask(AGAIN_MS, second!)], (ms) => ms !== null);
  answered.abort();
  return tookMs;
};

/** Asks until the signal fires; `onChange` hears when the resolver stopped answering in time, or answers again. */
export const watchResolver = async (
  edges: ProbeEdges,
  { canaries }: Pick<Catalog, 'canaries'>,
  hasWayOut: () => boolean,
  onChange: (works: boolean) => void,
  signal: AbortSignal,
): Promise<void> => {
  let before = true;
  let paceMs: readonly number[] = [];
  const tell = (now: boolean): void => {
    if (now !== before) onChange(now);
    before = now;
  };
  const ask = async (resolvers: readonly string[], name: string): Promise<void> => {
    const lateMs = Math.min(LAST_MS, Math.max(LATE_MS, 2 * Math.max(0, ...paceMs)));
    const asked = timeOf(edges, resolvers, name, signal);
    const answered = new AbortController();
    const late = edges.clock.sleep(lateMs, AbortSignal.any([signal, answered.signal])).then(() => null);
    const inTime = await Promise.race([asked, late]);
    answered.abort();
    if (!signal.aborted) tell(inTime !== null);
    // Also an answer that came too late tells how slow this resolver is.
    const tookMs = await asked;
    if (tookMs !== null) paceMs = [...paceMs, tookMs].slice(-PACED_BY);
  };
  for (let turn = 0; !signal.aborted; turn += 1) {
    const resolvers = await edges.os.resolvers();
    if (resolvers.length > 0 && hasWayOut()) await ask(resolvers, canaries[turn % canaries.length]!.host);
    else before = true;
    await edges.clock.sleep(RESOLVER_MS, signal);
  }
};
