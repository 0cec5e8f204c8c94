import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setDefaultCACertificates } from 'node:tls';
import { createAuthority } from './certificates.ts';
import { startTls } from './loopback-servers.ts';
import type { Running } from './loopback-servers.ts';

/** The only public authority of a process that starts such a server. */
export const siteAuthority = createAuthority('A public authority of sites');

/** A web site on loopback under a certificate for `names` that is publicly vouched for. */
export const startHttps = (
  names: readonly string[],
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Running> => {
  setDefaultCACertificates([siteAuthority.certificate]);
  const http = createServer(serve);
  return startTls(siteAuthority.issue(names), (socket) => void http.emit('connection', socket));
};

/** Sends headers and `bytes` of the body it promised, and then nothing more. */
export const stallAfter =
  (bytes: number) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-length': String(bytes + 1000) });
    response.flushHeaders();
    response.write(Buffer.alloc(bytes));
  };

/** Sends a body of `bytes` in slices, one in each `everyMs`. */
export const trickle =
  (bytes: number, slice: number, everyMs: number) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { 'content-length': String(bytes) });
    let left = bytes;
    const timer = setInterval(() => {
      const size = Math.min(slice, left);
      left -= size;
      response.write(Buffer.alloc(size));
      if (left > 0) return;
      clearInterval(timer);
      response.end();
    }, everyMs);
    response.on('close', () => clearInterval(timer));
  };
