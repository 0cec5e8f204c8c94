// GET /api/listen/<channel>,<channel>…: subscriptions as one stream of server-sent events, each event with the name of its channel.
// They end when the reader leaves. A browser makes six connections to one server for all its windows; a window takes one of them.
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Server, Unsubscribe } from '../contract/derive.ts';
import { createEventStream } from './event-stream.ts';
import type { EventStream } from './event-stream.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

/** When it is worth trying again for a stream: the others end when their windows are closed, which nobody can foresee. */
const RETRY_AFTER_S = 10;

/** Who may listen; for tests and servers that know no sessions everybody is one. */
export type Listeners = {
  /** Why somebody may not listen; null when he may. */
  objection?: (request: FastifyRequest) => Refusal | null;
  /** Whose stream it is; streams of one are counted together. */
  whose?: (request: FastifyRequest) => string | null;
};

type Telling = (channel: string, value: unknown) => void;

/** All of them or none; null where one is none that there is. */
const listenToAll = (server: Server, channels: readonly string[], tell: Telling): Unsubscribe | null => {
  const begun: Unsubscribe[] = [];
  const endAll = (): void => begun.forEach((end) => end());
  for (const channel of channels) {
    const listening = server.listen(channel, (value) => tell(channel, value));
    if (!listening.ok) {
      endAll();
      return null;
    }
    begun.push(listening.value);
  }
  return endAll;
};

/** Ends a stream once each channel has told what is so. */
const onlyPresent = (stream: EventStream, channels: readonly string[], againMs: number): Telling => {
  const awaited = new Set(channels);
  return (channel, value) => {
    stream.tell(channel, value);
    if (awaited.delete(channel) && awaited.size === 0) queueMicrotask(() => stream.end(againMs));
  };
};

/** Adds the route; open streams end with the server. */
export const addListenRoute = (
  app: FastifyInstance,
  server: Server,
  limits: Limits,
  { objection = () => null, whose = () => null }: Listeners = {},
): void => {
  const streams = new Map<EventStream, string | null>();
  const heldBy = (one: string): number => [...streams.values()].filter((holder) => holder === one).length;
  app.addHook('preClose', (done) => {
    for (const stream of streams.keys()) stream.end();
    done();
  });
  app.get<{ Params: { channels: string } }>('/api/listen/:channels', { exposeHeadRoute: false }, (request, reply) => {
    const refusal = objection(request);
    if (refusal !== null) return refuse(request, reply, refusal);
    if (streams.size >= limits.streams) {
      return refuse(request, reply.header('retry-after', RETRY_AFTER_S), refusals.tooMany);
    }
    const channels = [...new Set(request.params.channels.split(','))];
    if (channels.length > limits.subscriptions) return refuse(request, reply, refusals.malformed);
    const stream = createEventStream(reply.raw, limits);
    const holder = whose(request);
    const isGuest = holder !== null && heldBy(holder) >= limits.streamsOfOne;
    const tell = isGuest ? onlyPresent(stream, channels, limits.comeAgainMs) : stream.tell;
    const leave = listenToAll(server, channels, tell);
    if (leave === null) return refuse(request, reply, refusals.noChannel);
    streams.set(stream, holder);
    finished(reply.raw, () => {
      streams.delete(stream);
      leave();
    });
    reply.hijack();
    stream.begin();
    return reply;
  });
};
