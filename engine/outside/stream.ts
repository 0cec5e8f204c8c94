// A stream of messages over a secure WebSocket, read until somebody has heard enough. The connection is made like every other
// one of this program, so that its bytes are counted and its names are looked up in the same way.
import type { Socket } from 'node:net';
import { Agent, WebSocket } from 'undici';
import { openHost } from '../probes/open-host.ts';
import type { Way } from '../probes/look-context.ts';

/** A single message of such a stream is small; whoever sends larger ones is not listened to. */
const MAX_MESSAGE = 200_000;

const agentFor = (way: Way, host: string, opened: Set<Socket>, signal: AbortSignal): Agent =>
  new Agent({
    connect: (_options, callback) => {
      openHost(way, { host, port: 443 }, { from: 'system', attempt: 1 }, signal).then(
        (opening) => {
          if (opening.type === 'fault') return callback(new Error(opening.fault.kind), null);
          opened.add(opening.socket);
          callback(null, opening.socket);
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
      );
    },
  });

/**
 * Hands every text that comes to `onText` until it returns true or the signal fires; the result says whether it was enough.
 * Trouble on the way is no error: nothing more comes then.
 */
export const readStream = async (
  way: Way,
  { host, path }: { host: string; path: string },
  onText: (text: string) => boolean,
  signal: AbortSignal,
): Promise<boolean> => {
  if (signal.aborted) return false;
  const opened = new Set<Socket>();
  const agent = agentFor(way, host, opened, signal);
  const ended = Promise.withResolvers<boolean>();
  const socket = new WebSocket(`wss://${host}${path}`, { dispatcher: agent });
  const onAbort = (): void => ended.resolve(false);
  signal.addEventListener('abort', onAbort, { once: true });
  socket.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string' || data.length > MAX_MESSAGE) ended.resolve(false);
    else if (onText(data)) ended.resolve(true);
  });
  socket.addEventListener('error', () => ended.resolve(false));
  socket.addEventListener('close', () => ended.resolve(false));
  try {
    return await ended.promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Whether the other end says goodbye as well is not waited for.
    socket.close();
    agent.destroy().catch(() => undefined);
    opened.forEach((connection) => connection.destroy());
  }
};
