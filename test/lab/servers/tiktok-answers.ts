// What a healthy TikTok says to a client without an account: mostly polite refusals. A bare client gets empty 200s from
// signed APIs, 403 from the video CDN, a challenge instead of the page, and 401 from the open API; none of it is a
// fault.
import { randomBytes } from 'node:crypto';
import type { TiktokGroup, TiktokHost } from '../zone.ts';
import type { Answer } from './answer.ts';

/** A request as far as the answers depend on it; `host` is lower case and without a port. */
export type Asked = { host: TiktokHost; path: string; query: URLSearchParams };

type Reply = { status?: number; type?: string; body?: string | Buffer; headers?: Record<string, string> };

const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});
const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });
const robots: Reply = {
  type: 'text/plain',
  body: 'User-agent: *\nDisallow: /inapp\nDisallow: /auth\nDisallow: /link\n',
};

/** What the signed APIs give to a request without a signature. */
const unsigned: Reply = { type: 'application/json', body: '' };

const challengePage =
  '<!DOCTYPE html><html><head><title>TikTok</title></head><body>Please wait...<p id="cs" class="eyJ2IjoxfQ=="></p>' +
  '<p id="wci" class="_wafchallengeid"></p><p id="rci" class="waforiginalreid"></p>' +
  '<p id="rs" class="s"></p></body></html>';

const loginPage =
  '<!DOCTYPE html><html lang="en"><head><title>Log in | TikTok</title></head><body><script ' +
  'id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">{"__DEFAULT_SCOPE__":{"webapp.app-context":' +
  '{"language":"en","region":"DE"}}}</script></body></html>';

const thumbnailPath = '/tos-maliva-p-0068/b2f5d1a0c7e84f3f9e0a.jpeg';

const oembed = {
  version: '1.0',
  type: 'video',
  title: 'Scramble up ur name & I will try to guess it',
  author_url: 'https://www.tiktok.com/@scout2015',
  author_name: 'Scout, Suki & Stella',
  width: '100%',
  height: '100%',
  html: '<blockquote class="tiktok-embed" data-video-id="6718335390845095173"></blockquote>',
  thumbnail_width: 576,
  thumbnail_height: 1024,
  thumbnail_url: `https://p19-sign.tiktokcdn-us.com${thumbnailPath}?x-expires=1900000000&x-signature=lab`,
  provider_url: 'https://www.tiktok.com',
  provider_name: 'TikTok',
  author_unique_id: 'scout2015',
  embed_product_id: '6718335390845095173',
  embed_type: 'video',
};

const liveRoom = {
  statusCode: 0,
  message: '',
  data: {
    user: { id: '107955', uniqueId: 'tiktok', nickname: 'TikTok', roomId: '' },
    liveRoom: { status: 4, title: '' },
  },
};

/** The prefix rules of www.tiktok.com, first match wins: path, the feature it belongs to, the answer. */
const webPaths: ReadonlyArray<[string, TiktokGroup, (asked: Asked) => Reply]> = [
  ['/robots.txt', 'web', () => robots],
  ['/explore', 'web', () => html(challengePage)],
  ['/login', 'login', () => html(loginPage)],
  [
    '/passport/',
    'login',
    () =>
      json({ data: { captcha: '', desc_url: '', description: 'session expired', error_code: 1 }, message: 'error' }),
  ],
  ['/api/recommend/', 'feed', () => unsigned],
  ['/api/comment/', 'comments', () => unsigned],
  ['/api/search/', 'search', () => unsigned],
  ['/api/v1/video/upload/', 'upload', () => json({ status_code: 8, status_msg: 'Login expired' })],
  [
    '/api-live/user/room',
    'liveroom',
    ({ query }) =>
      query.get('uniqueId') === 'tiktok'
        ? json(liveRoom)
        : json({ statusCode: 19881007, message: 'user_not_found', data: null }),
  ],
  [
    '/oembed',
    'api',
    ({ query }) =>
      query.get('url')?.startsWith('https://www.tiktok.com/@')
        ? json(oembed)
        : json({ message: 'Something went wrong', code: 400 }, 400),
  ],
  ['/', 'web', () => html(challengePage)],
];

