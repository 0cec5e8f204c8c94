// HTTP over a socket that is already connected (and secured): undici does the protocol, the stages stay ours.
// undici's own timers are off because they are coarse and do not cover every stage.
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { Client } from 'undici';
import type { HttpRequest } from '../net.ts';

const MAX_HEADER_BYTES = 32_768;

/** The beginning of an answer; header names are lower case, `ttfbMs` counts from the question. */
export type Head = { status: number; headers: Record<string, string>; ttfbMs: number };

/** What is told of an answer as it comes: its head, each piece of its body, and its end or what broke it. */
export type Listener = {
  head: (head: Head) => void;
  data: (chunk: Buffer) => void;
  end: () => void;
  error: (error: unknown) => void;
};

const plainHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

// One piece is fetched ahead at the most, so that whoever paces them sees what the connection takes.
const toBody = (body: HttpRequest['body']): Buffer | Readable | null =>
  body === undefined || Buffer.isBuffer(body) ? (body ?? null) : Readable.from(body, { highWaterMark: 1 });

/** Asks one question over `socket`, without any deadline; the result ends it and closes the socket. */
export const askOver = (socket: Socket, request: HttpRequest, listener: Listener): (() => void) => {
  const startedMs = performance.now();
  const headOf = (status: number, headers: Record<string, string | string[] | undefined>): Head => ({
    status,
    headers: plainHeaders(headers),
    ttfbMs: performance.now() - startedMs,
  });
  const client = new Client(`http://${request.host}`, {
    // Not at once: undici ignores a connection that is there before it has finished asking for one.
    connect: (_options, callback) => queueMicrotask(() => callback(null, socket)),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  client.dispatch(
    {
      path: request.path,
      method: request.method ?? 'GET',
      headers: { ...request.headers },
      body: toBody(request.body),
      ...(request.upgrade ? { upgrade: 'websocket' } : {}),
    },
    {
      onRequestStart: () => undefined,
      onRequestUpgrade: (_controller, status, headers, upgraded) => {
        listener.head(headOf(status, headers));
        upgraded.destroy();
        listener.end();
      },
      onResponseStart: (_controller, status, headers) => {
        if (status >= 200) listener.head(headOf(status, headers));
      },
      onResponseData: (_controller, chunk) => listener.data(chunk),
      onResponseEnd: () => listener.end(),
      onResponseError: (_controller, error) => listener.error(error),
    },
  );
  return () => {
    client.destroy().catch(() => undefined);
    socket.destroy();
  };
};
