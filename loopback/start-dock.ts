// The dock’s server: one page for everybody on this computer, and one subscription for whoever has the key. There is no question, no cookie
// and no session, so that there is nothing that the key, or a page that rides along, could do.
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from '../contract/derive.ts';
import type { LanguageChoice } from '../contract/languages.ts';
import { message } from '../contract/message.ts';
import { failWith } from '../contract/refusal.ts';
import { ok } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import { usualLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { addListenRoute } from './listen-route.ts';
import type { Listeners } from './listen-route.ts';
import { refusals } from './refusal.ts';
import { refuse } from './refuse.ts';
import { createApp, guardGate, listenOn, portOf } from './server-app.ts';
import { addWindowFiles, windowPage } from './window-files.ts';

/** What is served as the dock: the serving end of its API, the folder of the built window, where, and who has the key. */
export type DockService = {
  server: Server;
  folder: string;
  port: number;
  isKey: (text: string) => boolean;
  /** The language of the settings, anew for each page. */
  language: () => Promise<LanguageChoice>;
  /** Others than the usual ones, for tests. */
  limits?: Limits;
  /** Hears of what should never happen. */
  onBug: (error: unknown) => void;
};

const keyIn = ({ headers }: FastifyRequest): string | null =>
  /^Bearer ([\w-]{1,100})$/.exec(headers.authorization ?? '')?.[1] ?? null;

const withoutKey =
  (isKey: DockService['isKey']): Required<Listeners>['objection'] =>
  (request) => {
    const key = keyIn(request);
    return key !== null && isKey(key) ? null : refusals.wrongKey;
  };

const refuseUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  request.method === 'GET'
    ? refuse(request, reply, refusals.nothingHere)
    : refuse(request, reply.header('allow', 'GET'), refusals.wrongMethod);

const addPage = (app: FastifyInstance, { folder, language }: Pick<DockService, 'folder' | 'language'>): void => {
  // The dock’s page is for everybody on this computer: it says nothing before somebody has shown the key.
  const present = (): null => null;
  app.get('/', { exposeHeadRoute: false }, async ({ headers }, reply) => {
    const wanted = acceptedLanguages(headers['accept-language']);
    const page = await windowPage({ folder, page: 'dock/dock.html', language, wanted, present });
    return reply.type('text/html; charset=utf-8').send(page);
  });
};

/** Starts the server; fails with a message when the port cannot be had. `port` in the answer is where it listens. */
export const startDock = async (
  service: DockService,
): Promise<Result<{ port: number; close: () => Promise<void> }>> => {
  const { server, folder, port: wantedPort, isKey, limits = usualLimits, onBug } = service;
  const app = createApp(limits, onBug);
  guardGate(app, portOf(app));
  app.setNotFoundHandler(refuseUnknown);
  addPage(app, service);
  addListenRoute(app, server, limits, { objection: withoutKey(isKey) });
  await addWindowFiles(app, join(folder, 'dock'), 'assets');
  const listening = await listenOn(app, wantedPort);
  if ('trouble' in listening) {
    return failWith('usage', message(`dock.port-${listening.trouble}`, { port: `${wantedPort}` }));
  }
  return ok({ port: listening.port, close: () => app.close() });
};
