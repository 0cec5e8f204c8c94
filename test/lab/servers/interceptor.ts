// The router's interceptor for redirected HTTPS: every site gets a certificate of the foreign authority, and behind it
// either a page of its own or what the real site says.
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { join as joinPath } from 'node:path';
import { connect, createServer, type Server, type TLSSocket } from 'node:tls';
import { blockPage } from './block-page.ts';
import type { PresentManners } from './router-manners.ts';
import { readContext } from './tls-context.ts';
import { dialUpstream, join } from './upstream.ts';

/** The interceptor, under the manners that hold at the moment of a connection. */
export function createInterceptor(stateDirectory: string, manners: () => PresentManners): Server {
  const ca = readFileSync(joinPath(stateDirectory, 'certificates', 'ca.pem'), 'utf8');
  const page = createHttpServer(blockPage);
  const server = createServer({ ...readContext(stateDirectory, 'foreign').pem, ALPNProtocols: ['http/1.1'] });
  server.on('tlsClientError', () => undefined);
  return server.on('secureConnection', (client) => {
    client.on('error', () => client.destroy());
    if (manners().interceptor === 'page') page.emit('connection', client);
    else pass(client, ca).catch(() => client.destroy());
  });
}

async function pass(client: TLSSocket, ca: string): Promise<void> {
  const name = typeof client.servername === 'string' ? client.servername : '';
  const socket = await dialUpstream(name, 443);
  socket.on('error', () => client.destroy());
  join(client, connect({ socket, servername: name, ca, ALPNProtocols: ['http/1.1'] }));
}
