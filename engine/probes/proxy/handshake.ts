import { isIPv6 } from 'node:net';
import type { Fault } from '../../../contract/reading.ts';
import type { StageFault, Taken } from '../../deps/net.ts';
import type { ProxyCredentials } from '../../os/os.ts';

/** Where a tunnel is to lead; the proxy looks up a name itself. */
export type Destination = { host: string; port: number };

/** Says something to the proxy and waits for its answer. */
export type Say = <T>(
  packet: Buffer,
  accept: (received: Buffer) => Taken<T> | null,
) => Promise<{ type: 'answer'; value: T } | StageFault>;

/** Asks a proxy for a tunnel in its own protocol; null once the tunnel is open. */
export type Handshake = (say: Say, to: Destination, credentials: ProxyCredentials | null) => Promise<Fault | null>;

/** `host:port`, with brackets around an IPv6 address. */
export const authority = ({ host, port }: Destination): string => `${isIPv6(host) ? `[${host}]` : host}:${port}`;
