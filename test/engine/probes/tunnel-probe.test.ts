import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../engine/deps/clock.ts';
import type { StageFault } from '../../../engine/deps/net.ts';
import type { DefaultRoute, Interface, NetworkState, Os, PingOptions } from '../../../engine/os/os.ts';
import type { LookContext } from '../../../engine/probes/look-context.ts';
import { readNetwork } from '../../../engine/probes/network-probe.ts';
import { probeTunnel } from '../../../engine/probes/tunnel-probe.ts';
import { smallCatalog } from '../support/catalog-entries.ts';
import { createContext } from '../support/look-contexts.ts';
import { closedPort } from '../support/loopback-servers.ts';
import { createRedirectedNet } from '../support/redirected-net.ts';
import { createStubOs, homeNetwork, pingWith } from '../support/stub-os.ts';
import type { Echo } from '../support/stub-os.ts';

const router = '192.168.1.1';
const anchors = smallCatalog.anchors.map(({ ipv4 }) => ipv4);
const tun: Interface = { name: 'tun9', up: true, carrier: true, tunnel: true, addresses: [] };
const overTun: DefaultRoute = { family: 4, gateway: null, device: 'tun9', metric: 0 };

const home = homeNetwork();
const withVpn = (parts: Partial<NetworkState> = {}): NetworkState => ({
  interfaces: [...home.interfaces, tun],
  routes: [overTun, ...home.routes],
  ...parts,
});

/** Only these addresses answer. */
const only =
  (...alive: readonly string[]): Echo =>
  ({ address, count, hopLimit }) =>
    Array.from({ length: count }, () => (hopLimit === null && alive.includes(address) ? 5 : null));

/** A router that says so when a packet to the outside died at it, whether it answers for itself or not. */
const saysWhatDied =
  (echo: Echo, reason: 'ttl-exceeded' | 'unreachable' = 'ttl-exceeded', from = router): Os['ping'] =>
  async (options) => {
    const end = await pingWith(echo)(options);
    const dies = reason === 'ttl-exceeded' ? options.hopLimit === 1 : anchors.includes(options.address);
    if (dies) options.onEvent({ type: 'error', sequence: 1, reason, from });
    return end;
  };

const hurried = { limits: () => ({ connectMs: 1, tlsMs: 1, requestMs: 1, lateMs: 20, retryMs: 1 }) };

/** A router without a DNS server says so at once; with `dns` it stays silent, or the system forbids to ask it. */
const routerNet = (dns: 'refused' | 'silent' | 'forbidden') => {
  const net = createRedirectedNet();
  for (const gateway of [router, 'fe80::1%eth0']) net.move('udp', gateway, 53, closedPort);
  if (dns === 'refused') return net;
  const kind = dns === 'silent' ? 'timeout' : 'prohibited';
  const fault: StageFault = { type: 'fault', fault: { kind, stage: 'dns', code: null }, afterMs: 0 };
  return { ...net, datagram: () => Promise.resolve(fault) };
};

const look = async (network: NetworkState, ping: Os['ping'], parts: Partial<LookContext> = {}) => {
  const asked: PingOptions[] = [];
  const os = createStubOs({
    ping: (options) => {
      asked.push(options);
      return ping(options);
    },
  });
  const answers = { internetAnswers: Promise.resolve(false), net: routerNet('silent') };
  const { context, readings } = createContext({ os, network, ...hurried, ...answers, ...parts });
  await probeTunnel(context);
  return { readings, asked };
};

const silence = pingWith(only());
const everybody = pingWith(only(router, ...anchors));

describe('a tunnel that carries nothing any more', () => {
  it.each([
    ['the internet', everybody, 'internet', 'ok'],
    ['one owner of the internet, past a router that drops pings', pingWith(only(anchors[2]!)), 'internet', 'ok'],
    ['the router and no further', saysWhatDied(only(router)), 'router', 'fault'],
    ['a router that drops pings and no further', saysWhatDied(only()), 'router', 'fault'],
    ['a router that knows of no way on', saysWhatDied(only(router), 'unreachable'), 'router', 'fault'],
    ['nobody', silence, 'nothing', 'fault'],
    ['nobody, as this machine itself says', saysWhatDied(only(), 'ttl-exceeded', '192.168.1.10'), 'nothing', 'fault'],
  ] as const)('while the line below reaches %s', async (_what, ping, beneath, status) => {
    const { readings, asked } = await look(withVpn(), ping);
    expect(readings.at(-1)).toMatchObject({
      probe: 'device.tunnel',
      layer: 'device',
      target: 'tunnel',
      status,
      facts: { kind: 'tunnel', beneath },
    });
    expect(readings).toHaveLength(status === 'ok' ? 1 : 2);
    expect(asked.every(({ device }) => device === 'eth0')).toBe(true);
    expect(new Set(asked.map(({ address }) => address))).toEqual(new Set([router, ...anchors]));
  });

  it('is asked about in both families that the line has, by link-local address where the router has one', async () => {
    const both = homeNetwork([4, 6]);
    const network = { interfaces: [...both.interfaces, tun], routes: [overTun, ...both.routes] };
    const { asked } = await look(network, silence);
    const addresses = [router, 'fe80::1%eth0', ...anchors, ...smallCatalog.anchors.map(({ ipv6 }) => ipv6)];
    expect(new Set(asked.map(({ address }) => address))).toEqual(new Set(addresses));
  });
});

