// The operating system as somebody sees it who has one network only: its interface, its way out, its resolvers, and pings that
// leave by it. The very probes of every look run over it without knowing.
import type { NetworkState, Os, ProxySettings } from '../os/os.ts';
import { isHere } from './choose-resolvers.ts';
import { routesOver } from './judge/networks.ts';

/** Which network, and the resolvers to ask over it, best first. */
export type BoundTo = { device: string; resolvers: readonly string[] };

/** The best metric there is: the way out of a network is the way out where there is no other network. */
const onlyMetric = 0;

/** The state of a computer that has this network alone. */
export const narrowed = (state: NetworkState, device: string): NetworkState => ({
  // Below a tunnel there is a line; whether it carries anything is not asked here, and it must not look as if there were none.
  interfaces: state.interfaces.filter((one) => one.name === device || isTunnel(state, device)),
  routes: routesOver(state, device).map((route) => ({ ...route, metric: onlyMetric })),
});

const isTunnel = ({ interfaces }: NetworkState, device: string): boolean =>
  interfaces.some(({ name, tunnel }) => name === device && tunnel);

/** True for a proxy that runs on this computer itself: no network leads to it, and it goes out by whichever way it likes. */
export const isOwnProxy = (proxy: ProxySettings | null): boolean =>
  proxy !== null && proxy.scheme !== 'pac' && (/^localhost\.?$/i.test(proxy.host) || isHere(proxy.host));

/** An Os that sees one network. It tells of no changes: a comparison is short, and each look reads the state anew. */
export const bindOs = (os: Os, { device, resolvers }: BoundTo): Os => {
  const { networkChanges: _, ...rest } = os;
  return {
    ...rest,
    networkState: async (signal) => {
      const state = await os.networkState(signal);
      return state && narrowed(state, device);
    },
    ping: (options) => os.ping({ ...options, device: options.device ?? device }),
    resolvers: () => Promise.resolve(resolvers),
    proxy: async (signal) => {
      const proxy = await os.proxy(signal);
      return isOwnProxy(proxy) ? null : proxy;
    },
  };
};
