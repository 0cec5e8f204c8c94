import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail } from '../contract/result.ts';
import { refusalPage } from './refusal-page.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** Whether a path belongs to the programs' side, where refusals are JSON. */
export const isApi = (url: string): boolean => /^\/api(?![^/?])/.test(url);

/** Answers with a refusal: JSON on the API, a page elsewhere. */
export const refuse = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const { status, code, message } = refusal;
  reply.code(status);
  // Whoever is refused while still sending is not listened to any longer, and strangers do not keep their connections.
  if (!request.raw.complete || status === refusals.noSession.status) reply.header('connection', 'close');
  if (isApi(request.url))
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(fail(code, message)));
  return reply.type('text/html; charset=utf-8').send(refusalPage(refusal));
};
