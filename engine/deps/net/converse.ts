// Says something over a connection and reads until the answer is whole, for protocols that are not HTTP, such as RTMP's
// handshake or a proxy's greeting. The connection stays open afterwards, and what was read beyond the answer goes back to it.
import type { Socket } from 'node:net';
import type { StageFault, StageLimit, Taken } from '../net.ts';
import type { Meter } from './meter.ts';
import { runStage } from './stage.ts';

/** An answer that is not whole after this many bytes never will be. */
const maxAnswerBytes = 32_768;

/** Sends `hello` and hands all that has come back so far to `accept` until it takes an answer; a fault closes the socket. */
export const converseOver = async <T>(
  socket: Socket,
  hello: Buffer,
  accept: (received: Buffer) => Taken<T> | null,
  limit: StageLimit,
  meter: Meter,
): Promise<{ type: 'answer'; value: T; tookMs: number } | StageFault> => {
  const result = await runStage<T>('request', limit, ({ done, failed }) => {
    let received = Buffer.alloc(0);
    const read = (): void => {
      const piece = socket.read() as Buffer | null;
      if (piece === null) return;
      received = Buffer.concat([received, piece]);
      const taken = accept(received);
      if (taken !== null) {
        forget();
        if (received.length > taken.length) socket.unshift(received.subarray(taken.length));
        done(taken.value);
      } else if (received.length > maxAnswerBytes) failed({ code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' });
    };
    const closed = (): void => failed({ code: 'UND_ERR_SOCKET' });
    // Not by 'data': a socket that flows would lose what comes before the next one listens, such as TLS.
    const listeners = { readable: read, error: failed, end: closed, close: closed };
    const forget = (): void => Object.entries(listeners).forEach(([event, listener]) => socket.off(event, listener));
    for (const [event, listener] of Object.entries(listeners)) socket.on(event, listener);
    meter.countRequest();
    socket.write(hello);
    return {
      stop: () => {
        forget();
        socket.destroy();
      },
    };
  });
  if (!('type' in result)) return { type: 'answer', value: result.value, tookMs: result.tookMs };
  // Also when the stage was over before it began.
  socket.destroy();
  return result;
};
