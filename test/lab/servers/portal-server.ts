// The router's two impostors, reached only by packets that a firewall rule redirects to them: a captive portal on 8080
// that sends everyone to its own login page, and an interceptor on 9443 whose certificates nobody trusts.
// usage: portal-server.ts STATE_DIRECTORY
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { GATEWAY4, INTERCEPT_PORT, PORTAL_PORT } from '../addresses.ts';
import { blockPage } from './block-page.ts';
import { serveControl } from './control.ts';
import { listen } from './listen.ts';
import { readContext } from './tls-context.ts';

const stateDirectory = process.argv[2] ?? '';
const loginUrl = `http://${GATEWAY4}/portal/login`;

function portal(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (request.url?.startsWith('/portal/')) {
    response.writeHead(200, { 'content-type': 'text/html', server: 'portal' });
    return void response.end('<!doctype html><title>Welcome</title><form>Room number <input name="room"></form>');
  }
  response.writeHead(302, { location: loginUrl, server: 'portal', 'cache-control': 'no-store' }).end();
}

const interceptor = createHttpsServer(readContext(stateDirectory, 'foreign').pem, blockPage);
interceptor.on('tlsClientError', () => undefined);

await Promise.all([listen(createHttpServer(portal), PORTAL_PORT), listen(interceptor, INTERCEPT_PORT)]);
await serveControl(join(stateDirectory, 'rtr.sock'), {});
