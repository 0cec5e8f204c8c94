// A SOCKS 5 proxy without passwords (RFC 1928): CONNECT only.
import { createServer, type Server, type Socket } from 'node:net';
import type { PresentManners } from './router-manners.ts';
import { dialUpstream, join } from './upstream.ts';

const VERSION = 5;
const replies = { succeeded: 0, notAllowed: 2, hostUnreachable: 4 } as const;

/** The proxy, under the manners that hold at the moment of a connection. */
export function createSocksProxy(manners: () => PresentManners): Server {
  return createServer((client) => {
    client.on('error', () => client.destroy());
    if (manners().proxy === 'silent') return void client.resume();
    serve(client, manners()).catch(() => client.destroy());
  });
}

async function serve(client: Socket, { proxy }: PresentManners): Promise<void> {
  const reader = readerOf(client);
  const [, methods = 0] = await reader.take(2);
  await reader.take(methods);
  // Method 0 is none, 255 means that no method will do.
  client.write(Buffer.from([VERSION, proxy === 'asks' ? 255 : 0]));
  if (proxy === 'asks') return void client.end();
  const [, , , kind = 0] = await reader.take(4);
  const host = await readHost(reader, kind);
  const port = (await reader.take(2)).readUInt16BE(0);
  const reply = (code: number): boolean => client.write(Buffer.from([VERSION, code, 0, 1, 0, 0, 0, 0, 0, 0]));
  if (proxy === 'denies') {
    reply(replies.notAllowed);
    return void client.end();
  }
  try {
    const far = await dialUpstream(host, port);
    far.once('connect', () => reply(replies.succeeded));
    reader.release();
    join(client, far);
  } catch {
    reply(replies.hostUnreachable);
    client.end();
  }
}

type Reader = { take: (length: number) => Promise<Buffer>; release: () => void };

async function readHost(reader: Reader, kind: number): Promise<string> {
  if (kind === 1) return (await reader.take(4)).join('.');
  if (kind === 4) return (await reader.take(16)).toString('hex').replace(/(.{4})(?=.)/g, '$1:');
  const [length = 0] = await reader.take(1);
  return (await reader.take(length)).toString('latin1');
}

/** Takes bytes as they are needed, and gives back what was read too much. */
function readerOf(client: Socket): Reader {
  let held = Buffer.alloc(0);
  let wake: () => void = () => undefined;
  const hold = (chunk: Buffer): void => {
    held = Buffer.concat([held, chunk]);
    wake();
  };
  client.on('data', hold);
  return {
    take: async (length) => {
      while (held.length < length) await new Promise<void>((resolve) => (wake = resolve));
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
    release: () => {
      client.off('data', hold);
      client.pause();
      if (held.length > 0) client.unshift(held);
    },
  };
}
