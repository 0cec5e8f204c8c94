// How often each host of TikTok was asked: every connection to it counts from its beginning, whatever it was for, and every
// further request on it from its own.
import type { ReadConnection } from './attribute.ts';

/** A host by its name and all of its addresses. */
export type NamedHost = { name: string; addresses: readonly string[] };

/** What a connection to a host came to: `opened` never began TLS, `handshake` asked nothing more. */
export type AskingWay = 'request' | 'handshake' | 'opened';

/** One time that a host was asked. */
export type Asking = { host: string; atMs: number; address: string; way: AskingWay };

/** A host with its counts; `shortestMs` is from the beginning of one asking to the next, null with fewer than two. */
export type AskedHost = { host: string; counts: Record<AskingWay, number>; shortestMs: number | null };

/** Two askings of one host that were closer together than is owed. */
export type TooClose = { host: string; first: Asking; second: Asking };

/** A host is owed so much rest between two askings. */
export const OWED_REST_MS = 60_000;

// A connection that ended before it gave a name is told by its address, first among the hosts that gave theirs. One address
// may belong to several of them; then it stays open which of them was meant.
const namer = (connections: readonly ReadConnection[], hosts: readonly NamedHost[]) => {
  const named = new Set(connections.flatMap(({ exchange }) => exchange.name ?? []));
  return (address: string): string | null => {
    const candidates = hosts.filter(({ addresses }) => addresses.includes(address));
    const seen = candidates.filter(({ name }) => named.has(name));
    const names = (seen.length > 0 ? seen : candidates).map(({ name }) => name);
    return names.length === 0 ? null : names.join(' or ');
  };
};

const askingsOf = (connection: ReadConnection, host: string): Asking[] => {
  const { beganAtMs, peer: address, exchange } = connection;
  const [, ...further] = exchange.requestsAtMs;
  const way = exchange.requestsAtMs.length > 0 ? 'request' : exchange.isTls ? 'handshake' : 'opened';
  return [
    { host, atMs: beganAtMs, address, way },
    ...further.map((atMs): Asking => ({ host, atMs, address, way: 'request' })),
  ];
};

/** Every asking of the hosts, in the order of time. */
export const askingsOfHosts = (connections: readonly ReadConnection[], hosts: readonly NamedHost[]): Asking[] => {
  const nameOf = namer(connections, hosts);
  const isHost = new Set(hosts.map(({ name }) => name));
  return (
    connections
      // What went on before the capture was asked before it.
      .filter(({ sawBeginning, exchange }) => sawBeginning || exchange.isTls)
      .flatMap((connection) => {
        const { name } = connection.exchange;
        const host = name === null ? nameOf(connection.peer) : isHost.has(name) ? name : null;
        return host === null ? [] : askingsOf(connection, host);
      })
      .toSorted((a, b) => a.atMs - b.atMs)
  );
};

// A question may try both families side by side, and only connects in the one it does not need.
const TOGETHER_MS = 1000;

const withoutFurtherTries = (askings: readonly Asking[]): Asking[] =>
  askings.filter(
    (asking) =>
      asking.way !== 'opened' ||
      !askings.some((other) => other.way !== 'opened' && Math.abs(other.atMs - asking.atMs) <= TOGETHER_MS),
  );

const pairsOf = (all: readonly Asking[]): Array<{ first: Asking; second: Asking; apartMs: number }> => {
  const askings = withoutFurtherTries(all);
  return askings.slice(1).map((second, index) => {
    const first = askings[index]!;
    return { first, second, apartMs: second.atMs - first.atMs };
  });
};

const byHost = (askings: readonly Asking[]): Array<[string, Asking[]]> =>
  [...Map.groupBy(askings, ({ host }) => host)].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The hosts that were asked, with how often and how closely. */
export const askedHosts = (askings: readonly Asking[]): AskedHost[] =>
  byHost(askings).map(([host, own]) => {
    const count = (way: AskingWay): number => own.filter((asking) => asking.way === way).length;
    const apart = pairsOf(own).map(({ apartMs }) => apartMs);
    return {
      host,
      counts: { request: count('request'), handshake: count('handshake'), opened: count('opened') },
      shortestMs: apart.length === 0 ? null : Math.round(Math.min(...apart)),
    };
  });

/** The pairs of askings that left a host less rest than is owed. */
export const tooClose = (askings: readonly Asking[]): TooClose[] =>
  byHost(askings).flatMap(([host, own]) =>
    pairsOf(own)
      .filter(({ apartMs }) => apartMs < OWED_REST_MS)
      .map(({ first, second }) => ({ host, first, second })),
  );
