// The network of a virtual machine. Nothing is sent: each stage asks the world what becomes of its packets, waits as long
// as they would take, and repeats what got lost when TCP would.
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { HttpAnswer, HttpRequest, HttpTransfer, Net, StageFault, StageLimit } from '../../../engine/deps/net.ts';
import { createAnswerer } from './name-answers.ts';
import type { Honesty } from './name-answers.ts';
import { doorOf } from './passage.ts';
import { placeAt } from './places.ts';
import type { Place } from './places.ts';
import { beginStage, fateOf, fly } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { webAnswerOf } from './web-answers.ts';

/** The kernel sends its first SYN again after a second (RFC 6298), and data after what it learned, 0.2 s at least. */
const SYN_RETRY_MS = 1000;
const DATA_RETRY_MS = 250;
/** A server's certificates take three packets or four. */
const HANDSHAKE_PACKETS = 4;
/** What a server thinks about an answer at most. */
const THINKING_MS = 80;
/** A late resolver takes between these. */
const SLOW_DNS_MS = [300, 1500] as const;
/** What resolvers take besides the way, at most. */
const PROMPT_DNS_MS = 8;
/** What the line carries. */
const LINE_KBIT_S = 20_000;
const MSS_BYTES = 1460;

const HTTP_OVERHEAD_BYTES = 300;

/** A connection of the virtual network: it knows where it leads, and nothing happens over it by itself. */
class VirtualSocket {
  readonly place: Place;
  constructor(place: Place) {
    this.place = place;
  }
  destroy(): this {
    return this;
  }
}

const placeOf = (socket: Socket): Place => (socket as unknown as VirtualSocket).place;

const openTo = (place: Place): TLSSocket => new VirtualSocket(place) as unknown as TLSSocket;

/** How fast a body comes: what the line carries, or what loss leaves of it (Mathis et al., 1997). */
const kbitSOver = (lossShare: number, rttMs: number): number =>
  lossShare === 0 ? LINE_KBIT_S : Math.min(LINE_KBIT_S, (MSS_BYTES * 8 * 1.22) / (rttMs * Math.sqrt(lossShare)));

/** Who answers questions about names at a place now; null when nobody does. */
const honestyAt = ({ resolver }: { resolver: Honesty }, place: Place): Honesty | null => {
  if (place.kind === 'router') return resolver;
  return place.kind === 'anchor' ? 'public' : null;
};

/** Makes the network; its traffic is counted roughly. */
export const createVirtualNet = (around: Surroundings): Net => {
  const { clock, world, chance } = around;
  const answerer = createAnswerer();
  const tooMany = (question: string): boolean => {
    const isPushedBack = chance.isSo(world().filteredShare);
    if (isPushedBack) around.onTooMany?.(question);
    return isPushedBack;
  };
  let [bytesSent, bytesReceived, requests] = [0, 0, 0];
  const count = (sent: number, received: number): void => {
    bytesSent += sent;
    bytesReceived += received;
  };

  const ask = async (socket: Socket, request: HttpRequest, limit: StageLimit): Promise<HttpAnswer | StageFault> => {
    const place = placeOf(socket);
    const stage = beginStage(around, 'request', limit);
    requests += 1;
    const gone = await fly(around, stage, place, { packets: 2, retryMs: DATA_RETRY_MS });
    const late = gone ?? (await stage.pause(chance.share() * THINKING_MS));
    if (late) return late;
    const { status, headers, body } = webAnswerOf(world(), place, request, { tooMany, answerer });
    count(HTTP_OVERHEAD_BYTES, HTTP_OVERHEAD_BYTES + body.length);
    const date = new Date(clock.now()).toUTCString();
    return {
      ...{ type: 'answer', status, headers: { date, ...headers }, body },
      ...{ ttfbMs: stage.tookMs(), tookMs: stage.tookMs() },
    };
  };

  return {
    connect: async ({ address, port }, limit) => {
      const place = placeAt(world(), address);
      const stage = beginStage(around, 'connect', limit);
      const lost = await fly(around, stage, place, { packets: 1, retryMs: SYN_RETRY_MS });
      if (lost) return lost;
      if (doorOf(world(), place, port) === 'refused') return stage.fails('refused');
      return { type: 'connected', socket: openTo(place), tookMs: stage.tookMs() };
    },
    secure: async (socket, _names, limit) => {
      const place = placeOf(socket);
      const stage = beginStage(around, 'tls', limit);
      const lost = await fly(around, stage, place, { packets: HANDSHAKE_PACKETS, retryMs: DATA_RETRY_MS });
      if (lost) return lost;
      return {
        ...{ type: 'secured', socket: openTo(place), tookMs: stage.tookMs() },
        ...{ identity: 'public', trustFault: null },
      };
    },
    request: ask,
    transfer: async (socket, request, limit): Promise<HttpTransfer | StageFault> => {
      const head = await ask(socket, request, limit);
      if (head.type === 'fault') return head;
      const bytes = request.maxBodyBytes;
      const { lossShare, network } = world();
      const bodyMs = (bytes * 8) / kbitSOver(lossShare, network.rttMs);
      const stage = beginStage(around, 'body', { ...limit, timeoutMs: limit.timeoutMs - head.tookMs });
      const late = await stage.pause(bodyMs);
      const told = {
        type: 'transfer',
        status: 200,
        headers: head.headers,
        ttfbMs: head.ttfbMs,
        body: head.body,
      } as const;
      if (late?.fault.kind === 'cancelled') return late;
      if (late) return { ...told, bytes: (bytes * stage.tookMs()) / bodyMs, bodyMs: stage.tookMs(), ended: 'deadline' };
      return { ...told, bytes, bodyMs, ended: 'enough' };
    },
    converse: () => Promise.reject(new Error('nobody streams in a virtual week')),
    datagram: async ({ address }, packet, accept, limit) => {
      const place = placeAt(world(), address);
      const stage = beginStage(around, 'dns', limit);
      requests += 1;
      count(packet.length, 0);
      const fate = fateOf(around, place);
      if (fate.type === 'told') return (await stage.pause(fate.afterMs)) ?? stage.fails(fate.kind);
      const honesty = honestyAt(world(), place);
      const isSlow = honesty !== 'public' && chance.isSo(world().slowDnsShare);
      const thinkingMs = isSlow ? chance.between(...SLOW_DNS_MS) : chance.share() * PROMPT_DNS_MS;
      const answer = honesty !== null && fate.type === 'arrives' ? answerer(honesty, packet) : null;
      if (!answer || fate.type === 'lost') return (await stage.pause(Infinity))!;
      const late = await stage.pause(fate.rttMs + thinkingMs);
      if (late) return late;
      const value = stage.cameBack(place) ? accept(answer) : null;
      if (value === null) return (await stage.pause(Infinity))!;
      count(0, answer.length);
      return { type: 'answer', value, tookMs: stage.tookMs() };
    },
    traffic: () => ({ bytesSent, bytesReceived, requests }),
    countTraffic: count,
  };
};