describe("silence proves nothing where the VPN's own firewall may have swallowed the packets", () => {
  const forbidden = pingWith(({ address }) => (address === router ? [5] : 'unavailable'));

  it.each([
    ['the system lets no ping pass the tunnel', forbidden, 'silent'],
    [
      'only the router may be asked, and nobody says what became of packets to the outside',
      pingWith(only(router)),
      'silent',
    ],
    ['the router is there, though it answers no ping', silence, 'refused'],
    ['even the router may not be asked', silence, 'forbidden'],
  ] as const)('as when %s', async (_what, ping, dns) => {
    const { readings } = await look(withVpn(), ping, { net: routerNet(dns) });
    expect(readings).toMatchObject([{ status: 'ok', facts: { beneath: 'unknown' } }]);
  });

  it('or on a line without a router', async () => {
    const modem = withVpn({ routes: [overTun, { ...home.routes[0]!, gateway: null }] });
    expect((await look(modem, silence)).readings).toMatchObject([{ status: 'ok', facts: { beneath: 'unknown' } }]);
  });
});

describe('without a route below the tunnel', () => {
  it('nothing is known while a link is live, and nothing is there without one', async () => {
    const live = withVpn({ routes: [overTun] });
    expect((await look(live, silence)).readings).toMatchObject([{ status: 'ok', facts: { beneath: 'unknown' } }]);
    const off = { interfaces: [{ ...home.interfaces[0]!, carrier: false }, tun], routes: [overTun] };
    const { readings, asked } = await look(off, silence);
    expect(readings.at(-1)).toMatchObject({ status: 'fault', facts: { beneath: 'nothing' } });
    expect(asked).toEqual([]);
  });
});

describe('nobody is pinged past the tunnel', () => {
  it('while it carries the internet', async () => {
    const answers = { internetAnswers: Promise.resolve(true) };
    const { readings, asked } = await look(withVpn(), everybody, answers);
    expect(readings).toMatchObject([{ status: 'ok', facts: { beneath: 'unknown' } }]);
    expect(asked).toEqual([]);
  });

  it('nor is anything said, where no tunnel carries the traffic', async () => {
    const aside = withVpn({ routes: [...home.routes, { ...overTun, metric: 900 }] });
    for (const network of [home, aside]) {
      expect(await look(network, everybody)).toEqual({ readings: [], asked: [] });
    }
  });

  it('nor after the look is over', async () => {
    const { readings, asked } = await look(withVpn(), silence, { signal: AbortSignal.abort() });
    expect([readings, asked]).toEqual([[], []]);
  });
});

it('a tunnel that is not answered is waited for only so long', async () => {
  const never = new Promise<boolean>(() => undefined);
  const { readings } = await look(withVpn(), everybody, { internetAnswers: never });
  expect(readings).toMatchObject([{ facts: { beneath: 'internet' } }]);
});

describe('the link of a machine with a tunnel', () => {
  const linkOf = (network: NetworkState) => readNetwork(systemClock, network)[0];

  it('is the line below it: a tunnel stays up when the cable is pulled out', () => {
    const pulled = withVpn({ interfaces: [{ ...home.interfaces[0]!, carrier: false }, tun] });
    expect(linkOf(pulled)).toMatchObject({ probe: 'device.link', status: 'fault', fault: { kind: 'no-link' } });
    expect(linkOf(withVpn())).toMatchObject({ status: 'ok' });
  });

  it('is the tunnel where nothing else leads out', () => {
    expect(linkOf({ interfaces: [tun], routes: [overTun] })).toMatchObject({ status: 'ok' });
  });
});
