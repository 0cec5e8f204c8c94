// How fast a body comes. Unlike a question, a transfer that is cut short is no failure: what came until then is the
// measurement, and how it ended says the rest.
import type { Socket } from 'node:net';
import type { HttpRequest, HttpTransfer, StageFault, StageLimit } from '../net.ts';
import { askOver } from './http-client.ts';
import type { Head } from './http-client.ts';
import { createIdleTimer } from './idle-timer.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';
import type { Ends } from './stage.ts';

type Counted = { head: Head; headMs: number; lastMs: number; bytes: number; chunks: Buffer[] };
type Watch = { counted: Counted | null };

const toTransfer = ({ head, headMs, lastMs, bytes, chunks }: Counted, ended: HttpTransfer['ended']): HttpTransfer => ({
  type: 'transfer',
  ...head,
  bytes,
  bodyMs: lastMs - headMs,
  ended,
  body: Buffer.concat(chunks),
});

const watch = (
  socket: Socket,
  request: HttpRequest & { idleMs: number },
  watched: Watch,
  ends: Ends<HttpTransfer>,
): { stop: () => void } => {
  const end = (ended: HttpTransfer['ended'], otherwise: () => void): void => {
    idle.stop();
    if (watched.counted) ends.done(toTransfer(watched.counted, ended));
    else otherwise();
  };
  const idle = createIdleTimer(request.idleMs, () => end('stalled', ends.timedOut));
  const close = askOver(socket, request, {
    head: (head) => {
      const headMs = performance.now();
      watched.counted = { head, headMs, lastMs: headMs, bytes: 0, chunks: [] };
      idle.wind();
    },
    data: (chunk) => {
      const { counted } = watched;
      if (!counted) return;
      counted.bytes += chunk.length;
      counted.lastMs = performance.now();
      counted.chunks.push(chunk);
      if (counted.bytes >= request.maxBodyBytes) end('enough', ends.timedOut);
      else idle.wind();
    },
    end: () => end('whole', () => ends.failed({ code: 'UND_ERR_SOCKET' })),
    error: (error) => end('broke', () => ends.failed(error)),
  });
  return {
    stop: () => {
      idle.stop();
      close();
    },
  };
};

/** Asks for something over `socket` and says how its body came; the socket is closed afterwards. */
export const transferHttp = async (
  socket: Socket,
  request: HttpRequest & { idleMs: number },
  limit: StageLimit,
  meter: Meter,
): Promise<HttpTransfer | StageFault> => {
  meter.countRequest();
  const watched: Watch = { counted: null };
  let stop = (): void => void socket.destroy();
  const result = await runStage<HttpTransfer>('request', limit, (ends) => {
    ({ stop } = watch(socket, request, watched, ends));
    return { stop };
  });
  stop();
  if ('value' in result) return result.value;
  const { counted } = watched;
  if (!counted || result.fault.kind === 'cancelled') return result;
  // Until the deadline bytes may have come to the end; a body that had long gone quiet has stalled by then.
  return { ...toTransfer(counted, 'deadline'), bodyMs: performance.now() - counted.headMs };
};
