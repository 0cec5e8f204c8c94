// The real network with some endpoints moved to loopback, so that probes with fixed ports and public addresses can be
// run against servers of the test. An address that nobody moved throws: nothing ever leaves this machine.
import type { Endpoint, Net } from '../../../engine/deps/net.ts';
import { createNet } from '../../../engine/deps/real-net.ts';

/** A network whose ways the test lays. */
export type RedirectedNet = Net & {
  /** Sends what is meant for `address` on `port` (by `tcp` or `udp`) to a server of the test. */
  move: (kind: 'tcp' | 'udp', address: string, port: number, to: Endpoint) => void;
  /** Everything that was asked for so far, such as `tcp 20.0.0.1 443`, in order. */
  asked: string[];
};

const isLoopback = (address: string): boolean => address === '::1' || address.startsWith('127.');

/** A real network without any moved endpoint yet. */
export const createRedirectedNet = (): RedirectedNet => {
  const real = createNet();
  const moved = new Map<string, Endpoint>();
  const asked: string[] = [];
  const follow = (kind: 'tcp' | 'udp', endpoint: Endpoint): Endpoint => {
    const name = `${kind} ${endpoint.address} ${endpoint.port}`;
    asked.push(name);
    const to = moved.get(name) ?? endpoint;
    if (!isLoopback(to.address)) throw new Error(`the test did not expect ${name}`);
    return to;
  };
  return {
    ...real,
    connect: async (endpoint, limit) => real.connect(follow('tcp', endpoint), limit),
    datagram: async (endpoint, packet, accept, limit) => real.datagram(follow('udp', endpoint), packet, accept, limit),
    move: (kind, address, port, to) => void moved.set(`${kind} ${address} ${port}`, to),
    asked,
  };
};
