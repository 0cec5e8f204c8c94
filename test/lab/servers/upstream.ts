// How the router's own servers reach the internet: by name, through the provider's resolver.
import { Resolver } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { ISP_RESOLVER4 } from '../addresses.ts';

const resolver = new Resolver();
resolver.setServers([ISP_RESOLVER4]);

/** Connects to a host by name or address; rejects when it has none. The caller handles the socket's errors. */
export async function dialUpstream(host: string, port: number): Promise<Socket> {
  const address = isIP(host) ? host : (await resolver.resolve4(host))[0];
  if (address === undefined) throw new Error(`${host} has no address`);
  return connect({ host: address, port });
}

/** Lets both sides talk until one of them ends. */
export function join(near: Socket, far: Socket): void {
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
  near.pipe(far);
  far.pipe(near);
}
