// What web servers of the virtual internet answer. TikTok's answers are those that somebody without an account gets on a
// good day, refusals included, and they carry the marks of its edges.
import type { HttpRequest } from '../../../engine/deps/net.ts';
import { jsonAnswer } from './name-answers.ts';
import type { Answerer } from './name-answers.ts';
import type { Place } from './places.ts';
import { weekCatalog } from './week-catalog.ts';
import type { World } from './world.ts';

/** An answer before it is timed. */
export type WebAnswer = { status: number; headers: Readonly<Record<string, string>>; body: Buffer };

/** Chance and memory of the one who answers; `tooMany` says whether a question (by id) is pushed back this time. */
export type AnsweredBy = { tooMany: (question: string) => boolean; answerer: Answerer };

const answer = (status: number, body: string | Buffer, headers: Record<string, string> = {}): WebAnswer => ({
  status,
  headers,
  body: typeof body === 'string' ? Buffer.from(body) : body,
});

const signed = { 'x-tt-logid': '2026112100000000000000000000000000', server: 'TLB' };
const byAkamai = { 'x-akamai-request-id': '1a2b3c', server: 'AkamaiGHost' };
const unsignedPath = '<H1>Access Denied</H1> Reference&#32;&#35;18&#46;1a2b3c';

const healthy: Readonly<Record<string, WebAnswer>> = {
  web: answer(200, 'User-agent: *\nDisallow: /inapp\n', signed),
  feed: answer(200, '{"statusCode":0,"itemList":[{"id":"1"}]}', signed),
  live: answer(200, '{"status_code":4003110}', signed),
  chat: answer(400, '', { ...signed, 'handshake-status': '400' }),
  api: answer(401, '{"error":{"code":"access_token_invalid"}}', signed),
  video: answer(403, unsignedPath, byAkamai),
  image: answer(404, '', byAkamai),
};

const pushedBack = answer(429, '', { ...signed, 'retry-after': '60' });

const byTikTok = (world: World, host: string, path: string, { tooMany }: AnsweredBy): WebAnswer => {
  const target = weekCatalog.targets.find((one) => one.host === host && one.path === path);
  if (!target) return answer(404, '', signed);
  if (world.failing.includes(target.id)) return answer(world.errorStatus, '', target.content ? byAkamai : signed);
  return tooMany(target.id) ? pushedBack : healthy[target.id]!;
};

const overHttps = ({ path }: HttpRequest, answerer: Answerer): WebAnswer => {
  const { searchParams } = new URL(path, 'https://x');
  const query = searchParams.get('dns');
  if (query === null) return answer(200, jsonAnswer(searchParams.get('name') ?? '', searchParams.get('type') ?? 'A'));
  return answer(200, answerer('public', Buffer.from(query, 'base64url'))!);
};

/** What a place answers to a request. */
export const webAnswerOf = (world: World, place: Place, request: HttpRequest, by: AnsweredBy): WebAnswer => {
  if (place.kind === 'tiktok') return byTikTok(world, place.host, request.path, by);
  if (place.kind === 'canary') return answer(place.canary.status, place.canary.body ?? '');
  if (place.kind === 'anchor') return overHttps(request, by.answerer);
  return answer(404, '');
};
