// The first page. A link with a token leads in once: the token is burned and a cookie takes its place, so that what stands in
// the browser's history and in the terminal opens nothing. The token is checked by itself, never by how often it was tried:
// with 256 bit there is nothing to try, and pages of others could otherwise lock the user out by trying.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptedLanguages } from './accepted-languages.ts';
import type { Limits } from './limits.ts';
import { arrivalPage } from './refusal-page.ts';
import { refusals } from './refusal.ts';
import { refuse } from './refuse.ts';
import type { Sessions } from './sessions.ts';

/** Whose session a request belongs to; null when to none. */
export type SessionOf = (request: FastifyRequest) => string | null;

/** Cookies know no ports: each server on this computer gets all of them, so ours carries its port in its name. */
const cookieName = (port: number): string => `tokwatch-${port}`;

/** Every value of a cookie: another server on this computer may have left one of the same name, and either may come first. */
const cookieValues = ({ headers }: FastifyRequest, name: string): string[] =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

/** How a request's session is found. */
export const sessionOf =
  (sessions: Sessions, port: () => number): SessionOf =>
  (request) => {
    for (const secret of cookieValues(request, cookieName(port()))) {
      const found = sessions.find(secret);
      if (found !== null) return found;
    }
    return null;
  };

/** A strict cookie is kept back on a link that another site's page held; a step from a page of our own brings it. */
const cameFromElsewhere = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-site'] === 'cross-site';

type Door = {
  sessions: Sessions;
  sessionOf: SessionOf;
  port: () => number;
  limits: Limits;
  /** The window’s page for a browser that wants these languages, best first. */
  page: (wanted: readonly string[]) => Promise<string>;
};

/** Serves `/`: the window to whoever has a session, the way in to whoever brings a token. */
export const openFrontDoor = (app: FastifyInstance, { sessions, sessionOf, port, limits, page }: Door): void => {
  const countWrong = app.createRateLimit({
    max: limits.wrongTokensPerMinute,
    timeWindow: '1 minute',
    keyGenerator: () => 'everybody',
    allowList: () => false,
  });
  const letIn = (reply: FastifyReply): FastifyReply => {
    const options = { path: '/', httpOnly: true, sameSite: 'strict' } as const;
    return reply.setCookie(cookieName(port()), sessions.open(), options).redirect('/', 303);
  };
  const turnAway = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const counted = await countWrong(request);
    if (counted.isAllowed || !counted.isExceeded) return refuse(request, reply, refusals.noSession);
    return refuse(request, reply.header('retry-after', counted.ttlInSeconds), refusals.tooMany);
  };
  const redeem = (request: FastifyRequest, reply: FastifyReply, token: unknown) => {
    const isRight = typeof token === 'string' && sessions.burn(token);
    if (sessionOf(request) !== null) return reply.redirect('/', 303);
    return isRight ? letIn(reply) : turnAway(request, reply);
  };
  app.get<{ Querystring: Record<string, unknown> }>('/', { exposeHeadRoute: false }, async (request, reply) => {
    const { token } = request.query;
    if (token !== undefined) return redeem(request, reply, token);
    if (sessionOf(request) !== null) {
      const wanted = acceptedLanguages(request.headers['accept-language']);
      return reply.type('text/html; charset=utf-8').send(await page(wanted));
    }
    if (!cameFromElsewhere(request)) return refuse(request, reply, refusals.noSession);
    return reply.code(refusals.noSession.status).type('text/html; charset=utf-8').send(arrivalPage);
  });
};
