// The HTTP server below the routes: how much it takes in, and what it says to what is not even HTTP.
import { createServer, STATUS_CODES } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import { answerHeaders } from './headers.ts';
import type { Limits } from './limits.ts';
import { refusalPage } from './refusal-page.ts';
import { refusals } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** How often Node looks for requests that are overdue. */
const LOOK_FOR_LATE_MS = 500;

/** Makes the server; every answer carries the headers of headers.ts from the start. */
export const createBareServer = (listener: RequestListener, limits: Limits): Server => {
  const answer: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
    listener(request, response);
  };
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      // Routes say themselves that a body is late; this ends the connections of those that were refused and send on.
      requestTimeout: limits.headersMs + 2 * limits.bodyMs,
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: LOOK_FOR_LATE_MS,
      // The gate tells what is missing, in words.
      requireHostHeader: false,
    },
    answer,
  );
  server.maxConnections = limits.connections;
  // Node would answer by itself, without our headers.
  server.on('checkExpectation', answer);
  return server;
};

const refusalOf = ({ code }: NodeJS.ErrnoException): Refusal => {
  if (code === 'HPE_HEADER_OVERFLOW') return refusals.headersTooLarge;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? refusals.tooSlow : refusals.malformed;
};

/** Answers what cannot be read as a request, and closes the connection. */
export const refuseConnection = (error: NodeJS.ErrnoException, socket: Socket): void => {
  // After an earlier answer nobody could tell what this one belongs to.
  if (!socket.writable || socket.bytesWritten > 0) return void socket.destroy();
  const refusal = refusalOf(error);
  const page = refusalPage(refusal);
  const headers = {
    ...answerHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n`;
  socket.end(head + page, () => socket.destroy());
};