const accessDenied = (path: string): Reply =>
  html(
    `<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don't have permission to access ` +
      `"${path.replace(/[<>&"]/g, '')}" on this server.` +
      `<P>Reference #18.${randomBytes(4).toString('hex')}</BODY></HTML>`,
    403,
  );

const contentAnswer = (path: string): Reply => {
  if (path === '/robots.txt') return robots;
  return path === thumbnailPath ? { type: 'image/jpeg', body: thumbnail } : accessDenied(path);
};

// Random bytes behind a JPEG header: nothing on the way could compress it.
const thumbnail = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), randomBytes(120_000)]);

const notFound: Reply = { status: 404, type: 'text/plain', body: '' };

/** How the hosts of each group answer; www.tiktok.com has more paths of its own. */
const groupAnswers: Record<TiktokGroup, (asked: Asked) => Reply> = {
  web: ({ path }) => (path === '/robots.txt' ? robots : html(challengePage)),
  api: () =>
    json(
      { data: {}, error: { code: 'access_token_invalid', message: 'The access token is invalid.', log_id: logId() } },
      401,
    ),
  mobile: () => notFound,
  liveapi: ({ path }) =>
    path.startsWith('/webcast/')
      ? json({ data: { message: 'Request params error' }, extra: { now: Date.now() }, status_code: 10011 })
      : notFound,
  livechat: () => ({ status: 200, type: 'text/plain', body: '', headers: refusedHandshake }),
  upload: () => json({ success: 0, error: { code: 403, message: 'auth check failed' } }, 403),
  logs: () => notFound,
  vcdn: ({ path }) => contentAnswer(path),
  icdn: ({ path }) => contentAnswer(path),
  login: () => notFound,
  feed: () => notFound,
  comments: () => notFound,
  search: () => notFound,
  liveroom: () => notFound,
};

/** The headers with which LIVE chat refuses an unsigned upgrade, with status 200 rather than 101. */
const refusedHandshake = { 'handshake-status': '415', 'handshake-msg': 'illegal app_id' };

/** The feature that a host and path belong to. */
export function groupOf(host: TiktokHost, path: string): TiktokGroup {
  if (host.group === 'ingest') return 'logs';
  if (host.group !== 'web') return host.group;
  return webPaths.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'web';
}

/** The healthy answer, with the headers that prove that TikTok wrote it. */
export function healthyAnswer(asked: Asked): Answer {
  const { host, path } = asked;
  const group = groupOf(host, path);
  const onSite = host.name === 'www.tiktok.com' ? webPaths.find(([prefix]) => path.startsWith(prefix)) : undefined;
  const reply = onSite ? onSite[2](asked) : groupAnswers[group](asked);
  const isContent = group === 'vcdn' || group === 'icdn';
  return {
    status: reply.status ?? 200,
    headers: {
      ...(isContent ? contentMarks() : appMarks()),
      'content-type': reply.type ?? 'text/plain',
      ...reply.headers,
    },
    body: reply.body ?? '',
  };
}

const logId = (): string =>
  `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}${randomBytes(9).toString('hex').toUpperCase()}`;

const appMarks = (): Record<string, string> => ({
  server: 'nginx',
  'x-tt-logid': logId(),
  'x-tt-trace-id': `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`,
  'x-tt-trace-host': randomBytes(32).toString('hex'),
  'x-tt-trace-tag': 'id=16;cdn-cache=miss;type=dyn',
});

const contentMarks = (): Record<string, string> => ({
  server: 'AkamaiGHost',
  'x-tt-trace-tag': 'id=16;cdn-cache=hit;type=static',
});
