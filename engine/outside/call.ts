// One question to a service over HTTPS, and its answer as JSON. Whatever goes wrong is a word about the service, never about
// TikTok: on a line that is in trouble itself these calls fail, too.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { openHost } from '../probes/open-host.ts';
import type { Way } from '../probes/look-context.ts';
import { retryAfterS } from '../probes/retry-after.ts';
import { userAgent } from '../probes/user-agent.ts';
import { trouble } from './source.ts';
import type { Trouble } from './source.ts';

/** No answer of these services is larger, unpacked; more is not read. */
const MAX_BYTES = 4_000_000;
/** An answer comes within this, once the question is out. */
const ANSWER_MS = 8000;

/** A question: `path` with its query, and a body where there is one. */
export type Call = { host: string; path: string; body?: unknown };

/** The JSON of an answer that was accepted, or why there is none. */
export type Reply = { type: 'json'; value: unknown } | Trouble;

const unpack = promisify(gunzip);

const parsed = (text: string): Reply => {
  try {
    return { type: 'json', value: JSON.parse(text) as unknown };
  } catch {
    return trouble('garbled');
  }
};

const readBody = async (body: Buffer, encoding: string | undefined): Promise<Reply> => {
  if (encoding === undefined || encoding === 'identity') return parsed(body.toString('utf8'));
  if (encoding !== 'gzip') return trouble('garbled');
  // A body that is no gzip, or a small one that unpacks to gigabytes, is the service's fault and no bug of ours.
  const plain = await unpack(body, { maxOutputLength: MAX_BYTES }).catch(() => null);
  return plain ? parsed(plain.toString('utf8')) : trouble('garbled');
};

// Globalping counts the seconds, Mastodon says when (their documentation); others have Retry-After.
const restMsFrom = (headers: Readonly<Record<string, string>>, nowMs: number): number | null => {
  const seconds =
    retryAfterS(headers, nowMs) ?? retryAfterS({ 'retry-after': headers['x-ratelimit-reset'] ?? '' }, nowMs);
  return seconds === null ? null : seconds * 1000;
};

const requestOf = ({ host, path, body }: Call) => ({
  host,
  path,
  upgrade: false,
  maxBodyBytes: MAX_BYTES,
  headers: {
    'user-agent': userAgent,
    accept: 'application/json',
    'accept-encoding': 'gzip',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { method: 'POST' as const, body: Buffer.from(JSON.stringify(body)) }),
});

/** Asks a service one question. */
export const callService = async (way: Way, call: Call, signal: AbortSignal): Promise<Reply> => {
  const opened = await openHost(way, { host: call.host, port: 443 }, { from: 'system', attempt: 1 }, signal);
  if (opened.type === 'fault') return trouble('silent');
  const answer = await way.net.request(opened.socket, requestOf(call), { timeoutMs: ANSWER_MS, signal });
  if (answer.type === 'fault') return trouble('silent');
  const { status, headers, body } = answer;
  if (status === 429) return trouble('limited', restMsFrom(headers, way.clock.now()));
  // Globalping's way of saying that no probe matches; FastAPI's of saying that a question is wrong.
  if (status === 422) return trouble('nobody');
  if (status < 200 || status >= 300) return trouble('refused');
  return readBody(body, headers['content-encoding']?.trim().toLowerCase());
};
