// A WebSocket over a connection of our own, so that ours are the deadline while connecting, the limits and the end. Whatever
// comes from the other end, trouble is a value.
import type { Socket } from 'node:net';
import { Client, WebSocket } from 'undici';
import type { Net, Endpoint } from '../../deps/net.ts';

/** How an open socket ended: the other end's close code (RFC 6455, section 7.4), or 1006 when it had none. */
export type Closing = { code: number };

/** An open socket. `end` says goodbye and waits for nobody; `ended` is kept either way. */
export type OpenWebSocket = { send: (text: string) => void; ended: Promise<Closing>; end: () => void };

/** Where, how, and who hears what comes; what is no text is heard as null. */
export type WebSocketWish = {
  endpoint: Endpoint;
  subprotocol: string;
  onText: (text: string | null) => void;
};

/** Why no socket came about: nobody listens, the other end does not speak this protocol, or nothing came in time. */
export type NoWebSocket = 'absent' | 'not-obs' | 'no-answer';

/** This machine answers within microseconds, but Windows tries a closed port again for two seconds before it says so. */
const CONNECT_TIMEOUT_MS = 4000;

/** The largest message that OBS sends here (its list of outputs) has a few thousand bytes. */
const MOST_MESSAGE_BYTES = 500_000;

/** OBS sends each message in one piece. */
const MOST_FRAGMENTS = 100;

const MOST_HEADER_BYTES = 16_384;

const NORMAL = 1000;

const hostOf = ({ address, port }: Endpoint): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

const clientOver = (socket: Socket, endpoint: Endpoint): Client =>
  new Client(`http://${hostOf(endpoint)}`, {
    // Not at once: undici ignores a connection that is there before it has finished asking for one.
    connect: (_options, callback) => queueMicrotask(() => callback(null, socket)),
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MOST_HEADER_BYTES,
    webSocket: { maxPayloadSize: MOST_MESSAGE_BYTES, maxFragments: MOST_FRAGMENTS },
  });

const upgrade = async (
  socket: Socket,
  wish: WebSocketWish,
  signal: AbortSignal,
): Promise<OpenWebSocket | NoWebSocket> => {
  const client = clientOver(socket, wish.endpoint);
  const web = new WebSocket(`ws://${hostOf(wish.endpoint)}`, { protocols: [wish.subprotocol], dispatcher: client });
  const opened = Promise.withResolvers<boolean>();
  const ended = Promise.withResolvers<Closing>();
  const end = (): void => {
    signal.removeEventListener('abort', end);
    if (web.readyState === WebSocket.OPEN) web.close(NORMAL);
    socket.destroySoon();
    client.destroy().catch(() => undefined);
    opened.resolve(false);
    ended.resolve({ code: NORMAL });
  };
  web.addEventListener('open', () => opened.resolve(true));
  web.addEventListener('message', ({ data }) => wish.onText(typeof data === 'string' ? data : null));
  web.addEventListener('error', () => opened.resolve(false));
  web.addEventListener('close', ({ code }) => {
    ended.resolve({ code });
    end();
  });
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  if (await opened.promise) return { send: (text) => web.send(text), ended: ended.promise, end };
  end();
  return 'not-obs';
};

/** Connects and upgrades; a signal that fires at any time ends it. The caller sets the deadline of the upgrade by it. */
export const openWebSocket = async (
  connect: Net['connect'],
  wish: WebSocketWish,
  signal: AbortSignal,
): Promise<OpenWebSocket | NoWebSocket> => {
  const connected = await connect(wish.endpoint, { timeoutMs: CONNECT_TIMEOUT_MS, signal });
  if (connected.type === 'fault') return connected.fault.kind === 'timeout' ? 'no-answer' : 'absent';
  return upgrade(connected.socket, wish, signal);
};
