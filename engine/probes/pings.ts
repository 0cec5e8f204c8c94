// Echo requests, one running series per address and look: each reply says "alive now", the whole says how good the line is.
import type { Clock } from '../deps/clock.ts';
import type { Net } from '../deps/net.ts';
import type { Os, PingEvent } from '../os/os.ts';

/** An echo request: 20 bytes IP, 8 ICMP, 56 data. */
export const PING_BYTES = 84;
/** The shortest interval that ping grants without privileges, on most systems. */
const PING_INTERVAL_MS = 200;
/** How long the last request of a series is waited for. */
const LAST_REPLY_MS = 1000;
/** So many requests lost in a row at the end of a series are a silence. */
const SILENT_REQUESTS = 3;

/** The interval that ping really keeps between two requests to `address` when it is asked for `intervalMs`. */
export const keptIntervalMs = (os: Os, address: string, intervalMs: number): number =>
  Math.max(intervalMs, os.leastPingIntervalMs?.(address) ?? 0);

// How many requests in a row were lost at the end, going by how long nothing has come.
const lostAtEnd = ({ sent, rttsMs, silentMs, intervalMs = PING_INTERVAL_MS }: PingRun): number =>
  silentMs < LAST_REPLY_MS
    ? 0
    : Math.min(sent - rttsMs.length, Math.floor((silentMs - LAST_REPLY_MS) / intervalMs) + 1);

/** True for a series that was answered at first and not any more at its end. */
export const fellSilent = (run: PingRun): boolean => run.rttsMs.length > 0 && lostAtEnd(run) >= SILENT_REQUESTS;

/** Less likely than this, the silence at the end of several series is no chance. */
const CHANCE = 1e-3;

// How likely a series ends in its silence by chance, going by what it lost before. One loss and one reply are added to what
// was seen: a short series without loss does not promise that there is none.
const chanceOfSilence = (run: PingRun): number => {
  const [received, lost] = [run.rttsMs.length, lostAtEnd(run)];
  const before = run.sent - lost;
  return ((before - received + 1) / (before + 2)) ** lost;
};

/** True when such silences at the end of series, all together, may be chance on a line that lost as much before. */
export const mayBeChance = (runs: readonly PingRun[]): boolean =>
  runs.map(chanceOfSilence).reduce((all, one) => all * one, 1) >= CHANCE;

/**
 * A whole series: requests sent, the RTTs of the replies, how long it had been silent at its end, and the interval between
 * requests (200 when absent), in milliseconds.
 */
export type PingRun = { sent: number; rttsMs: readonly number[]; silentMs: number; intervalMs?: number };
/** Whether a reply came; `unknown` where the system has no usable ping. */
export type Alive = 'yes' | 'no' | 'unknown';

/** The echo requests of one look. */
export type Pings = {
  /** Waits for a reply that comes from now on; "unknown" where the system has no usable ping. */
  replyWithin: (address: string, withinMs: number) => Promise<Alive>;
  /** The whole series to an address; null where the system has no usable ping. */
  run: (address: string) => Promise<PingRun | null>;
  /** One more whole series, after the one that everybody shares. */
  runAgain: (address: string) => Promise<PingRun | null>;
};

type Series = { ended: Promise<PingRun | null>; isOver: boolean; waiting: Set<(alive: Alive) => void> };

const startSeries = (
  edges: { os: Os; net: Net; clock: Clock },
  address: string,
  count: number,
  signal: AbortSignal,
): Series => {
  const rttsMs: number[] = [];
  const waiting: Series['waiting'] = new Set();
  let heardMs = edges.clock.monotonicMs();
  const tell = (alive: Alive): void => {
    for (const resolve of waiting) resolve(alive);
    waiting.clear();
  };
  const onEvent = (event: PingEvent): void => {
    if (event.type !== 'reply') return;
    rttsMs.push(event.rttMs);
    heardMs = edges.clock.monotonicMs();
    tell('yes');
  };
  const intervalMs = keptIntervalMs(edges.os, address, PING_INTERVAL_MS);
  const asked = {
    address,
    count,
    intervalMs,
    waitMs: LAST_REPLY_MS,
    hopLimit: null,
    onEvent,
    signal,
  };
  const series: Series = { isOver: false, waiting, ended: Promise.resolve(null) };
  series.ended = edges.os.ping(asked).then((end): PingRun | null => {
    series.isOver = true;
    tell(end.type === 'unavailable' ? 'unknown' : 'no');
    if (end.type === 'unavailable') return null;
    edges.net.countTraffic(end.sent * PING_BYTES, rttsMs.length * PING_BYTES);
    return { sent: end.sent, rttsMs, silentMs: edges.clock.monotonicMs() - heardMs, intervalMs };
  });
  return series;
};

/** Shares one series of `count` requests per address; a later question after its end starts a new one. */
export const createPings = (edges: { os: Os; net: Net; clock: Clock }, count: number, signal: AbortSignal): Pings => {
  const running = new Map<string, Series>();
  const start = (address: string): Series => {
    const series = startSeries(edges, address, count, signal);
    running.set(address, series);
    return series;
  };
  const seriesOf = (address: string): Series => {
    const present = running.get(address);
    return present && !present.isOver ? present : start(address);
  };
  return {
    replyWithin: (address, withinMs) => {
      const { promise, resolve } = Promise.withResolvers<Alive>();
      const { waiting, ended } = seriesOf(address);
      waiting.add(resolve);
      const late = edges.clock.sleep(withinMs, signal).then((): Alive => 'no');
      // A series that throws is a bug, and told to who asked, or it would end the program from nowhere.
      const told = ended.then(() => promise);
      return Promise.race([promise, late, told]).finally(() => waiting.delete(resolve));
    },
    run: (address) => (running.get(address) ?? start(address)).ended,
    runAgain: (address) => start(address).ended,
  };
};
