// A whole internet on loopback: a resolver, TikTok over TLS, three anchors that speak DNS over HTTPS, two canaries and a
// router. All is well at first; a test breaks what it is about, by moving endpoints or by giving other answers.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setDefaultCACertificates } from 'node:tls';
import type { Catalog } from '../../../contract/catalog.ts';
import type { Endpoint } from '../../../engine/deps/net.ts';
import type { Os } from '../../../engine/os/os.ts';
import { smallCatalog } from './catalog-entries.ts';
import { createAuthority } from './certificates.ts';
import { fromZone } from './dns-messages.ts';
import { closedPort, startTcp, startTls, startUdp } from './loopback-servers.ts';
import { createRedirectedNet } from './redirected-net.ts';
import type { RedirectedNet } from './redirected-net.ts';
import { createStubOs } from './stub-os.ts';

/** Signs for every host of the small internet; becomes the only public authority when one is started. */
export const publicAuthority = createAuthority('A public authority');

/** TikTok's two hosts and where they are. */
export const tiktokAddresses = { 'www.tiktok.com': '20.0.0.1', 'webcast.tiktok.com': '20.0.0.2' } as const;

const canaryAddress = (index: number): string => `40.0.0.${index + 1}`;
const router = '192.168.1.1';

const zone: Record<string, readonly string[]> = {
  ...Object.fromEntries(Object.entries(tiktokAddresses).map(([name, address]) => [name, [address]])),
  ...Object.fromEntries(smallCatalog.canaries.map(({ host }, index) => [host, [canaryAddress(index)]])),
};

/** What the hosts answer; a test may put in other answers at any time. */
export type Answers = {
  tiktok: (request: IncomingMessage, response: ServerResponse) => void;
  canary: (request: IncomingMessage, response: ServerResponse) => void;
  /** The resolver in use. */
  resolver: (query: Buffer) => readonly Buffer[];
  /** The operators of the anchors, over HTTPS and by UDP. */
  operators: (query: Buffer) => readonly Buffer[];
};

/** The running internet. */
export type SmallInternet = AsyncDisposable & { net: RedirectedNet; os: Os; catalog: Catalog; answers: Answers };

const healthy = (): Answers => ({
  tiktok: (_request, response) => void response.end('fine'),
  canary: (_request, response) => void response.writeHead(204).end(),
  resolver: fromZone(zone),
  operators: fromZone(zone),
});

const answerDoh = (answers: Answers, { url = '' }: IncomingMessage, response: ServerResponse): void => {
  const { pathname, searchParams } = new URL(url, 'https://x');
  const known = zone[searchParams.get('name') ?? ''] ?? [];
  if (pathname === '/resolve') {
    response.end(JSON.stringify({ Status: 0, Answer: known.map((data) => ({ type: 1, data })) }));
  } else {
    response.end(answers.operators(Buffer.from(searchParams.get('dns') ?? '', 'base64url'))[0]);
  }
};

type Places = { tiktok: Endpoint; anchors: Endpoint; canaries: Endpoint; operators: Endpoint };

const layRoads = (net: RedirectedNet, places: Places): void => {
  for (const address of Object.values(tiktokAddresses)) net.move('tcp', address, 443, places.tiktok);
  for (const { ipv4 } of smallCatalog.anchors) {
    net.move('tcp', ipv4, 443, places.anchors);
    net.move('udp', ipv4, 53, places.operators);
  }
  smallCatalog.canaries.forEach((_, index) => net.move('tcp', canaryAddress(index), 80, places.canaries));
  for (const port of [53, 80, 443]) net.move('tcp', router, port, closedPort);
  net.move('udp', router, 53, closedPort);
};

const names = [
  ...Object.keys(tiktokAddresses),
  ...smallCatalog.anchors.flatMap(({ tlsName, ipv4 }) => [tlsName, ipv4]),
];

/** Starts the small internet and makes its authority the only public one of this process. */
export const startSmallInternet = async (): Promise<SmallInternet> => {
  setDefaultCACertificates([publicAuthority.certificate]);
  const identity = publicAuthority.issue(names);
  const answers = healthy();
  const https = createServer((request, response) => answers.tiktok(request, response));
  const doh = createServer((request, response) => answerDoh(answers, request, response));
  const http = createServer((request, response) => answers.canary(request, response));
  const resolver = await startUdp((query) => answers.resolver(query));
  const operators = await startUdp((query) => answers.operators(query));
  const tiktok = await startTls(identity, (socket) => void https.emit('connection', socket));
  const anchors = await startTls(identity, (socket) => void doh.emit('connection', socket));
  const canaries = await startTcp((socket) => void http.emit('connection', socket));
  const servers = [resolver, operators, tiktok, anchors, canaries];
  const net = createRedirectedNet();
  layRoads(net, {
    tiktok: tiktok.endpoint,
    anchors: anchors.endpoint,
    canaries: canaries.endpoint,
    operators: operators.endpoint,
  });
  const { address, port } = resolver.endpoint;
  return {
    net,
    answers,
    catalog: smallCatalog,
    os: createStubOs({ resolvers: () => Promise.resolve([`${address}:${port}`]) }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
    },
  };
};
