// One HTTP answer as data, and how it goes out: at once, late, slowly, half, under the fault that holds at the moment.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceMode } from './service-modes.ts';

/** A whole answer; header names are lower case. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };

/** The answer that a fault makes of a healthy one. */
export function spoil(healthy: Answer, mode: ServiceMode): Answer {
  const headers = { ...healthy.headers };
  if (mode.retryAfterS !== undefined) headers['retry-after'] = String(mode.retryAfterS);
  if (mode.redirect !== undefined) headers['location'] = mode.redirect;
  if (mode.marks === false) {
    for (const name of Object.keys(headers)) if (/^(x-tt-|handshake-|server$)/.test(name)) delete headers[name];
  }
  const status = mode.status ?? healthy.status;
  if (mode.empty) return { status, headers, body: '' };
  if (mode.body !== undefined)
    return { status, headers: { ...headers, 'content-type': typeOf(mode.body) }, body: mode.body };
  if (mode.status === undefined || mode.status === healthy.status) return { ...healthy, headers };
  return { status, headers: { ...headers, 'content-type': 'text/html' }, body: errorPage(status) };
}

/** Writes an answer under a fault; a HEAD request gets its headers only. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  healthy: Answer,
  mode: ServiceMode,
): Promise<void> {
  const { status, headers, body } = spoil(healthy, mode);
  const bytes = Buffer.from(body);
  if (mode.ttfbMs) await wait(mode.ttfbMs);
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.flushHeaders();
  if (mode.stall && request.method !== 'HEAD') return;
  if (mode.bitsPerSecond && request.method !== 'HEAD') await trickle(response, bytes, mode.bitsPerSecond);
  response.end(request.method === 'HEAD' || mode.bitsPerSecond ? undefined : bytes);
}

const SLICES_PER_SECOND = 20;

async function trickle(response: ServerResponse, bytes: Buffer, bitsPerSecond: number): Promise<void> {
  const slice = Math.max(1, Math.round(bitsPerSecond / 8 / SLICES_PER_SECOND));
  for (let sent = 0; sent < bytes.length && !response.destroyed; sent += slice) {
    response.write(bytes.subarray(sent, sent + slice));
    await wait(1000 / SLICES_PER_SECOND);
  }
}

const typeOf = (body: string): string => (body.startsWith('{') ? 'application/json' : 'text/html; charset=utf-8');

const errorPage = (status: number): string =>
  `<html><head><title>${status}</title></head><body><h1>${status}</h1><p>The request failed.</p></body></html>`;
