// One question and its answer, read as far as it takes to recognise it.
import type { Socket } from 'node:net';
import type { HttpAnswer, HttpRequest, StageFault, StageLimit } from '../net.ts';
import { askOver } from './http-client.ts';
import type { Head } from './http-client.ts';
import { createIdleTimer } from './idle-timer.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';
import type { Ends } from './stage.ts';

type Answer = { head: Head; body: Buffer };
type Seen = { head: Head | null };

const collect = (socket: Socket, request: HttpRequest, seen: Seen, ends: Ends<Answer>): { stop: () => void } => {
  const { maxBodyBytes, idleMs = null } = request;
  const idle = createIdleTimer(idleMs, ends.timedOut);
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (): void => {
    idle.stop();
    if (seen.head) ends.done({ head: seen.head, body: Buffer.concat(chunks).subarray(0, maxBodyBytes) });
    else ends.failed({ code: 'UND_ERR_SOCKET' });
  };
  const close = askOver(socket, request, {
    head: (head) => {
      seen.head = head;
      idle.wind();
    },
    data: (chunk) => {
      idle.wind();
      chunks.push(chunk);
      size += chunk.length;
      if (size >= maxBodyBytes) finish();
    },
    end: finish,
    error: ends.failed,
  });
  return {
    stop: () => {
      idle.stop();
      close();
    },
  };
};

/** Asks one question over `socket` and reads at most `maxBodyBytes` of the answer; the socket is closed afterwards. */
export const requestHttp = async (
  socket: Socket,
  request: HttpRequest,
  limit: StageLimit,
  meter: Meter,
): Promise<HttpAnswer | StageFault> => {
  meter.countRequest();
  const seen: Seen = { head: null };
  let stop = (): void => void socket.destroy();
  const result = await runStage<Answer>('request', limit, (ends) => {
    ({ stop } = collect(socket, request, seen, ends));
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
