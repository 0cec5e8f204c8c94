// The window's server, put together: loopback only, a gate before everything, a session before everything but the door.
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from '../contract/derive.ts';
import type { LanguageChoice } from '../contract/languages.ts';
import type { Snapshot } from '../contract/report.ts';
import { fail, ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { addAskRoute } from './ask-route.ts';
import { openFrontDoor, sessionOf } from './front-door.ts';
import type { SessionOf } from './front-door.ts';
import { usualLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { addListenRoute } from './listen-route.ts';
import { refusals } from './refusal.ts';
import { isApi, refuse } from './refuse.ts';
import { createApp, guardGate, listenOn, LOOPBACK, portOf } from './server-app.ts';
import type { PortTrouble } from './server-app.ts';
import { createSessions } from './sessions.ts';
import { addWindowFiles, windowPage } from './window-files.ts';

/** What is served: the API's serving end, the folder of the built window, and where; port 0 takes any that is free. */
export type Served = {
  server: Server;
  folder: string;
  port: number;
  /** The language of the settings, anew for each page; what the browser wants, unless told. */
  language?: () => Promise<LanguageChoice>;
  /** What the engine knows now, to be read before the window is there; null before the engine has begun. */
  present?: () => Snapshot | null;
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
  guardGate(app, port);
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

const troubleWords: Record<PortTrouble, (port: number) => string> = {
  taken: (port) => `Port ${port} is taken by another program.`,
  forbidden: (port) => `This user may not listen on port ${port}.`,
};

const advice = 'Choose another with --port, or leave --port out and any free one is taken.';

/** Starts the server; fails when the port cannot be had. */
export const startServer = async ({
  server,
  folder,
  port: wantedPort,
  language = () => Promise.resolve('auto'),
  present = () => null,
  limits = usualLimits,
  onBug,
}: Served): Promise<Result<WindowServer>> => {
  const app = createApp(limits, onBug);
  const port = portOf(app);
  const sessions = createSessions(limits);
  const session = sessionOf(sessions, port);
  await addGuards(app, port, session, limits);
  const page = (wanted: readonly string[]): Promise<string> =>
    windowPage({ folder, page: 'index.html', language, wanted, present });
  openFrontDoor(app, { sessions, sessionOf: session, port, limits, page });
  addAskRoute(app, server, limits);
  addListenRoute(app, server, limits, { whose: session });
  await addWindowFiles(app, folder);
  const listening = await listenOn(app, wantedPort);
  if ('trouble' in listening) return fail('usage', `${troubleWords[listening.trouble](wantedPort)} ${advice}`);
  return ok({
    port: listening.port,
    mintUrl: () => `http://${LOOPBACK}:${listening.port}/?token=${sessions.mint()}`,
    close: () => app.close(),
  });
};
