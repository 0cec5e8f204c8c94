// Where do packets towards TikTok end? Echo requests with a growing hop limit, towards TikTok and towards a control.
// Routers say "time exceeded" from where a packet dies of age; silence that begins on the shared part of both ways, while
// the control passes, proves a block short of TikTok. Needs no privileges wherever ping works.
import { isIPv6 } from 'node:net';
import type { FactsOf, Family } from '../../contract/reading.ts';
import type { PingEvent } from '../os/os.ts';
import type { LookContext } from './look-context.ts';
import { PING_BYTES } from './pings.ts';
import { makeReading } from './make-reading.ts';

/** Far enough to leave a home provider's network; a block sits before that or proves nothing about the side. */
const MAX_HOPS = 6;
/** Routers that limit their messages mostly answer the second request. */
const TRIES = 2;
const HOP_WAIT_MS = 1000;

type HopsFacts = FactsOf<'hops'>;
type Traced = Pick<HopsFacts, 'hops' | 'reached' | 'prohibitedBy'>;

// Asked, and nothing is known: without a single hop nothing can be concluded from it.
const notKnown: Traced = { hops: [], reached: false, prohibitedBy: null };

const askHop = async (
  context: LookContext,
  address: string,
  hopLimit: number,
  signal: AbortSignal,
): Promise<PingEvent | 'silence' | 'unavailable'> => {
  for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
    let heard: PingEvent | null = null;
    const onEvent = (event: PingEvent): void => {
      heard ??= event;
    };
    const end = await context.os.ping({
      address,
      count: 1,
      intervalMs: 1000,
      waitMs: HOP_WAIT_MS,
      hopLimit,
      onEvent,
      signal,
    });
    if (end.type === 'unavailable') return 'unavailable';
    context.net.countTraffic(PING_BYTES, heard ? PING_BYTES : 0);
    if (heard) return heard;
  }
  return 'silence';
};

const trace = async (context: LookContext, address: string, signal: AbortSignal): Promise<Traced> => {
  const limits = Array.from({ length: MAX_HOPS }, (_, index) => index + 1);
  const heard = await Promise.all(limits.map((hopLimit) => askHop(context, address, hopLimit, signal)));
  if (heard.includes('unavailable')) return notKnown;
  const events = heard.map((one) => (typeof one === 'string' ? null : one));
  // "Unreachable" may be the honest word of a router that lost its way; only "prohibited" is somebody's decision.
  const refusal = events.find((event) => event?.type === 'error' && event.reason === 'prohibited');
  return {
    hops: events.map((event) => event?.from ?? null),
    reached: events.some((event) => event?.type === 'reply'),
    prohibitedBy: refusal?.from ?? null,
  };
};

const describe = ({ hops, reached }: Traced): string => {
  if (hops.length === 0) return 'there is no usable ping: how far packets get is not known';
  return reached ? 'echo requests arrive' : `echo requests end after hop ${lastHop(hops)}`;
};

/**
 * Traces one address; `to` says whether it is TikTok's or a control's, `content` whether a content edge's. Nothing is emitted of a
 * control where nobody answers.
 */
export const probeHops = async (
  context: LookContext,
  { to, host, content, address }: Pick<HopsFacts, 'to' | 'host' | 'content'> & { address: string },
  signal: AbortSignal,
): Promise<void> => {
  const startedAt = context.clock.now();
  const family: Family = isIPv6(address) ? 6 : 4;
  const traced = await trace(context, address, signal);
  const answered = traced.hops.filter((hop) => hop !== null).length;
  if (signal.aborted || (answered === 0 && to === 'control')) return;
  context.emit(
    makeReading(context.clock, {
      probe: 'path.hops',
      layer: 'path',
      target: `${host} (IPv${family})`,
      attempt: 1,
      startedAt,
      status: traced.reached || traced.hops.length === 0 ? 'ok' : 'fault',
      fault: null,
      detail: describe(traced),
      facts: { kind: 'hops', to, host, content, family, ...traced },
    }),
  );
};

const lastHop = (hops: readonly (string | null)[]): number => hops.findLastIndex((hop) => hop !== null) + 1;
