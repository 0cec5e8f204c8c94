// Destroys TLS sockets in every way that a probe does, many times, in a process of its own: Node 24.21 crashes in
// ssl3_read_bytes when that happens inside the callback that reads. Prints how many rounds it survived.
import { setDefaultCACertificates } from 'node:tls';
import { createNet } from '../../../../engine/deps/real-net.ts';
import type { Endpoint } from '../../../../engine/deps/net.ts';
import { createAuthority } from '../../support/certificates.ts';
import { saying, startTls } from '../../support/loopback-servers.ts';

const ROUNDS = 200;
const name = 'www.tiktok.com';
const limit = { timeoutMs: 60_000 };

const authority = createAuthority('A public authority');
setDefaultCACertificates([authority.certificate]);
const identity = { ...authority.issue([name]), minVersion: 'TLSv1.3' as const };

const pages = [
  `HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n${'x'.repeat(20_000)}`,
  `HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine`,
  'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nfirst frame',
  'no HTTP at all\r\n\r\n',
];
const servers = await Promise.all(pages.map((page) => startTls(identity, saying(page))));
const net = createNet();

const secure = async (endpoint: Endpoint) => {
  const connected = await net.connect(endpoint, limit);
  if (connected.type === 'fault') throw new Error(`connect: ${connected.fault.kind}`);
  const secured = await net.secure(connected.socket, { sni: name, accept: [name] }, limit);
  if (secured.type === 'fault' || secured.trustFault) throw new Error('no trusted handshake');
  return { raw: connected.socket, socket: secured.socket };
};

for (let round = 0; round < ROUNDS; round += 1) {
  const [server] = servers;
  const [one, other] = await Promise.all([secure(server!.endpoint), secure(server!.endpoint)]);
  one.socket.destroy();
  // As an anchor probe does: the socket below goes first.
  other.raw.destroy();
  other.socket.destroy();
  for (const { endpoint } of servers) {
    const { socket } = await secure(endpoint);
    const upgrade = round % 2 === 0;
    await net.request(socket, { host: name, path: '/', headers: {}, upgrade, maxBodyBytes: 100 }, limit);
  }
}
for (const server of servers) await server[Symbol.asyncDispose]();
console.log(`survived ${ROUNDS} rounds`);
