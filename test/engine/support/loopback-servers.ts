// Real servers on loopback. Each is ended by `await using`, together with every connection that is still open.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import * as tls from 'node:tls';
import { Worker } from 'node:worker_threads';
import type { Endpoint } from '../../../engine/deps/net.ts';
import type { Identity } from './certificates.ts';

/** A running server: where it is, how many connections it ever took, and how many are open now. */
export type Running = AsyncDisposable & { endpoint: Endpoint; accepted: () => number; open: () => number };

/** Nobody listens on the discard port of this address. */
export const closedPort: Endpoint = { address: '127.3.2.1', port: 9 };

const ignore = (): void => undefined;

/** Reads and forgets: a connection that is not read does not notice its end. */
const listenOnly = (socket: Socket): void => void socket.resume();

const run = async (server: Server, address: string): Promise<Running> => {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on('connection', (socket) => {
    accepted += 1;
    sockets.add(socket);
    socket.on('error', ignore);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen({ host: address, port: 0 });
  await once(server, 'listening');
  return {
    endpoint: { address, port: (server.address() as AddressInfo).port },
    accepted: () => accepted,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};

/** A TCP server; `serve` gets each connection. */
export const startTcp = (serve: (socket: Socket) => void = listenOnly, address = '127.0.0.1'): Promise<Running> =>
  run(createServer({ allowHalfOpen: false }, serve), address);

/** A TLS 1.3 server; `serve` gets each connection after its handshake. */
export const startTls = (
  identity: Identity | tls.TlsOptions,
  serve: (socket: tls.TLSSocket) => void = listenOnly,
  address = '127.0.0.1',
): Promise<Running> => {
  const server = tls.createServer({ ...identity }, (socket) => {
    socket.on('error', ignore);
    serve(socket);
  });
  server.on('tlsClientError', ignore);
  return run(server, address);
};

/** Answers every request, whatever it is, with these raw bytes; the connection then stays open. */
export const saying =
  (...texts: readonly string[]) =>
  (socket: Socket): void => {
    socket.once('data', () => texts.forEach((text) => socket.write(text)));
  };

/** A UDP server; `answer` gives the datagrams that go back to the sender. */
export const startUdp = async (
  answer: (datagram: Buffer) => readonly Buffer[],
  address = '127.0.0.1',
): Promise<Running> => {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  let taken = 0;
  socket.on('message', (datagram, { port, address: from }) => {
    taken += 1;
    for (const reply of answer(datagram)) socket.send(reply, port, from);
  });
  socket.bind(0, address);
  await once(socket, 'listening');
  return {
    endpoint: { address, port: socket.address().port },
    accepted: () => taken,
    open: () => 0,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
};

// The thread stops for good after it began to listen, so nobody ever accepts.
const deafListener = `
  const { parentPort } = require('node:worker_threads');
  const server = require('node:net').createServer();
  server.listen({ host: '127.0.0.1', port: 0, backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });`;

/** More than the queue of such a listener holds; those that fit in connect at once. */
const FILLERS = 8;

const fillBacklog = async ({ address, port }: Endpoint): Promise<Socket[]> => {
  const fillers = Array.from({ length: FILLERS }, () => connect(port, address).on('error', ignore));
  await Promise.race(fillers.map((filler) => once(filler, 'connect')));
  return fillers;
};

/** A listener that never accepts and whose queue is full: on Linux, a connection to it hangs. */
export const startSilent = async (): Promise<Running> => {
  const thread = new Worker(deafListener, { eval: true });
  const [port] = (await once(thread, 'message')) as [number];
  const endpoint = { address: '127.0.0.1', port };
  const fillers = await fillBacklog(endpoint);
  return {
    endpoint,
    accepted: () => 0,
    open: () => 0,
    [Symbol.asyncDispose]: async () => {
      for (const filler of fillers) filler.destroy();
      await thread.terminate();
    },
  };
};

/** A server that resets each connection as soon as it is spoken to. */
export const startResetting = (): Promise<Running> =>
  startTcp((socket) => void socket.once('data', () => socket.resetAndDestroy()));
