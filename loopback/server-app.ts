// What every server here is made of, whatever it serves: loopback only, limits below the routes, a gate before everything.
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createBareServer, refuseConnection } from './bare-server.ts';
import { objectionTo } from './gate.ts';
import type { Limits } from './limits.ts';
import { refusalOfStatus, refusals } from './refusal.ts';
import { refuse } from './refuse.ts';

/** The only address that is listened on. */
export const LOOPBACK = '127.0.0.1';

/** An app without routes; `onBug` hears of what should never happen, and the one who asked is told no more than that it did. */
export const createApp = (limits: Limits, onBug: (error: unknown) => void): FastifyInstance => {
  const refuseFault = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = refusalOfStatus(error.statusCode ?? refusals.bug.status);
    if (refusal === refusals.bug) onBug(error);
    refuse(request, reply, refusal);
  };
  const app = fastify({
    serverFactory: (listener) => createBareServer(listener, limits),
    clientErrorHandler: refuseConnection,
    frameworkErrors: refuseFault,
    forceCloseConnections: true,
    return503OnClosing: false,
    bodyLimit: limits.bodyBytes,
    routerOptions: { maxParamLength: limits.nameLength },
  });
  app.setErrorHandler(refuseFault);
  app.removeContentTypeParser('text/plain');
  return app;
};

/** The port of an app; 0 while it closes, when it has no address any more and no request is for it. */
export const portOf = (app: FastifyInstance) => (): number => (app.server.address() as AddressInfo | null)?.port ?? 0;

/** Turns away whoever does not come from our own pages, before anything looks at what he wants. */
export const guardGate = (app: FastifyInstance, port: () => number): void => {
  app.addHook('onRequest', async (request, reply) => {
    const objection = objectionTo(request.raw, port());
    return objection === null ? undefined : refuse(request, reply, objection);
  });
};

/** Why a port cannot be had: another program has it, or this user may not. */
export type PortTrouble = 'taken' | 'forbidden';

const troubles: Readonly<Record<string, PortTrouble>> = { EADDRINUSE: 'taken', EACCES: 'forbidden' };

/** Listens; 0 takes any free port. An app that cannot listen is closed. */
export const listenOn = async (
  app: FastifyInstance,
  port: number,
): Promise<{ port: number } | { trouble: PortTrouble }> => {
  try {
    await app.listen({ host: LOOPBACK, port });
    return { port: portOf(app)() };
  } catch (error) {
    await app.close();
    const trouble = troubles[(error as NodeJS.ErrnoException).code ?? ''];
    if (trouble === undefined) throw error;
    return { trouble };
  }
};
