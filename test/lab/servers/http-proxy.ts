// An HTTP proxy that knows CONNECT (RFC 9110, section 9.3.6) and plain requests in absolute form.
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { PresentManners } from './router-manners.ts';
import { dialUpstream, join } from './upstream.ts';

const refusals = {
  denies: '403 Forbidden',
  asks: '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="company"',
} as const;

/** The proxy, under the manners that hold at the moment of a request. */
export function createHttpProxy(manners: () => PresentManners): Server {
  return createServer((request, response) => plain(request, response, manners())).on(
    'connect',
    (request: IncomingMessage, client: Duplex) => {
      client.on('error', () => client.destroy());
      tunnel(request.url ?? '', client as Socket, manners()).catch(() =>
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
      );
    },
  );
}

async function tunnel(authority: string, client: Socket, { proxy }: PresentManners): Promise<void> {
  if (proxy === 'silent') return;
  if (proxy !== 'works') return void client.end(`HTTP/1.1 ${refusals[proxy]}\r\ncontent-length: 0\r\n\r\n`);
  const { hostname, port } = new URL(`http://${authority}`);
  const far = await dialUpstream(hostname.replace(/^\[|\]$/g, ''), Number(port || '80'));
  far.once('connect', () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
  join(client, far);
}

function plain(request: IncomingMessage, response: ServerResponse, { proxy }: PresentManners): void {
  if (proxy === 'silent') return;
  if (proxy !== 'works') {
    const wants = proxy === 'asks' ? { 'proxy-authenticate': 'Basic realm="company"' } : {};
    return void response.writeHead(proxy === 'asks' ? 407 : 403, wants).end();
  }
  const url = URL.parse(request.url ?? '');
  if (!url) return void response.writeHead(400).end();
  const failed = (): void => void response.writeHead(502).end();
  dialUpstream(url.hostname, Number(url.port || '80')).then((socket) => {
    const outgoing = ask(url, { method: request.method, headers: request.headers, createConnection: () => socket });
    outgoing.on('error', failed).on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(outgoing);
  }, failed);
}
