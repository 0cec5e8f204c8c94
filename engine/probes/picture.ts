// A picture that anyone may fetch: TikTok's oEmbed answer names one, with a signature that holds for some hours. It is
// learned anew each time and kept nowhere.
import * as v from 'valibot';
import type { LookContext } from './look-context.ts';
import { isTikTokHost } from './judge-answer.ts';
import { openHost } from './open-host.ts';
import { userAgent } from './user-agent.ts';

/** An oEmbed answer takes about 2 kB. */
const MAX_BODY_BYTES = 16_384;

/** Where something lies, over HTTPS. */
export type WebPlace = { host: string; path: string };

const oembedSchema = v.pipe(v.string(), v.parseJson(), v.object({ thumbnail_url: v.string() }));

/** The picture that an oEmbed answer names; null for any other answer, and for a picture that is not TikTok's own. */
export const pictureIn = (body: string): WebPlace | null => {
  const read = v.safeParse(oembedSchema, body);
  const url = read.success ? URL.parse(read.output.thumbnail_url) : null;
  if (url?.protocol !== 'https:' || url.port !== '' || !isTikTokHost(url.hostname)) return null;
  return { host: url.hostname, path: `${url.pathname}${url.search}` };
};

/** Asks TikTok for a picture to fetch; null when it does not name one. */
export const learnPicture = async (context: LookContext, signal: AbortSignal): Promise<WebPlace | null> => {
  const target = context.catalog.targets.find(({ namesPicture }) => namesPicture);
  if (!target) return null;
  const opened = await openHost(context, target, { from: 'system', attempt: 1 }, signal);
  if (opened.type === 'fault') return null;
  const request = {
    host: target.host,
    path: target.path,
    headers: { 'user-agent': userAgent, accept: 'application/json' },
    upgrade: false,
    maxBodyBytes: MAX_BODY_BYTES,
  };
  const reply = await context.net.request(opened.socket, request, { timeoutMs: context.limits().requestMs, signal });
  return reply.type === 'answer' && reply.status === 200 ? pictureIn(reply.body.toString('utf8')) : null;
};
