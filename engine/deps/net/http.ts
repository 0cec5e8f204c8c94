// HTTP over a socket that is already connected (and secured): undici does the protocol, the stages stay ours.
// undici's own timers are off because they are coarse and do not cover every stage.
import type { Socket } from 'node:net';
import { Client } from 'undici';
import type { Dispatcher } from 'undici';
import type { HttpAnswer, HttpRequest, StageFault, StageLimit } from '../net.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';

const MAX_HEADER_BYTES = 32_768;

type Head = { status: number; headers: Record<string, string>; ttfbMs: number };
type Seen = { head: Head | null };

const plainHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const collect = (
  seen: Seen,
  maxBodyBytes: number,
  ends: { done: (answer: { head: Head; body: Buffer }) => void; failed: (error: unknown) => void },
): Dispatcher.DispatchHandler => {
  const startedMs = performance.now();
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (): void => {
    if (seen.head) ends.done({ head: seen.head, body: Buffer.concat(chunks).subarray(0, maxBodyBytes) });
    else ends.failed({ code: 'UND_ERR_SOCKET' });
  };
  return {
    onRequestStart: () => undefined,
    onRequestUpgrade: (_controller, status, headers, socket) => {
      seen.head = { status, headers: plainHeaders(headers), ttfbMs: performance.now() - startedMs };
      socket.destroy();
      finish();
    },
    onResponseStart: (_controller, status, headers) => {
      if (status >= 200) seen.head = { status, headers: plainHeaders(headers), ttfbMs: performance.now() - startedMs };
    },
    onResponseData: (_controller, chunk) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= maxBodyBytes) finish();
    },
    onResponseEnd: finish,
    onResponseError: (_controller, error) => ends.failed(error),
  };
};

/** Asks one question over `socket` and reads at most `maxBodyBytes` of the answer; the socket is closed afterwards. */
export const requestHttp = async (
  socket: Socket,
  request: HttpRequest,
  { timeoutMs, signal }: StageLimit,
  meter: Meter,
): Promise<HttpAnswer | StageFault> => {
  const client = new Client(`http://${request.host}`, {
    // Not at once: undici ignores a connection that is there before it has finished asking for one.
    connect: (_options, callback) => queueMicrotask(() => callback(null, socket)),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  meter.countRequest();
  const stop = (): void => {
    client.destroy().catch(() => undefined);
    socket.destroy();
  };
  const seen: Seen = { head: null };
  const result = await runStage<{ head: Head; body: Buffer }>('request', { timeoutMs, signal }, (ends) => {
    client.dispatch(
      {
        path: request.path,
        method: request.method ?? 'GET',
        headers: { ...request.headers },
        body: request.body ?? null,
        ...(request.upgrade ? { upgrade: 'websocket' } : {}),
      },
      collect(seen, request.maxBodyBytes, ends),
    );
    return { stop };
  });
  stop();
  // Headers without the rest of the body is a stall, which points elsewhere than a server that never answers.
  if ('type' in result) return seen.head ? { ...result, fault: { ...result.fault, stage: 'body' } } : result;
  const { head, body } = result.value;
  return {
    type: 'answer',
    status: head.status,
    headers: head.headers,
    body,
    ttfbMs: head.ttfbMs,
    tookMs: result.tookMs,
  };
};
