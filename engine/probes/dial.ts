// Connects the way an app does: Happy Eyeballs over both families (RFC 8305), with further SYNs inside one try, so that a
// lost packet or a dead edge costs a fraction of a second and only a really dead host fails.
import { isIPv6 } from 'node:net';
import type { Fault } from '../../contract/reading.ts';
import { fault } from '../deps/fault-from-error.ts';
import type { Connected } from '../deps/net.ts';
import { firstThat } from './first-that.ts';
import type { Limits } from './limits.ts';
import type { Way } from './look-context.ts';

/** RFC 8305 section 8: the next address starts 250 ms after the one before, or sooner where not all of them would get their time. */
export const ATTEMPT_DELAY_MS = 250;
/** More addresses than this add nothing to one look; each edge alone is looked at elsewhere. */
const MAX_ADDRESSES = 6;

/**
 * A connection and the address that won, or why none did, address by address. `tookMs` is what the user waited in all, `ownMs` what the
 * address that won took by itself: it may have had its turn only after others.
 */
export type Dialled =
  | (Connected & { address: string; ownMs: number })
  | { type: 'fault'; fault: Fault; afterMs: number; address: string | null };

/** IPv6 and IPv4 in turn, IPv6 first. */
export const interleave = (addresses: readonly string[]): string[] => {
  const six = addresses.filter(isIPv6);
  const four = addresses.filter((address) => !isIPv6(address));
  const turns = Array.from({ length: Math.max(six.length, four.length) }, (_, index) => [six[index], four[index]]);
  return turns.flat().filter((address) => address !== undefined);
};

/**
 * The addresses of families that have a way out, all where none has: one without a way out fails at once and would only hide what the
 * other one meets.
 */
export const reachable = ({ families }: Pick<Way, 'families'>, addresses: readonly string[]): readonly string[] => {
  const usable = addresses.filter((address) => families.includes(isIPv6(address) ? 6 : 4));
  return usable.length > 0 ? usable : addresses;
};

// The fault that says most about where the packets ended.
const telling = ['prohibited', 'reset', 'refused', 'unreachable', 'no-route'];
const mostTelling = (faults: readonly Fault[]): Fault =>
  faults.toSorted((a, b) => rank(a) - rank(b))[0] ?? fault('timeout', 'connect');
const rank = ({ kind }: Fault): number => (telling.includes(kind) ? telling.indexOf(kind) : telling.length);

/** What every address gets to answer in: the time after which a SYN counts as lost. */
const fairMs = ({ connectMs, retryMs }: Limits): number => Math.min(retryMs, connectMs / 2);

// Every address once, RFC 8305's delay apart, and then again in rounds for SYNs that were lost.
const scheduleOf = (order: readonly string[], limits: Limits): Array<{ address: string; delayMs: number }> => {
  const { connectMs, retryMs } = limits;
  const apartMs = Math.min(ATTEMPT_DELAY_MS, (connectMs - fairMs(limits)) / Math.max(1, order.length - 1));
  const roundMs = Math.max(retryMs, order.length * apartMs);
  return [0, 1, 2].flatMap((round) =>
    order
      .map((address, index) => ({ address, delayMs: round * roundMs + index * apartMs }))
      .filter(({ delayMs }) => round === 0 || delayMs < connectMs - retryMs / 2),
  );
};

/** Dials `addresses` on `port` until one connects or the connect deadline passes. */
export const dial = async (
  context: Way,
  addresses: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<Dialled> => {
  const limits = context.limits();
  const order = interleave(reachable(context, addresses)).slice(0, MAX_ADDRESSES);
  if (order.length === 0) return { type: 'fault', fault: fault('no-records', 'dns'), afterMs: 0, address: null };
  const startedMs = context.clock.monotonicMs();
  const won = new AbortController();
  const within = AbortSignal.any([signal, won.signal]);
  const faults: Fault[] = [];
  const undecided = new Set(order);

  const connectOnce = async (address: string, delayMs: number): Promise<(Connected & { address: string }) | null> => {
    await context.clock.sleep(delayMs, within);
    const timeoutMs = limits.connectMs - (context.clock.monotonicMs() - startedMs);
    // A refusal is an answer: asking the same address again at once would only repeat it. What comes so late that hardly an
    // answer could be in time is not asked: its silence would be ours.
    if (within.aborted || !undecided.has(address) || timeoutMs < fairMs(limits) / 2) return null;
    const result = await context.net.connect({ address, port }, { timeoutMs, signal: within });
    if (result.type === 'connected') {
      if (!won.signal.aborted) {
        won.abort();
        return { ...result, address };
      }
      result.socket.destroy();
      return null;
    }
    if (result.fault.kind !== 'cancelled') faults.push(result.fault);
    undecided.delete(address);
    if (undecided.size === 0) won.abort();
    return null;
  };
  const tries = scheduleOf(order, limits).map(({ address, delayMs }) => connectOnce(address, delayMs));
  const winner = await firstThat(tries, (connected) => connected !== null);
  won.abort();
  const tookMs = context.clock.monotonicMs() - startedMs;
  if (winner) return { ...winner, tookMs, ownMs: winner.tookMs };
  return { type: 'fault', fault: mostTelling(faults), afterMs: tookMs, address: order[0] ?? null };
};
