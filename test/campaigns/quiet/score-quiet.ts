// Adds up a capture: minute by minute, by kind, by whom, and how often TikTok was asked. Pure.
import { MINUTE_MS } from '../../../contract/durations.ts';
import { askedHosts, askingsOfHosts, tooClose } from './askings.ts';
import type { Asking, NamedHost } from './askings.ts';
import { attribute, trafficKinds } from './attribute.ts';
import type { ReadConnection, TrafficShare } from './attribute.ts';
import type { Packet } from './packet.ts';
import type { Amount, PeerAmount, QuietMinute, QuietScore } from './quiet-result.ts';
import { roundsIn } from './rounds.ts';

/** What a look may cost beyond TLS handshakes. */
export const OWED_BYTES = 25_000;

/** What is known of the surroundings: our own addresses, TikTok's hosts, and whose an address is. */
export type Surroundings = {
  ourAddresses: readonly string[];
  hosts: readonly NamedHost[];
  whoIs: (address: string) => string;
};

const amountOf = (shares: readonly TrafficShare[]): Amount => ({
  bytes: shares.reduce((sum, { bytes }) => sum + bytes, 0),
  packets: shares.reduce((sum, { frames }) => sum + frames, 0),
});

const minuteOf = (shares: readonly TrafficShare[], connections: number): QuietMinute => {
  const all = amountOf(shares);
  const bytesOf = (kind: TrafficShare['kind']): number => amountOf(shares.filter((share) => share.kind === kind)).bytes;
  const [handshakeBytes, ticketBytes] = [bytesOf('TLS handshake'), bytesOf('TLS session tickets')];
  return { all, handshakeBytes, ticketBytes, beyondBytes: all.bytes - handshakeBytes - ticketBytes, connections };
};

const peersOf = (
  shares: readonly TrafficShare[],
  connections: readonly ReadConnection[],
  whoIs: Surroundings['whoIs'],
): PeerAmount[] => {
  const namesOf = (peer: string): string[] => [
    ...new Set(connections.flatMap((one) => (one.peer === peer ? (one.exchange.name ?? []) : []))),
  ];
  return [...Map.groupBy(shares, ({ peer, kind }) => `${peer} ${kind}`).values()]
    .map((own): PeerAmount => {
      const { peer, kind } = own[0]!;
      return { peer, who: whoIs(peer), names: namesOf(peer).toSorted(), kind, ...amountOf(own) };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
};

/** Adds up so many whole minutes of a capture, from `beganAtMs` on; what lies outside of them is left out. */
export const scoreQuiet = (
  packets: readonly Packet[],
  { beganAtMs, minutes }: { beganAtMs: number; minutes: number },
  { ourAddresses, hosts, whoIs }: Surroundings,
): QuietScore => {
  const isWithin = ({ atMs }: { atMs: number }): boolean => atMs >= beganAtMs && atMs < beganAtMs + minutes * MINUTE_MS;
  const { shares, connections } = attribute(packets.filter(isWithin), ourAddresses);
  const minuteAt = (atMs: number): number => Math.floor((atMs - beganAtMs) / MINUTE_MS);
  const sinceBeginning = (asking: Asking): Asking => ({ ...asking, atMs: Math.round(asking.atMs - beganAtMs) });
  const askings = askingsOfHosts(connections, hosts).map(sinceBeginning);
  return {
    minutes: Array.from({ length: minutes }, (_, index) =>
      minuteOf(
        shares.filter(({ atMs }) => minuteAt(atMs) === index),
        connections.filter(({ beganAtMs: at, sawBeginning }) => sawBeginning && minuteAt(at) === index).length,
      ),
    ),
    rounds: roundsIn(shares, { fromMs: beganAtMs, untilMs: beganAtMs + minutes * MINUTE_MS }),
    kinds: trafficKinds
      .map((kind) => ({ kind, ...amountOf(shares.filter((share) => share.kind === kind)) }))
      .filter(({ packets: count, bytes }) => count > 0 || bytes > 0),
    peers: peersOf(shares, connections, whoIs),
    hosts: askedHosts(askings),
    tooClose: tooClose(askings),
  };
};
