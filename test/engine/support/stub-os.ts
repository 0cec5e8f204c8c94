import type { NetworkState, Os, PingEnd, PingOptions } from '../../../engine/os/os.ts';

/** How one echo series goes: for each request, milliseconds until its reply, or null for a lost one. */
export type Echo = (options: PingOptions) => ReadonlyArray<number | null> | 'unavailable';

/** A home network with one cable and both address families configured as asked for. */
export const homeNetwork = (families: ReadonlyArray<4 | 6> = [4]): NetworkState => ({
  interfaces: [
    {
      name: 'eth0',
      up: true,
      carrier: true,
      tunnel: false,
      addresses: families.map((family) => ({ family, address: family === 4 ? '192.168.1.10' : '2a00:1::10' })),
    },
  ],
  routes: families.map((family) => ({
    family,
    gateway: family === 4 ? '192.168.1.1' : 'fe80::1',
    device: 'eth0',
    metric: 100,
  })),
});

/** Replies to every request that was not lost, soon, but as with a real ping never before the caller goes on. */
export const pingWith =
  (echo: Echo): Os['ping'] =>
  async (options): Promise<PingEnd> => {
    const replies = echo(options);
    if (replies === 'unavailable') return { type: 'unavailable' };
    await Promise.resolve();
    replies.forEach((rttMs, index) => {
      if (rttMs !== null) options.onEvent({ type: 'reply', sequence: index + 1, rttMs, from: options.address });
    });
    return { type: 'sent', sent: options.count };
  };

/** Every request is answered after 10 ms. */
export const allReply: Echo = ({ count }) => Array.from({ length: count }, () => 10);

/** No request is answered. */
export const nobodyReplies: Echo = ({ count }) => Array.from({ length: count }, () => null);

/** There is no usable ping. */
export const noPing: Echo = () => 'unavailable';

/** A system at home without proxy or Wi-Fi, on which all pings are answered; `parts` replaces any of it. */
export const createStubOs = (parts: Partial<Os> = {}): Os => ({
  networkState: () => Promise.resolve(homeNetwork()),
  neighbour: () => Promise.resolve('reachable'),
  resolvers: () => Promise.resolve([]),
  hostsFile: () => Promise.resolve(new Map<string, readonly string[]>()),
  ping: pingWith(allReply),
  proxy: () => Promise.resolve(null),
  counters: () => Promise.resolve(null),
  wifi: () => Promise.resolve(null),
  ...parts,
});
