// Something that listens where a bus should be.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where it listens, and how many connections to it are open. */
export type Listening = AsyncDisposable & { path: string; open: () => number };

/** Listens; `serve` gets each connection. */
export const listenAsBus = async (serve: (socket: Socket) => void): Promise<Listening> => {
  const folder = mkdtempSync(join(tmpdir(), 'tokwatch-no-bus-'));
  const path = join(folder, 'bus');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
    serve(socket);
  });
  server.listen(path);
  await once(server, 'listening');
  return {
    path,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
};
