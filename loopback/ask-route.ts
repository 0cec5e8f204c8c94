// POST /api/ask/<channel>: a question with its argument, answered with the Result of the engine's side as it is.
import { PassThrough } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Server } from '../contract/derive.ts';
import type { Limits } from './limits.ts';
import { refusals } from './refusal.ts';
import { refuse } from './refuse.ts';

/** A body that has not ended by then fails with the status of one that is too slow; it ends with its answer at the latest. */
const withDeadline = (body: Readable, answer: Writable, ms: number): Readable => {
  const timed = new PassThrough();
  const tooSlow = Object.assign(new Error('the body is too slow'), { statusCode: refusals.tooSlow.status });
  const timer = setTimeout(() => timed.destroy(tooSlow), ms);
  timed.once('close', () => clearTimeout(timer));
  answer.once('close', () => timed.destroy());
  // A body that is refused unread has no reader to hear of its error, and an error that nobody hears ends the program.
  timed.on('error', () => undefined);
  // Not a pipeline, which would take the connection down before the refusal is told.
  body.once('error', (error) => timed.destroy(error)).pipe(timed);
  return timed;
};

type Question = { argument?: unknown };

const isQuestion = (body: unknown): body is Question =>
  typeof body === 'object' &&
  body !== null &&
  !Array.isArray(body) &&
  Object.keys(body).every((key) => key === 'argument');

/** Adds the route. */
export const addAskRoute = (app: FastifyInstance, server: Server, { bodyMs }: Pick<Limits, 'bodyMs'>): void => {
  app.post<{ Params: { channel: string } }>('/api/ask/:channel', {
    preParsing: (_request, reply, body, done) => done(null, withDeadline(body, reply.raw, bodyMs)),
    handler: async (request, reply) => {
      if (!isQuestion(request.body)) return refuse(request, reply, refusals.malformed);
      const result = await server.ask(request.params.channel, request.body.argument);
      if (!result.ok && result.error.code === 'unknown-channel') return refuse(request, reply, refusals.noChannel);
      return reply.send(result);
    },
  });
};
