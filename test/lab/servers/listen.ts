// Opening a listening socket for both families.
import { once } from 'node:events';
import type { Server } from 'node:net';

/** Listens on every address of the namespace, IPv4 and IPv6, and resolves when ready. */
export async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '::');
  await once(server, 'listening');
}
