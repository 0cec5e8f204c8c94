// The router's own servers: a captive portal on 8080 that sends everyone to its login page and an interceptor on 9443,
// both reached only by packets that a firewall rule redirects to them; and the proxies of the home network.
// usage: portal-server.ts STATE_DIRECTORY
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import * as v from 'valibot';
import { GATEWAY4, HTTP_PROXY_PORT, INTERCEPT_PORT, PORTAL_PORT, SOCKS_PROXY_PORT } from '../addresses.ts';
import { serveControl } from './control.ts';
import { createHttpProxy } from './http-proxy.ts';
import { createInterceptor } from './interceptor.ts';
import { listen } from './listen.ts';
import { routerMannersSchema } from './router-manners.ts';
import { createSocksProxy } from './socks-proxy.ts';

const stateDirectory = process.argv[2] ?? '';
const loginUrl = `http://${GATEWAY4}/portal/login`;
let present = v.parse(routerMannersSchema, {});
const manners = () => present;

function portal(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  if (request.url?.startsWith('/portal/')) {
    response.writeHead(200, { 'content-type': 'text/html', server: 'portal' });
    return void response.end('<!doctype html><title>Welcome</title><form>Room number <input name="room"></form>');
  }
  response.writeHead(302, { location: loginUrl, server: 'portal', 'cache-control': 'no-store' }).end();
}

await Promise.all([
  listen(createHttpServer(portal), PORTAL_PORT),
  listen(createInterceptor(stateDirectory, manners), INTERCEPT_PORT),
  listen(createHttpProxy(manners), HTTP_PROXY_PORT),
  listen(createSocksProxy(manners), SOCKS_PROXY_PORT),
]);
await serveControl(join(stateDirectory, 'rtr.sock'), {
  manners: (value) => (present = v.parse(routerMannersSchema, value)),
});
