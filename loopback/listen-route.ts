// GET /api/listen/<channel>: a subscription as server-sent events. It ends when the reader leaves.
import { finished } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Server } from '../contract/derive.ts';
import { createEventStream } from './event-stream.ts';
import type { EventStream } from './event-stream.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

/** When it is worth trying again for a stream: the others end when their windows are closed, which nobody can foresee. */
const RETRY_AFTER_S = 10;

/** Why somebody may not listen; null when he may. */
export type Objection = (request: FastifyRequest) => Refusal | null;

/** Adds the route; open streams end with the server. */
export const addListenRoute = (
  app: FastifyInstance,
  server: Server,
  limits: Limits,
  objection: Objection = () => null,
): void => {
  const streams = new Set<EventStream>();
  app.addHook('preClose', (done) => {
    for (const stream of streams) stream.end();
    done();
  });
  app.get<{ Params: { channel: string } }>('/api/listen/:channel', { exposeHeadRoute: false }, (request, reply) => {
    const refusal = objection(request);
    if (refusal !== null) return refuse(request, reply, refusal);
    if (streams.size >= limits.streams) {
      return refuse(request, reply.header('retry-after', RETRY_AFTER_S), refusals.tooMany);
    }
    const stream = createEventStream(reply.raw, limits);
    const listening = server.listen(request.params.channel, stream.tell);
    if (!listening.ok) return refuse(request, reply, refusals.noChannel);
    streams.add(stream);
    finished(reply.raw, () => {
      streams.delete(stream);
      listening.value();
    });
    reply.hijack();
    stream.begin();
    return reply;
  });
};
