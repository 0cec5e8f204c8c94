// The window's server, put together: loopback only, a gate before everything, a session before everything but the door.
import type { AddressInfo } from 'node:net';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from '../contract/derive.ts';
import type { LanguageChoice } from '../contract/languages.ts';
import { fail, ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { addAskRoute } from './ask-route.ts';
import { createBareServer, refuseConnection } from './bare-server.ts';
import { openFrontDoor, sessionOf } from './front-door.ts';
import type { SessionOf } from './front-door.ts';
import { objectionTo } from './gate.ts';
import { usualLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { addListenRoute } from './listen-route.ts';
import { refusalOfStatus, refusals } from './refusal.ts';
import { isApi, refuse } from './refuse.ts';
import { createSessions } from './sessions.ts';
import { addWindowFiles, windowPage } from './window-files.ts';

/** The only address it listens on. */
const LOOPBACK = '127.0.0.1';

/** What is served: the API's serving end, the folder of the built window, and where; port 0 takes any that is free. */
export type Served = {
  server: Server;
  folder: string;
  port: number;
  /** The language of the settings, anew for each page; what the browser wants, unless told. */
  language?: () => Promise<LanguageChoice>;
  /** Others than the usual ones, for tests. */
  limits?: Limits;
  /** Hears of what should never happen; the one who asked is told no more than that it did. */
  onBug: (error: unknown) => void;
};

/** The running server. */
export type WindowServer = {
  port: number;
  /** A link that opens the window once. */
  mintUrl: () => string;
  /** Ends streams and connections. */
  close: () => Promise<void>;
};

const createApp = (limits: Limits, onBug: Served['onBug']): FastifyInstance => {
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
  });
  app.setErrorHandler(refuseFault);
  app.removeContentTypeParser('text/plain');
  return app;
};

const methodsOf = (url: string): string[] => {
  if (url.startsWith('/api/ask/')) return ['POST'];
  return isApi(url) ? ['GET'] : ['GET', 'HEAD'];
};

const refuseUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const methods = methodsOf(request.url);
  if (methods.includes(request.method)) return refuse(request, reply, refusals.nothingHere);
  return refuse(request, reply.header('allow', methods.join(', ')), refusals.wrongMethod);
};

/** Only the door takes guests without a session; from those who have one it takes no more than a window needs. */
const addGuards = async (app: FastifyInstance, port: () => number, session: SessionOf, limits: Limits) => {
  app.addHook('onRequest', async (request, reply) => {
    const objection = objectionTo(request.raw, port());
    return objection === null ? undefined : refuse(request, reply, objection);
  });
  await app.register(cookie);
  app.addHook('onRequest', async (request, reply) => {
    const mayPass = request.routeOptions.url === '/' || session(request) !== null;
    return mayPass ? undefined : refuse(request, reply, refusals.noSession);
  });
  await app.register(rateLimit, {
    max: limits.requests,
    timeWindow: limits.requestsMs,
    keyGenerator: (request) => session(request) ?? 'guests',
    // The window's files cost nothing and are what a window needs to say that it asked too much.
    allowList: (request) => session(request) === null || !isApi(request.url),
    errorResponseBuilder: () => ({ statusCode: refusals.tooMany.status }),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, refuseUnknown);
};

const listenOn = async (app: FastifyInstance, port: number): Promise<Result<number>> => {
  try {
    await app.listen({ host: LOOPBACK, port });
    return ok((app.server.address() as AddressInfo).port);
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    const advice = 'Choose another with --port, or leave --port out and any free one is taken.';
    if (code === 'EADDRINUSE') return fail('usage', `Port ${port} is taken by another program. ${advice}`);
    if (code === 'EACCES') return fail('usage', `This user may not listen on port ${port}. ${advice}`);
    throw error;
  }
};

/** Starts the server; fails when the port cannot be had. */
export const startServer = async ({
  server,
  folder,
  port: wantedPort,
  language = () => Promise.resolve('auto'),
  limits = usualLimits,
  onBug,
}: Served): Promise<Result<WindowServer>> => {
  const app = createApp(limits, onBug);
  // While it closes it has no address any more, and no request is for it.
  const port = (): number => (app.server.address() as AddressInfo | null)?.port ?? 0;
  const sessions = createSessions(limits);
  const session = sessionOf(sessions, port);
  await addGuards(app, port, session, limits);
  openFrontDoor(app, { sessions, sessionOf: session, port, limits, page: () => windowPage(folder, language) });
  addAskRoute(app, server, limits);
  addListenRoute(app, server, limits);
  await addWindowFiles(app, folder);
  const listening = await listenOn(app, wantedPort);
  if (!listening.ok) return listening;
  return ok({
    port: listening.value,
    mintUrl: () => `http://${LOOPBACK}:${listening.value}/?token=${sessions.mint()}`,
    close: () => app.close(),
  });
};
