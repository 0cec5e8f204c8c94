// The rest of the internet in one process: public resolvers (DNS on 53, DNS over HTTPS on 443), plain-HTTP canaries on
// 80, ordinary HTTPS sites, and LIVE servers of others on 1935. Every owner has its own certificate, so that a wrong one would be noticed.
// usage: anchor-server.ts STATE_DIRECTORY
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import * as v from 'valibot';
import { anchors } from '../addresses.ts';
import { controlHosts } from '../zone.ts';
import { sendAnswer, type Answer } from './answer.ts';
import { findCanary } from './canaries.ts';
import { serveControl } from './control.ts';
import { serveDns } from './dns-server.ts';
import { dnsRulesSchema, type DnsRules } from './dns-rules.ts';
import { isDohRequest, serveDoh } from './doh.ts';
import { findFile } from './files.ts';
import { listen } from './listen.ts';
import { isOutsideHost, serveOutside } from './outside.ts';
import { outsideMannersSchema, type OutsideManners } from './outside-manners.ts';
import { streamOutside } from './outside-stream.ts';
import { serveRtmp } from './rtmp.ts';
import { serviceModesSchema, type ServiceModes } from './service-modes.ts';
import { readContext, type ServerIdentity } from './tls-context.ts';

const stateDirectory = process.argv[2] ?? '';
let rules: DnsRules = { isp: [], pub: [], doh: [] };
let modes: ServiceModes = {};
let outside: OutsideManners = v.parse(outsideMannersSchema, {});

const identities = new Map<string, ServerIdentity>();
for (const { owner } of controlHosts) {
  if (!identities.has(owner)) identities.set(owner, readContext(stateDirectory, owner));
}
const ownerOfName = new Map(controlHosts.map(({ name, owner }) => [name, owner]));
const ownerOfAddress = new Map(controlHosts.flatMap(({ a, aaaa, owner }) => [...a, ...aaaa].map((ip) => [ip, owner])));

/** The ordinary answer of an ordinary site. */
const page = (host: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html', server: 'lab' },
  body: `<!doctype html><title>${host}</title><p>${'An ordinary page of the laboratory. '.repeat(40)}`,
});

const answerOf = (host: string, url: URL): Answer =>
  findFile(host, url) ?? findCanary(host, url.pathname)?.answer ?? page(host);

const hostOf = (request: IncomingMessage): string => (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');

function handlePlain(request: IncomingMessage, response: ServerResponse): void {
  const host = hostOf(request);
  const found = findCanary(host, new URL(request.url ?? '/', 'http://host').pathname);
  const mode = found ? (modes[found.group] ?? {}) : {};
  sendAnswer(request, response, found?.answer ?? page(host), mode).catch(() => response.destroy());
}

async function handleSecure(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'https://host');
  if (isOutsideHost(hostOf(request))) return serveOutside(request, response, outside);
  if (isDohRequest(url)) return serveDoh(request, response, url, () => rules.doh);
  request.resume();
  // Who measures an upload is answered when all of it is there, as by Cloudflare's measurement server.
  if (request.method === 'POST') await finished(request, { writable: false });
  await sendAnswer(request, response, answerOf(hostOf(request), url), {});
}

// A client that dials an address without a server name gets the default certificate: it names every anchor's address.
const fallback = readContext(stateDirectory, 'anchors');
const secure = createHttpsServer(
  {
    ...fallback.pem,
    SNICallback: (name, done) => {
      const owner = ownerOfName.get(name.toLowerCase()) ?? ownerOfAddress.get(name);
      done(null, (owner ? identities.get(owner) : undefined)?.context ?? fallback.context);
    },
  },
  (request, response) => {
    handleSecure(request, response).catch(() => response.destroy());
  },
);
secure.on('tlsClientError', () => undefined);
secure.on('upgrade', (request, socket) => streamOutside(request, socket, outside));

await Promise.all([
  listen(createHttpServer(handlePlain), 80),
  listen(secure, 443),
  listen(createTcpServer(serveRtmp), 1935),
  serveDns(
    anchors.flatMap(({ addresses4, addresses6 }) => [...addresses4, ...addresses6]),
    () => rules.pub,
  ),
]);
await serveControl(join(stateDirectory, 'inet.sock'), {
  rules: (value) => (rules = v.parse(dnsRulesSchema, value)),
  modes: (value) => (modes = v.parse(serviceModesSchema, value)),
  outside: (value) => (outside = v.parse(outsideMannersSchema, value)),
});
