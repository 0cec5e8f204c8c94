// All of TikTok in one process: HTTPS for every host on 443, plain HTTP that redirects, RTMP on 1935 and, for the
// ingest hosts, inside TLS. Faults are set per feature through the control socket.
// usage: tiktok-server.ts STATE_DIRECTORY
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Duplex } from 'node:stream';
import { join } from 'node:path';
import * as v from 'valibot';
import { findTiktokHost, type TiktokHost } from '../zone.ts';
import { sendAnswer, spoil } from './answer.ts';
import { serveControl } from './control.ts';
import { listen } from './listen.ts';
import { serveRtmp } from './rtmp.ts';
import { serviceModesSchema, type ServiceMode, type ServiceModes } from './service-modes.ts';
import { readContext } from './tls-context.ts';
import { groupOf, healthyAnswer } from './tiktok-answers.ts';

const stateDirectory = process.argv[2] ?? '';
let modes: ServiceModes = {};

const contexts = {
  good: readContext(stateDirectory, 'tiktok'),
  expired: readContext(stateDirectory, 'tiktok-expired'),
  wrongname: readContext(stateDirectory, 'tiktok-wrongname'),
};

const modeOf = (host: TiktokHost, path: string): ServiceMode => ({
  ...modes.all,
  ...modes[groupOf(host, path)],
  ...modes.hosts?.[host.name],
});

/** Names that are not TikTok's are answered as www.tiktok.com, as an edge does with a neutral server name. */
const hostOf = (name: string | undefined): TiktokHost => {
  const host = findTiktokHost((name ?? '').toLowerCase().replace(/:\d+$/, '')) ?? findTiktokHost('www.tiktok.com');
  if (!host) throw new Error('the zone has no www.tiktok.com');
  return host;
};

function handle(request: IncomingMessage, response: ServerResponse): void {
  const host = hostOf(request.headers.host);
  const url = new URL(request.url ?? '/', `https://${host.name}`);
  const answer = healthyAnswer({ host, path: url.pathname, query: url.searchParams });
  request.resume();
  sendAnswer(request, response, answer, modeOf(host, url.pathname)).catch(() => response.destroy());
}

// An unsigned upgrade is refused with an ordinary answer; the fault modes of the group apply to it too.
function refuseUpgrade(request: IncomingMessage, connection: Duplex): void {
  const host = hostOf(request.headers.host);
  const path = request.url ?? '/';
  const mode = modeOf(host, path);
  const answer = spoil(healthyAnswer({ host, path, query: new URLSearchParams() }), mode);
  const headers = {
    ...answer.headers,
    date: new Date().toUTCString(),
    'content-length': String(Buffer.byteLength(answer.body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const reason = answer.status === 200 ? 'OK' : 'Error';
  connection.on('error', () => connection.destroy());
  setTimeout(() => {
    connection.write(`HTTP/1.1 ${answer.status} ${reason}\r\n${lines.join('')}connection: close\r\n\r\n`);
    if (!mode.stall) connection.end(answer.body);
  }, mode.ttfbMs ?? 0);
}

// An ingest that stalls takes the connection and never says its half of the handshake.
function serveIngest(connection: Duplex): void {
  if (modes.ingest?.stall) connection.on('error', () => connection.destroy()).resume();
  else serveRtmp(connection);
}

const web = createHttpServer(handle).on('upgrade', refuseUpgrade);

const tls = createTlsServer({
  ...contexts.good.pem,
  ALPNProtocols: ['http/1.1'],
  SNICallback: (name, done) => done(null, contexts[modeOf(hostOf(name), '/').cert ?? 'good'].context),
}).on('secureConnection', (socket) => {
  const name = typeof socket.servername === 'string' ? socket.servername : '';
  if (findTiktokHost(name)?.group === 'ingest') serveIngest(socket);
  else web.emit('connection', socket);
});
tls.on('tlsClientError', () => undefined);

const plain = createHttpServer((request, response) => {
  response.writeHead(301, {
    location: `https://${request.headers.host ?? 'www.tiktok.com'}${request.url ?? '/'}`,
    server: 'AkamaiGHost',
  });
  response.end();
});

await Promise.all([listen(tls, 443), listen(plain, 80), listen(createTcpServer(serveIngest), 1935)]);
await serveControl(join(stateDirectory, 'tt.sock'), {
  modes: (value) => (modes = v.parse(serviceModesSchema, value)),
});
