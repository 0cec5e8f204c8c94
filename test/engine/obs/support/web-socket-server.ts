// The server's side of a WebSocket (RFC 6455), as little of it as a stand-in for OBS needs, and able to break its rules.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Endpoint } from '../../../../engine/deps/net.ts';

/** One visitor. `frame` sends a frame with any opcode, `raw` any bytes at all. */
export type Visitor = {
  say: (text: string) => void;
  frame: (opcode: number, payload: Buffer) => void;
  raw: (bytes: Buffer | string) => void;
  close: (code: number, reason?: string) => void;
  /** Hangs up without a word, as a process that is killed. */
  drop: () => void;
};

/** What is done with visitors; what they say comes as text. */
export type Host = { welcome: (visitor: Visitor) => void; hear: (visitor: Visitor, text: string) => void };

/** A running server. */
export type WebSocketServer = AsyncDisposable & { endpoint: Endpoint; visits: () => number; open: () => number };

const OPCODE = { text: 1, binary: 2, close: 8 } as const;
const MASK_BYTES = 4;

/** A frame of the server's: never masked. */
export const frameOf = (opcode: number, payload: Buffer, isLast = true): Buffer => {
  const first = (isLast ? 0x80 : 0) | opcode;
  if (payload.length < 126) return Buffer.concat([Buffer.from([first, payload.length]), payload]);
  const header = Buffer.alloc(10);
  header[0] = first;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([header, payload]);
};

type Frame = { opcode: number; payload: Buffer; length: number };

const readFrame = (bytes: Buffer): Frame | null => {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const sizeBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + sizeBytes + MASK_BYTES;
  if (bytes.length < start) return null;
  const size = sizeBytes === 0 ? short : sizeBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + size) return null;
  const mask = bytes.subarray(start - MASK_BYTES, start);
  const payload = Buffer.from(bytes.subarray(start, start + size).map((byte, index) => byte ^ (mask[index % 4] ?? 0)));
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload, length: start + size };
};

const visitorOn = (socket: Socket): Visitor => {
  const raw = (bytes: Buffer | string): void => void socket.write(bytes);
  const frame = (opcode: number, payload: Buffer): void => raw(frameOf(opcode, payload));
  return {
    raw,
    frame,
    say: (text) => frame(OPCODE.text, Buffer.from(text)),
    close: (code, reason = '') => {
      const head = Buffer.alloc(2);
      head.writeUInt16BE(code);
      frame(OPCODE.close, Buffer.concat([head, Buffer.from(reason)]));
      socket.end();
    },
    drop: () => socket.resetAndDestroy(),
  };
};

type Style = { subprotocol: string | null; isPacking: boolean };

const accept = (socket: Socket, request: IncomingMessage, { subprotocol, isPacking }: Style): void => {
  const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const lines = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${createHash('sha1').update(key).digest('base64')}`,
    ...(subprotocol === null ? [] : [`Sec-WebSocket-Protocol: ${subprotocol}`]),
    ...(isPacking ? ['Sec-WebSocket-Extensions: permessage-deflate'] : []),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
};

const listenTo = (socket: Socket, visitor: Visitor, hear: Host['hear']): void => {
  let received = Buffer.alloc(0);
  socket.on('end', () => socket.end());
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let frame = readFrame(received); frame !== null; frame = readFrame(received)) {
      received = received.subarray(frame.length);
      if (frame.opcode === OPCODE.text) hear(visitor, frame.payload.toString());
      if (frame.opcode === OPCODE.close) socket.end();
    }
  });
};

/** Starts a server that takes every visitor under this subprotocol, and may pack its messages; a port of 0 is any that is free. */
export const startWebSocketServer = async (
  { welcome, hear }: Host,
  { subprotocol = 'obswebsocket.json', isPacking = false, port = 0 }: Partial<Style & { port: number }> = {},
): Promise<WebSocketServer> => {
  const sockets = new Set<Socket>();
  let visits = 0;
  const server = createServer((_request, response) => response.writeHead(426).end());
  server.on('upgrade', (request, socket: Socket) => {
    visits += 1;
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    accept(socket, request, { subprotocol, isPacking });
    const visitor = visitorOn(socket);
    listenTo(socket, visitor, hear);
    welcome(visitor);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: { address: '127.0.0.1', port: (server.address() as AddressInfo).port },
    visits: () => visits,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
