// Real proxies on loopback: they connect to where the test says that a destination is, and carry bytes both ways.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Endpoint } from '../../../engine/deps/net.ts';
import type { Identity } from './certificates.ts';
import { startTcp, startTls } from './loopback-servers.ts';
import type { Running } from './loopback-servers.ts';

/** A running proxy and what it was asked for, such as `www.tiktok.com:443`. */
export type RunningProxy = Running & { asked: string[]; authorizations: Array<string | undefined> };

/** Where destinations are, by `host:port`. */
export type Ways = Readonly<Record<string, Endpoint>>;

const ignore = (): void => undefined;

const carry = (client: Socket, upstream: Socket): void => {
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.on('error', ignore).on('close', () => to.destroy());
    from.pipe(to);
  }
};

const reach = (ways: Ways, name: string): Socket | null => {
  const way = ways[name];
  return way ? connect(way.port, way.address).on('error', ignore) : null;
};

/** An HTTP proxy; `refuse` may answer a request with a status instead. With an `identity` it is spoken to over TLS. */
export const startHttpProxy = async (
  ways: Ways,
  refuse: (request: IncomingMessage) => number | null = () => null,
  identity?: Identity,
): Promise<RunningProxy> => {
  const seen = { asked: [] as string[], authorizations: [] as Array<string | undefined> };
  const http = createServer();
  http.on('connect', (request, client: Socket) => {
    seen.asked.push(request.url ?? '');
    seen.authorizations.push(request.headers['proxy-authorization']);
    client.on('error', ignore);
    const status = refuse(request);
    const upstream = status === null ? reach(ways, request.url ?? '') : null;
    if (!upstream) {
      client.end(`HTTP/1.1 ${status ?? 502} Refused\r\nContent-Length: 3\r\n\r\nno\n`);
      return;
    }
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n');
      carry(client, upstream);
    });
  });
  const serve = (socket: Socket): void => void http.emit('connection', socket);
  const server = await (identity ? startTls(identity, serve) : startTcp(serve));
  return { ...server, ...seen };
};

/** Waits for so many bytes and takes them. */
const take = async (socket: Socket, length: number): Promise<Buffer> => {
  for (;;) {
    const bytes = socket.read(length) as Buffer | null;
    if (bytes) return bytes;
    await new Promise<void>((resolve, reject) => {
      socket.once('readable', resolve);
      socket.once('close', () => reject(new Error('closed')));
    });
  }
};

const readDestination = async (socket: Socket): Promise<string> => {
  const [, , , type] = await take(socket, 4);
  const length = type === 1 ? 4 : type === 4 ? 16 : (await take(socket, 1))[0]!;
  const bytes = await take(socket, length);
  const host = type === 3 ? bytes.toString() : type === 1 ? bytes.join('.') : bytes.toString('hex');
  return `${host}:${(await take(socket, 2)).readUInt16BE()}`;
};

/** What a SOCKS server wants and says: a sign-in, and the reply code for a destination (RFC 1928, section 6). */
export type SocksRules = { signIn?: { user: string; password: string }; reply?: (destination: string) => number };

const signIn = async (socket: Socket, wanted: NonNullable<SocksRules['signIn']>): Promise<boolean> => {
  socket.write(Buffer.from([5, 2]));
  const [, userLength] = await take(socket, 2);
  const user = (await take(socket, userLength!)).toString();
  const [passwordLength] = await take(socket, 1);
  const password = (await take(socket, passwordLength!)).toString();
  const isWelcome = user === wanted.user && password === wanted.password;
  socket.write(Buffer.from([1, isWelcome ? 0 : 1]));
  return isWelcome;
};

const serveSocks = async (socket: Socket, ways: Ways, rules: SocksRules, asked: string[]): Promise<void> => {
  const [version, count] = await take(socket, 2);
  const methods = await take(socket, count!);
  if (version !== 5 || !methods.includes(rules.signIn ? 2 : 0)) {
    socket.end(Buffer.from([5, 0xff]));
    return;
  }
  if (!rules.signIn) socket.write(Buffer.from([5, 0]));
  else if (!(await signIn(socket, rules.signIn))) return void socket.end();
  const destination = await readDestination(socket);
  asked.push(destination);
  const code = rules.reply?.(destination) ?? 0;
  const upstream = code === 0 ? reach(ways, destination) : null;
  // The address that a reply tells may be of any type; a name tests more than an address.
  const reply = (said: number): Buffer => Buffer.from([5, said, 0, 3, 4, ...Buffer.from('here'), 0, 80]);
  if (!upstream) return void socket.end(reply(code === 0 ? 4 : code));
  upstream.once('connect', () => {
    socket.write(reply(0));
    carry(socket, upstream);
  });
};

/** A SOCKS5 server. */
export const startSocks = async (ways: Ways, rules: SocksRules = {}): Promise<RunningProxy> => {
  const asked: string[] = [];
  const server = await startTcp((socket) => {
    serveSocks(socket, ways, rules, asked).catch(ignore);
  });
  return { ...server, asked, authorizations: [] };
};
